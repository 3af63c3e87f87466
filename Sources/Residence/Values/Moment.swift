/// A moment as the machine knows it: what its clock shows, which anybody may set, and how long it has been running,
/// which nobody can.
public struct Moment: Codable, Hashable, Sendable {
  /// What the clock shows.
  public let wall: Instant
  /// Which running of the machine it is; empty where the system does not tell.
  public let boot: String
  /// For how many milliseconds the machine has been running, times of sleep included.
  public let uptime: Int

  /// Names a moment.
  public init(wall: Instant, boot: String, uptime: Int) {
    self.wall = wall
    self.boot = boot
    self.uptime = uptime
  }

  /// How many milliseconds have passed since another moment; nothing if that cannot be told.
  ///
  /// While the machine runs on, its clock is not asked: whoever sets it changes nothing. After a restart there is
  /// only the clock, and one that shows an earlier time than before proves nothing.
  public func milliseconds(since other: Moment) -> Int? {
    let isSameBoot = !boot.isEmpty && boot == other.boot
    let (passed, isTooLong) =
      isSameBoot
      ? uptime.subtractingReportingOverflow(other.uptime)
      : wall.milliseconds.subtractingReportingOverflow(other.wall.milliseconds)
    return passed < 0 || isTooLong ? nil : passed
  }
}
