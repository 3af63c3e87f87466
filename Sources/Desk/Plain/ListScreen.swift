import Console
import Residence

/// A screen with a list of which one line has the focus.
protocol ListScreen: Screen {
  /// The list as it is now.
  func table(in context: Context) -> Table
}

extension ListScreen {
  /// What stands above the list, and its lines one by one.
  func spoken(in context: Context) -> Spoken {
    let language = context.language
    let table = table(in: context)
    var grid = Grid(columns: context.columns, rows: Self.rowsAbove)
    _ = render(onto: &grid, in: grid.bounds, of: context)
    let heading = (0..<grid.rows).first { grid[$0, 0].style.bold && grid[$0, 0].style.underline }
    guard table.count > 0 else {
      let lines = grid.reading(rows: 0..<(heading ?? grid.rows), in: language)
      let nothing = Bilingual(en: "Nothing is listed.", zh: "列表为空。")[language]
      return Spoken(lines: heading == nil ? lines : lines + [nothing], asks: .row)
    }
    return Spoken(
      lines: grid.reading(rows: 0..<(heading ?? 0), in: language), heading: table.heading(in: language),
      count: table.count, selected: max(0, min(table.cursor.selected, table.count - 1)),
      item: { Spoken.Item(label: table.text(ofRow: $0, in: language)) }, asks: .row)
  }
}

extension ListScreen {
  /// More than any list has above it.
  fileprivate static var rowsAbove: Int { 8 }
}

extension Table {
  /// A row in one line; a number means nothing without the name of its column.
  fileprivate func text(ofRow index: Int, in language: Language) -> String {
    zip(columns, row(index)).compactMap { column, cell in
      guard !cell.text.isEmpty else { return nil }
      return column.alignment == .trailing ? "\(column.title) \(cell.text)" : cell.text
    }.joined(separator: language.comma)
  }

  fileprivate func heading(in language: Language) -> String {
    columns.map(\.title).filter { !$0.isEmpty }.joined(separator: language.comma)
  }
}
