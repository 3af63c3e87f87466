/// Why something could not be measured.
public struct Failure: Error, CustomStringConvertible {
  /// What happened.
  public let description: String

  /// Says what happened.
  public init(_ description: String) {
    self.description = description
  }
}
