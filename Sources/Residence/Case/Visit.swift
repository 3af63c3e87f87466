/// One on-site verification by the community police.
public struct Visit: Codable, Hashable, Sendable {
  /// The address that was visited; what was found says nothing about another one.
  public var address: Address
  /// The day of the visit.
  public var on: CivilDate
  /// What was found.
  public var outcome: VisitOutcome
  /// Who was met.
  public var met: String?
  /// Remarks.
  public var remarks: String?
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates a logged visit.
  public init(
    address: Address, on: CivilDate, outcome: VisitOutcome, met: String? = nil, remarks: String? = nil,
    entered: Mark
  ) {
    self.address = address
    self.on = on
    self.outcome = outcome
    self.met = met
    self.remarks = remarks
    self.entered = entered
  }
}
