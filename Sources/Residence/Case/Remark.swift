/// A free remark of an officer.
public struct Remark: Codable, Hashable, Sendable {
  /// What was remarked.
  public var text: String
  /// Who entered it, and when.
  public var entered: Mark

  /// Creates a remark.
  public init(text: String, entered: Mark) {
    self.text = text
    self.entered = entered
  }
}
