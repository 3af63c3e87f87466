/// What is to be said now.
public struct Saying: Equatable, Sendable {
  /// The news, line by line.
  public var lines: [String]
  /// Where one is, and what is asked for; nothing on a page.
  public var prompt: String?

  /// Creates what is to be said.
  public init(lines: [String], prompt: String? = nil) {
    self.lines = lines
    self.prompt = prompt
  }
}
