/// One cell of a grid.
public struct Cell: Equatable, Sendable {
  /// What part of a glyph a cell holds.
  public enum Span: UInt8, Sendable {
    /// All of a glyph one column wide.
    case narrow
    /// The left half of a glyph two columns wide.
    case wide
    /// The right half; the glyph itself is in the cell before.
    case tail
  }

  /// What stands there; a space in a tail.
  public var glyph: Glyph
  /// How the glyph looks; both halves of a wide one look the same.
  public var style: Style
  /// What part of the glyph this is.
  public var span: Span

  /// Makes a cell.
  public init(_ glyph: Glyph, style: Style = .plain, span: Span = .narrow) {
    self.glyph = glyph
    self.style = style
    self.span = span
  }

  /// An empty cell.
  public static let blank = Cell(.space)
}
