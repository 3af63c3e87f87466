public import Residence

/// Everything that has happened to a case: every change and every look, the oldest first.
public struct History: Equatable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The lines of the journal about it.
  public let lines: [HistoryLine]

  /// Puts together what the journal says about a case.
  public init(of number: CaseNumber, _ lines: [HistoryLine]) {
    self.number = number
    self.lines = lines
  }

  /// The number of the latest revision; 0 if there is none.
  public var latest: Int { lines.last { $0.revision != nil }?.revision ?? 0 }

  /// The line that made a revision.
  public subscript(revision: Int) -> HistoryLine? { lines.last { $0.revision == revision } }

  /// The whole document of a revision, byte for byte as the case's file was.
  ///
  /// - Throws: `StoreFault.unknownRevision` or `StoreFault.erasedRevision`.
  public func document(of revision: Int) throws(StoreFault) -> JSON {
    guard let line = self[revision] else {
      throw .unknownRevision(revision, of: number, latest: latest)
    }
    guard let document = line.document else { throw .erasedRevision(revision, of: number) }
    return document
  }

  /// The case as it was in a revision.
  ///
  /// - Throws: As ``document(of:)``; or `StoreFault.shape` if this program cannot make a case of it.
  public func file(of revision: Int) throws(StoreFault) -> Case {
    try document(of: revision).file(at: StationPath.of(number))
  }
}

/// One line of a case's history.
public struct HistoryLine: Equatable, Sendable {
  /// The line's place in the journal.
  public let sequence: Int
  /// Who did it, and when.
  public let mark: Mark
  /// What was done, as the journal says it.
  public let action: JSON
  /// The revision that it made; nothing for a look.
  public let revision: Int?
  /// The whole case as that revision has it; nothing for a look, and for what was erased.
  public let document: JSON?

  /// Creates a line of a history.
  public init(sequence: Int, mark: Mark, action: JSON, revision: Int? = nil, document: JSON? = nil) {
    self.sequence = sequence
    self.mark = mark
    self.action = action
    self.revision = revision
    self.document = document
  }

  /// What was done: the name of an action, or `look`.
  public var kind: String { action["kind"]?.string ?? "" }

  /// Whether the line made a revision of which nobody can say any more what stood in it.
  public var isErased: Bool { revision != nil && document == nil }
}
