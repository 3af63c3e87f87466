/// The way to a value inside a JSON document, written like `visits[2].outcome`.
///
/// A key that could be taken for something else is written as in JSON, `["a.b"]`, so that two places never share
/// a path.
public struct JSONPath: Hashable, Sendable {
  /// The path as people read it; empty for the whole document.
  public let text: String

  /// Takes a path as it is written.
  public init(_ text: String) {
    self.text = text
  }

  /// The path of the whole document.
  public static let whole = JSONPath("")

  /// The path of a member.
  public subscript(key: String) -> JSONPath {
    let isPlain = !key.isEmpty && key.unicodeScalars.allSatisfy { $0 >= " " && !JSONPath.marks.contains($0) }
    guard isPlain else {
      return JSONPath("\(text)[\(String(decoding: JSON.string(key).compact(), as: UTF8.self))]")
    }
    return JSONPath(text.isEmpty ? key : "\(text).\(key)")
  }

  /// The path of an element.
  public subscript(index: Int) -> JSONPath {
    JSONPath("\(text)[\(index)]")
  }

  /// The path of the value around this one; nothing around the whole document.
  public var enclosing: JSONPath? {
    guard !text.isEmpty else { return nil }
    return JSONPath(String(text[..<(text.lastIndex { $0 == "." || $0 == "[" } ?? text.startIndex)]))
  }

  /// Whether another path leads to the same value or into it.
  public func contains(_ other: JSONPath) -> Bool {
    text.isEmpty || other == self || other.text.hasPrefix(text + ".") || other.text.hasPrefix(text + "[")
  }

  private static let marks = Set<Unicode.Scalar>([".", "[", "]", "\""])
}
