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

  /// The glyph; a space in a tail.
  public var character: Character
  /// How the glyph looks; both halves of a wide one look the same.
  public var style: Style
  /// What part of the glyph this is.
  public var span: Span

  /// Makes a cell.
  public init(character: Character, style: Style = .plain, span: Span = .narrow) {
    self.character = character
    self.style = style
    self.span = span
  }

  /// An empty cell.
  public static let blank = Cell(character: " ")
}
