import Console
import Residence

/// A list that is narrowed by typing: a line to type in, and below it the rows that are left.
struct FilteredList: Sendable {
  private var filter = TextField(limit: 200)
  private var cursor: ListCursor

  init(selected: Int = 0) {
    cursor = ListCursor(selected: selected)
  }

  /// The selected row of those that are left.
  var selected: Int { cursor.selected }

  /// What was typed, as it is compared; empty when nothing was.
  var typed: String { TypedText.folded(filter.text).lowercased() }

  /// Moves or types if the key does that, and says whether it does.
  mutating func receive(_ key: Key, count: Int, in context: Context) -> Bool {
    if cursor.receive(key, count: count, page: context.contentRows - 2) { return true }
    guard filter.receive(key) else { return false }
    cursor = ListCursor()
    return true
  }

  /// Draws the line and the rows, and returns the place of the caret.
  func render(
    prompt: String, columns: [Column], rows: (Int) -> [Styled], count: Int, onto grid: inout Grid,
    in area: Rect
  ) -> Position {
    grid.put(prompt, row: area.row, column: area.column, style: .accent)
    let caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    Table.render(columns: columns, rows: rows, count: count, cursor: cursor, onto: &grid, in: list)
    return caret
  }
}
