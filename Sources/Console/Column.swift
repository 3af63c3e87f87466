/// One column of a table.
public struct Column: Equatable, Sendable {
  /// How the width of a column comes about.
  public enum Width: Equatable, Sendable {
    /// Always this many.
    case fixed(Int)
    /// At least this many and an equal share of what is left.
    case flexible(minimum: Int)
  }

  /// The heading.
  public var title: String
  /// How wide it is.
  public var width: Width
  /// On which side its text stands.
  public var alignment: Alignment

  /// Makes a column.
  public init(title: String, width: Width, alignment: Alignment = .leading) {
    self.title = title
    self.width = width
    self.alignment = alignment
  }
}

/// A text and how it looks.
public struct Styled: Equatable, Sendable {
  /// The text.
  public var text: String
  /// How it looks.
  public var style: Style

  /// Makes a styled text.
  public init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }
}
