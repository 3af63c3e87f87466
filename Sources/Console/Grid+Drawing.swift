extension Grid {
  /// Draws a text on one row and returns how many columns it took.
  ///
  /// The text is clipped at the edges of the grid and, if there is one, at `limit` columns; nothing wraps.
  /// Every character passes `harmless(_:)`, so text may come from anywhere.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style = .plain, limit: Int? = nil
  ) -> Int {
    guard (0..<rows).contains(row), column < columns else { return 0 }
    let end = min(columns, limit.map { column + max(0, min($0, columns - column)) } ?? columns)
    var next = column
    for character in text where next < end {
      let width = displayWidth(character)
      if next >= 0, next + width <= end {
        place(harmless(character), width: width, style: style, row: row, column: next)
      } else {
        for half in max(0, next)..<max(0, min(next + width, end)) {
          place(" ", width: 1, style: style, row: row, column: half)
        }
      }
      next = min(next + width, end)
    }
    return max(0, next - column)
  }

  /// Blanks a rectangle, for a dialog to be drawn on.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        place(" ", width: 1, style: style, row: row, column: column)
      }
    }
  }

  /// Changes the style of a rectangle and keeps its text, as for a selected row.
  ///
  /// A wide glyph that lies half inside changes as a whole.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let first = self[row, area.column].span == .tail ? area.column - 1 : area.column
      let end = self[row, area.endColumn - 1].span == .wide ? area.endColumn + 1 : area.endColumn
      for column in first..<end {
        setStyle(row: row, column: column, change(self[row, column].style))
      }
    }
  }

  /// Draws another grid with its top left corner at a place, clipped at the edges.
  public mutating func draw(_ other: Grid, row: Int, column: Int) {
    let target = Rect(row: row, column: column, rows: other.rows, columns: other.columns)
    let area = target.intersection(bounds)
    guard !area.isEmpty else { return }
    for targetRow in area.row..<area.endRow {
      if copyRow(of: other, targetRow - row, from: area.column - column, to: area, row: targetRow) {
        continue
      }
      for targetColumn in area.column..<area.endColumn {
        let cell = other[targetRow - row, targetColumn - column]
        switch cell.span {
        case .narrow:
          place(cell.character, width: 1, style: cell.style, row: targetRow, column: targetColumn)
        case .wide where targetColumn + 1 < area.endColumn:
          place(cell.character, width: 2, style: cell.style, row: targetRow, column: targetColumn)
        case .tail where targetColumn > area.column:
          break
        case .wide, .tail:
          place(" ", width: 1, style: cell.style, row: targetRow, column: targetColumn)
        }
      }
    }
  }
}
