/// The end of a stay.
public struct Departure: Codable, Hashable, Sendable {
  /// The day on which it ended.
  public var on: CivilDate
  /// Why it ended.
  public var reason: DepartureReason
  /// Where the person went, if known.
  public var destination: String?
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates the end of a stay.
  public init(on: CivilDate, reason: DepartureReason, destination: String? = nil, entered: Mark) {
    self.on = on
    self.reason = reason
    self.destination = destination
    self.entered = entered
  }
}
