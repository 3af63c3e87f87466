public import Residence

/// What an audit has found, and how much it has looked at.
public struct AuditReport: Equatable, Sendable {
  /// Everything that is wrong, the journal first.
  public internal(set) var findings: [Finding] = []
  /// What is worth knowing and nobody's fault.
  public internal(set) var notes: [AuditNote] = []
  /// How many entries could be read.
  public internal(set) var entries = 0
  /// How many files of the journal there are.
  public internal(set) var segments = 0
  /// How many cases the journal knows.
  public internal(set) var cases = 0
  /// How many certificates it knows.
  public internal(set) var pages = 0
  /// How many pictures it refers to.
  public internal(set) var pictures = 0
  /// How many documents retention has taken out of it.
  public internal(set) var erased = 0
  /// Its end.
  public internal(set) var head: JournalHead

  /// Whether nothing is wrong.
  public var isSound: Bool { findings.isEmpty }
}

/// Something that an audit mentions and does not find fault with.
public enum AuditNote: Equatable, Sendable {
  /// A line says it was written before the line before it: the clock was put back.
  case timeWentBack(JournalPlace, entry: Int, from: String, to: String)
  /// The last line was never finished, so it was never committed.
  case tornTail(segment: String, bytes: Int)
  /// A commit whose file has not been written yet; the next opening does that.
  case notYetWritten(CaseNumber, CommittedRevision)
  /// A file that somebody was writing when he was interrupted.
  case leftover(path: String)
}
