/// A place on the screen, counted from zero at the top left.
public struct Position: Hashable, Sendable {
  /// The row, zero at the top.
  public var row: Int
  /// The column in terminal cells, zero at the left; a wide glyph takes two.
  public var column: Int

  /// Names a place on the screen.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
