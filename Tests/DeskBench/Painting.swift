public import Console

/// A frame that was painted, as text that can be compared with what a terminal shows.
public struct Painting: Codable, Sendable {
  /// The width.
  public let columns: Int
  /// The height.
  public let rows: Int
  /// What stands in each row: its cells, with tabs in between, because no cell ever holds one.
  ///
  /// The second cell of a wide character is empty.
  public let texts: [String]
  /// How each row looks: a `CellLook`'s letter for each cell.
  public let looks: [String]
  /// Row and column of the cursor; nothing if it is hidden.
  public let cursor: [Int]?
  /// How many keys had been pressed.
  public let keys: Int

  /// Writes a frame down.
  public init(_ frame: Frame, keys: Int) {
    let grid = frame.grid
    (columns, rows) = (grid.columns, grid.rows)
    var (texts, looks) = ([String](), [String]())
    for row in 0..<grid.rows {
      var (text, letters) = ("", [UInt8]())
      for column in 0..<grid.columns {
        let cell = grid[row, column]
        if column > 0 { text.append("\t") }
        if cell.span != .tail { text.append(cell.glyph.character) }
        letters.append(CellLook(cell.style).letter)
      }
      texts.append(text)
      looks.append(String(decoding: letters, as: UTF8.self))
    }
    (self.texts, self.looks) = (texts, looks)
    cursor = frame.cursor.map { [$0.row, $0.column] }
    self.keys = keys
  }
}
