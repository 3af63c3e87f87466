/// A numbered written notice to the resident.
///
/// If papers are missing, all of them are told at one time, on one notice; a second one about the same
/// matter names the new fact that made it necessary.
///
/// Source: Decree 663, art. 9.
public struct Notice: Codable, Hashable, Sendable {
  /// The number printed on it.
  public var number: NoticeNumber
  /// What it is about.
  public var about: Subject
  /// Each thing that is missing, with the sets of papers of which one would do.
  public var missing: [MissingPaper]
  /// The papers of a new dwelling that were brought already; they are not asked for again.
  public var brought: [Material]
  /// Why a permit is taken away, for a notice of withdrawal: the policy's identifier of the ground.
  public var ground: String?
  /// What happened since the notice before this one, where there is one.
  public var newFact: String?
  /// The officer who gave it, and when.
  public var given: Mark
  /// Who took in what was missing, and when; nothing while it is open.
  public var settled: Mark?

  /// Creates a notice that has just been given.
  public init(
    number: NoticeNumber, about: Subject, missing: [MissingPaper] = [], ground: String? = nil,
    newFact: String? = nil, given: Mark
  ) {
    self.number = number
    self.about = about
    self.missing = missing
    brought = []
    self.ground = ground
    self.newFact = newFact
    self.given = given
  }

  /// What a notice is about.
  public enum Subject: String, Codable, CaseIterable, Sendable {
    case registration
    case dwelling
    case permit
    case withdrawal
  }
}

/// Something that is missing: one of the sets of papers has to be brought.
public struct MissingPaper: Codable, Hashable, Sendable {
  /// The sets, each complete in itself, the usual one first.
  public var anyOf: [[String]]

  /// Creates a missing requirement.
  public init(anyOf: [[String]]) {
    self.anyOf = anyOf
  }
}
