import Console
import Residence

/// A screen that shows a list, perhaps below a line of its own.
protocol ListScreen: TableScreen {
  associatedtype Rows: ListRows

  /// The list.
  var list: FilteredList<Rows.ID> { get set }
  /// Its rows as they are now.
  func rows(in context: Context) -> Rows
  /// How the list looks.
  func look(of rows: Rows, in context: Context) -> ListLook
  /// What stands above the list.
  func head(in context: Context) -> Styled?
  /// Where the list is drawn; some screens have something beside it.
  func listArea(in area: Rect, of context: Context) -> Rect
  /// How many lines below the list are the screen's own.
  var footLines: Int { get }
  /// Keeps rows that were found for what has just been typed, for screens that would look long for them again.
  mutating func keep(_ rows: Rows)
}

extension ListScreen {
  var takesText: Bool { list.isTyping }

  func head(in context: Context) -> Styled? { nil }

  func listArea(in area: Rect, of context: Context) -> Rect { area }

  var footLines: Int { 0 }

  mutating func keep(_ rows: Rows) {}

  /// How many lines of the list there is room for.
  func page(in context: Context) -> Int {
    context.contentRows - (head(in: context) == nil ? 0 : 1) - footLines - ListLook.lines
  }

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

  // MARK: Drawing

  func table(in context: Context) -> Table {
    let rows = rows(in: context)
    return list.table(of: rows, look(of: rows, in: context), page: page(in: context))
  }

  func tableArea(in area: Rect, of context: Context) -> Rect {
    let margin = look(of: rows(in: context), in: context).margin
    return tableArea(
      in: listArea(in: area, of: context), below: (head(in: context) == nil ? 0 : 1) + 1, margin: margin)
  }

  private func tableArea(in area: Rect, below lines: Int, margin: Int) -> Rect {
    Rect(
      row: area.row + lines, column: area.column - margin, rows: area.rows - lines - footLines,
      columns: area.columns + margin)
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    renderList(rows(in: context), onto: &grid, in: area, of: context)
  }

  /// Draws the list, and returns the place of the caret or of the selected row.
  func renderList(_ rows: Rows, onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let area = listArea(in: area, of: context)
    let head = head(in: context)
    if let head {
      grid.put(head.text, row: area.row, column: area.column, style: head.style, limit: area.columns)
    }
    let above = head == nil ? 0 : 1
    let look = look(of: rows, in: context)
    let caret = list.renderFilter(look, onto: &grid, in: area.below(above))
    let place = tableArea(in: area, below: above + 1, margin: look.margin)
    guard rows.lines.rows > 0 else {
      let unfound = Bilingual(en: "Nothing matches; Esc undoes the filter.", zh: "没有符合的记录，按Esc取消筛选。")
      let words = list.isFiltered ? unfound : look.empty
      grid.put(words[context.language], row: place.row + 1, column: area.column, limit: area.columns)
      return caret ?? Position(row: place.row + 1, column: area.column)
    }
    let selected = list.table(of: rows, look, page: page(in: context)).render(onto: &grid, in: place)
    return caret ?? selected
  }

  // MARK: Pointing

  /// A click into the list leaves the filter; a menu is typed into as long as it is there.
  mutating func select(_ row: Int, in context: Context) {
    list.select(row, of: rows(in: context), page: page(in: context))
    _ = list.endTyping()
  }
}
