import Console
import Residence

/// A screen that shows a list, below some lines of its own.
protocol ListScreen: Screen {
  associatedtype Rows: ListRows

  /// The list.
  var list: FilteredList<Rows.ID> { get set }
  /// Its rows as they are now.
  func rows(in context: Context) -> Rows
  /// How many lines stand above the list.
  var headLines: Int { get }
  /// How many lines stand below it.
  var footLines: Int { get }
  /// Keeps rows that were found for what has just been typed, for screens that would look long for them again.
  mutating func keep(_ rows: Rows)
}

extension ListScreen {
  var takesText: Bool { list.isTyping }

  var headLines: Int { 0 }

  var footLines: Int { 0 }

  mutating func keep(_ rows: Rows) {}

  /// How many lines of the list there is room for.
  func page(in context: Context) -> Int { context.contentRows - headLines - footLines - ListLook.lines }

  /// The place of the selected row among the rows.
  func selected(in context: Context) -> Int? { list.selected(in: rows(in: context)) }

  /// Takes a key that moves or filters; every other one is not for the list.
  mutating func moved(_ key: Key, in context: Context) -> [Effect]? {
    let screen = self
    var found: Rows?
    let isTaken = list.receive(key, page: page(in: context)) { list in
      var moved = screen
      moved.list = list
      let rows = moved.rows(in: context)
      found = rows
      return rows
    }
    if let found { keep(found) }
    return isTaken ? [] : nil
  }

  /// Where the list is drawn.
  func listArea(in area: Rect) -> Rect {
    Rect(
      row: area.row + headLines, column: area.column, rows: area.rows - headLines - footLines,
      columns: area.columns)
  }
}
