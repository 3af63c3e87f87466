public import Residence

/// What report is wanted, and of which month.
public struct ReportRequest: Equatable, Sendable {
  /// Which report.
  public var kind: ReportKind
  /// The month; reports that tell how things stand are made of the present one.
  public var month: CivilMonth

  /// Asks for a report.
  public init(_ kind: ReportKind, of month: CivilMonth) {
    self.kind = kind
    self.month = month
  }
}
