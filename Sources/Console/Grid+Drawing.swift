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
    func take(_ glyph: Glyph, _ width: Int) {
      if next >= 0, next + width <= end {
        place(glyph, width: width, style: style, row: row, column: next)
      } else {
        blank(row: row, columns: max(0, next)..<max(0, next, min(next + width, end)), style: style)
      }
      next = min(next + width, end)
    }
    if plainWidth(text) != nil {
      for scalar in text.unicodeScalars where next < end { take(Glyph(scalar), plainWidth(scalar)) }
    } else {
      for character in text where next < end { take(Glyph(harmless(character)), displayWidth(character)) }
    }
    return max(0, next - column)
  }

  /// Blanks a rectangle, for a dialog to be drawn on.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      blank(row: row, columns: area.column..<area.endColumn, style: style)
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

  /// Draws another grid with its top left corner at a place, clipped at the edges and to a rectangle, if there is one.
  public mutating func draw(_ other: Grid, row: Int, column: Int, in clip: Rect? = nil) {
    let target = Rect(row: row, column: column, rows: other.rows, columns: other.columns)
    let area = target.intersection(clip ?? bounds).intersection(bounds)
    guard !area.isEmpty else { return }
    for targetRow in area.row..<area.endRow {
      if copyRow(of: other, targetRow - row, from: area.column - column, to: area, row: targetRow) {
        continue
      }
      for targetColumn in area.column..<area.endColumn {
        let cell = other[targetRow - row, targetColumn - column]
        switch cell.span {
        case .narrow:
          place(cell.glyph, width: 1, style: cell.style, row: targetRow, column: targetColumn)
        case .wide where targetColumn + 1 < area.endColumn:
          place(cell.glyph, width: 2, style: cell.style, row: targetRow, column: targetColumn)
        case .tail where targetColumn > area.column:
          break
        case .wide, .tail:
          place(.space, width: 1, style: cell.style, row: targetRow, column: targetColumn)
        }
      }
    }
  }
}
