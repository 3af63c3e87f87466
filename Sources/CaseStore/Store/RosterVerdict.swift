public import Residence

/// What would come of one row of a roster.
public struct RosterVerdict: Equatable, Sendable {
  /// The row.
  public let row: Roster.Row
  /// What would come of it.
  public let finding: Finding

  /// What can come of a row.
  public enum Finding: Equatable, Sendable {
    /// It can be registered.
    case fits
    /// The same person has this case with the same dwelling: the row was registered by an earlier run.
    case registered(CaseNumber)
    /// It cannot be registered; the lines are those of an earlier row with the same number, and of one that
    /// may be the same person with a mistyped number, if there is one.
    case refused([Reason], twin: Int?, similar: Int? = nil)
  }

  /// Creates a verdict.
  public init(_ finding: Finding, on row: Roster.Row) {
    self.row = row
    self.finding = finding
  }
}
