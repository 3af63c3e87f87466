import Console
import Residence

/// How a list looks.
struct ListLook {
  /// The columns, from the left.
  var columns: [Column]
  /// What stands in the filter's place while there is none.
  var caption = Styled("")
  /// What is said of a list without a row.
  var empty = Bilingual(en: "Nothing is here.", zh: "没有记录。")
  /// What stands before what is typed.
  var prompt = "/ "
  /// How many columns further to the left the rows begin, for marks in the margin.
  var margin = 0

  /// The lines that a list needs beside its rows: that of the filter, and the columns' heading.
  static let lines = 2
}

extension FilteredList {
  /// Draws the filter or the caption, below it the rows, and returns the place of the caret or of the selected row.
  func render<Rows: ListRows>(
    _ rows: Rows, _ look: ListLook, cells: (Int) -> [Styled], headings: (Int) -> Styled = { _ in Styled("") },
    onto grid: inout Grid, in area: Rect, of context: Context
  ) -> Position? where Rows.ID == ID {
    var caret: Position?
    if isTyping || isFiltered {
      grid.put(look.prompt, row: area.row, column: area.column, style: .accent)
      let column = area.column + displayWidth(look.prompt)
      let field = filter.render(onto: &grid, row: area.row, column: column, columns: 30)
      if isTyping { caret = field }
    } else {
      grid.put(
        look.caption.text, row: area.row, column: area.column, style: look.caption.style, limit: area.columns)
    }
    let list = Rect(
      row: area.row + 1, column: area.column - look.margin, rows: area.rows - 1,
      columns: area.columns + look.margin)
    guard rows.lines.rows > 0 else {
      let unfound = Bilingual(en: "Nothing matches; Esc undoes the filter.", zh: "没有符合的记录，按Esc取消筛选。")
      let words = isFiltered ? unfound : look.empty
      grid.put(words[context.language], row: list.row + 1, column: area.column, limit: area.columns)
      return caret ?? Position(row: list.row + 1, column: area.column)
    }
    let selected = Table.render(
      columns: look.columns, rows: cells, headings: headings, lines: rows.lines,
      cursor: settled(on: rows, page: area.rows - ListLook.lines), onto: &grid, in: list)
    return caret ?? selected
  }

  private func settled<Rows: ListRows>(on rows: Rows, page: Int) -> ListCursor where Rows.ID == ID {
    var shown = self
    shown.settle(on: rows, page: page)
    return shown.cursor
  }
}
