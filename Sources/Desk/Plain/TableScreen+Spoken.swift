import Console
import Residence

extension TableScreen {
  /// What stands above the list, and its lines one by one.
  func spoken(in context: Context) -> Spoken { spokenTable(in: context) }

  /// The same, for screens that have more to say.
  func spokenTable(in context: Context) -> Spoken {
    let language = context.language
    let table = table(in: context)
    var grid = Grid(columns: context.columns, rows: Self.rowsAbove)
    _ = render(onto: &grid, in: grid.bounds, of: context)
    let heading = (0..<grid.rows).first { grid[$0, 0].style.bold && grid[$0, 0].style.underline }
    guard table.lines.rows > 0 else {
      let lines = grid.reading(rows: 0..<(heading ?? grid.rows), in: language)
      let nothing = Bilingual(en: "Nothing is listed.", zh: "列表为空。")[language]
      return Spoken(lines: heading == nil ? lines : lines + [nothing], asks: .row)
    }
    return Spoken(
      lines: grid.reading(rows: 0..<(heading ?? 0), in: language), heading: table.heading(in: language),
      count: table.lines.rows, selected: max(0, min(table.cursor.selected, table.lines.rows - 1)),
      item: { row in
        let group = table.lines.group(of: row).map { table.heading($0).text }
        return Spoken.Item(section: group, label: table.text(ofRow: row, in: language))
      }, asks: .row)
  }
}

extension TableScreen {
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
