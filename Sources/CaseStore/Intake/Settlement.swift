public import Residence

/// What became of a packet: who settled it, when, and how.
public struct Settlement: Codable, Equatable, Sendable {
  /// How it was settled.
  public var outcome: Outcome
  /// The case that it was taken in to.
  public var number: CaseNumber?
  /// Everything that the applicant was told is missing or wrong.
  public var told: [Told]?
  /// By whom, and when.
  public var settled: Mark
  /// When what came with the packet was erased; nothing while it is kept.
  public var erased: Mark?
  /// The digest of the document as it came, by which it is known again when it is gone.
  public var document: Digest

  /// The ways in which a packet is settled.
  public enum Outcome: String, Codable, CaseIterable, Sendable {
    /// It became a case, or part of one.
    case takenIn = "taken-in"
    /// It went back with everything that is missing.
    case returned
  }

  /// One of the things that the applicant was told, in the words in which it was told.
  public struct Told: Codable, Hashable, Sendable {
    /// The rule by which it is wanted.
    public var rule: RuleID
    /// What is missing or wrong.
    public var words: Bilingual

    /// Writes one of them down.
    public init(rule: RuleID, words: Bilingual) {
      self.rule = rule
      self.words = words
    }
  }

  /// Says how a packet was settled.
  public init(outcome: Outcome, settled: Mark, document: Digest) {
    self.outcome = outcome
    self.settled = settled
    self.document = document
  }

  private enum CodingKeys: String, CodingKey {
    case outcome
    case number = "case"
    case told
    case settled
    case erased
    case document
  }
}

/// How a packet is to be settled.
public enum PacketDecision: Equatable, Sendable {
  /// It was taken in to a case.
  case takeIn(CaseNumber)
  /// It goes back with everything that is missing.
  case giveBack([Settlement.Told])
}
