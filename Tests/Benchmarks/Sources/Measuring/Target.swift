/// Something that has to hold, and whether it does.
public struct Target: Sendable {
  /// What has to hold.
  public let title: String
  /// What was measured instead of it.
  public let measured: String
  /// Whether it holds.
  public let isHeld: Bool

  /// Says what was measured of something that has to hold.
  public init(title: String, measured: String, isHeld: Bool) {
    self.title = title
    self.measured = measured
    self.isHeld = isHeld
  }
}
