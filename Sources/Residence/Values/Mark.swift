/// Who did something at the desk, and when.
public struct Mark: Codable, Hashable, Sendable {
  /// The operator's sign-in name.
  public var by: String
  /// The moment at which it was logged.
  public var at: Instant

  /// Creates the trace of one act.
  public init(by: String, at: Instant) {
    self.by = by
    self.at = at
  }
}
