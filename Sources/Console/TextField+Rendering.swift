extension TextField {
  /// Draws the field in exactly the given columns and returns where the caret is.
  ///
  /// A text that is too long scrolls so that the caret has room on both sides. A wide glyph cut by either
  /// edge is left out, not halved.
  public func render(
    onto grid: inout Grid, row: Int, column: Int, columns: Int, style: Style = .underline
  ) -> Position {
    guard columns > 0 else { return Position(row: row, column: column) }
    grid.fill(Rect(row: row, column: column, rows: 1, columns: columns), style: style)
    let caret = displayWidth(String(text.prefix(cursor)))
    let offset = scrollOffset(caret: caret, columns: columns)
    var start = 0
    for character in text {
      let width = displayWidth(character)
      if start >= offset, start + width <= offset + columns {
        grid.put(String(character), row: row, column: column + start - offset, style: style)
      }
      start += width
      if start >= offset + columns { break }
    }
    return Position(row: row, column: column + caret - offset)
  }

  /// How many columns of text lie left of the box.
  private func scrollOffset(caret: Int, columns: Int) -> Int {
    let end = displayWidth(text) + 1
    guard end > columns else { return 0 }
    let underCaret = text.dropFirst(cursor).first.map(displayWidth) ?? 1
    let centred = min(max(0, caret - columns / 2), end - columns)
    return min(max(centred, caret + underCaret - columns), caret)
  }
}
