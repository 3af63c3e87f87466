public import Residence

/// Which lines of the journal somebody wants to see; what is not said lets every line through.
public struct LogFilter: Equatable, Sendable {
  /// Only lines about this case.
  public var number: CaseNumber?
  /// Only what this operator did.
  public var by: String?
  /// Only what was one of these.
  public var kinds: Set<String> = []
  /// Only since this day.
  public var from: CivilDate?
  /// Only until this day.
  public var until: CivilDate?
  /// Only looks and sign-ins, or only what is none and may have changed something.
  public var looks: Bool?

  /// Lets everything through.
  public init() {}

  /// Whether a line is wanted, at a station whose clock has this offset from UTC.
  func lets(_ line: LogLine, offsetMinutes: Int) -> Bool {
    if let number, line.case != number.text { return false }
    if let by, line.by != by { return false }
    if !kinds.isEmpty, !kinds.contains(line.kind) { return false }
    if let looks, looks != (Look.kinds.union(SignInLine.kinds).contains(line.kind)) { return false }
    guard from != nil || until != nil else { return true }
    guard let day = Instant(line.at)?.civilDate(offsetMinutes: offsetMinutes) else { return false }
    return from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
  }
}

/// A line of the journal without its document.
public struct LogLine: Equatable, Sendable {
  /// The place in the whole journal.
  public let seq: Int
  /// When it happened: ISO 8601, UTC.
  public let at: String
  /// The operator who did it.
  public let by: String
  /// What was done.
  public let action: JSON
  /// The case it was done to.
  public let `case`: String?
  /// The revision of the case that resulted.
  public let revision: Int?
  /// The hash that links it.
  public let hash: Digest

  init(_ entry: JournalEntry) {
    seq = entry.seq
    at = entry.at
    by = entry.by
    action = entry.action
    `case` = entry.case
    revision = entry.revision
    hash = entry.hash
  }

  /// What was done: the name of an action, or of a look.
  public var kind: String { action["kind"]?.string ?? "" }
}
