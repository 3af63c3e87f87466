import Console

/// How far a page that is longer than the screen has been scrolled.
struct Scroll: Sendable {
  private var cursor = ListCursor()

  /// Moves if the key moves, and says whether it does; never beyond the last line.
  mutating func receive(_ key: Key, lines: Int, in context: Context) -> Bool {
    cursor.receive(key, count: max(1, lines - context.contentRows + 1), page: context.contentRows)
  }

  /// Draws the part of a page that there is room for, and which part that is.
  func render(_ page: Grid, onto grid: inout Grid, in area: Rect) -> Position {
    let top = min(cursor.selected, max(0, page.rows - area.rows))
    grid.draw(page, row: area.row - top, column: area.column, in: area)
    if page.rows > area.rows {
      let place = "\(top + 1)-\(top + area.rows)/\(page.rows)"
      grid.put(
        place, row: area.row + area.rows, column: area.column + area.columns - displayWidth(place),
        style: .muted)
    }
    return Position(row: area.row, column: area.column)
  }
}
