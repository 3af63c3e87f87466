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
  /// The heading of a group.
  var heading: (Int) -> Styled = { _ in Styled("") }
  /// The texts of a row, one per column.
  var cells: (Int) -> [Styled]

  /// The lines that a list needs beside its rows: that of the filter, and the columns' heading.
  static let lines = 2
}

extension FilteredList {
  /// Draws the line of the filter, or the caption in its place, and returns the place of the caret.
  func renderFilter(_ look: ListLook, onto grid: inout Grid, in area: Rect) -> Position? {
    guard isTyping || isFiltered else {
      grid.put(
        look.caption.text, row: area.row, column: area.column, style: look.caption.style, limit: area.columns)
      return nil
    }
    grid.put(look.prompt, row: area.row, column: area.column, style: .accent)
    let column = area.column + displayWidth(look.prompt)
    let caret = filter.render(onto: &grid, row: area.row, column: column, columns: 30)
    return isTyping ? caret : nil
  }

  /// The rows as a table, the selected one where it stands now.
  func table<Rows: ListRows>(of rows: Rows, _ look: ListLook, page: Int) -> Table where Rows.ID == ID {
    var shown = self
    shown.settle(on: rows, page: page)
    return Table(
      columns: look.columns, lines: rows.lines, cursor: shown.cursor, heading: look.heading, row: look.cells)
  }
}
