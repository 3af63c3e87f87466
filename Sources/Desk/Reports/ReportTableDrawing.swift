import Console
import Residence

/// How a table of a report stands on a page.
struct ReportTableDrawing {
  private let table: ReportTable
  private let language: Language
  private let columns: Int
  /// The width of the labels, then that of each column that stands beside them.
  private let widths: [Int]

  init(_ table: ReportTable, in language: Language, columns: Int) {
    self.table = table
    self.language = language
    self.columns = columns
    let rows = table.rows + [table.total].compactMap(\.self)
    let inner = table.columns.indices.map { column in
      rows.filter { $0.values.indices.contains(column) && !$0.values[column].isBelow }
        .map { displayWidth($0.values[column].text(in: language)) }
        .reduce(table.isBelow(column) ? 0 : displayWidth(table.columns[column].title[language]), max)
    }
    let label = (rows.map(\.title) + [table.label]).map { displayWidth($0[language]) }.max() ?? 0
    // Names give way to numbers.
    let room = max(12, columns - inner.reduce(0) { $0 + $1 + 1 })
    let wanted = [min(label, room)] + inner
    widths = Table.widths(wanted.map { Column(title: "", width: .fixed($0)) }, in: columns)
  }

  /// Everything from the title to the notes.
  var strips: [ReportStrip] {
    var strips = [ReportStrip(Styled(table.title[language], style: .accent.with(bold: true)))]
    if table.rows.isEmpty {
      strips.append(ReportStrip(Styled(Bilingual(en: "None", zh: "无")[language])))
    } else {
      strips += [heading] + body
      if let total = table.total { strips.append(line(total, style: .bold)) }
    }
    for note in table.notes {
      strips += wrapped(note[language], to: columns - 2).map {
        ReportStrip(Styled($0, style: .muted), column: 2)
      }
    }
    return strips
  }

  private var heading: ReportStrip {
    let titles = [table.label[language]] + table.columns.map { $0.title[language] }
    return line(titles, alignments: alignments(of: table.rows.first), style: .bold)
  }

  private var body: [ReportStrip] {
    guard !table.hasBars else { return [ReportStrip(chart)] }
    return table.rows.flatMap { row in [line(row, style: .plain)] + below(row) }
  }

  /// The rows as bars: what stands before the last number is their label.
  private var chart: BarChart {
    let bars = table.rows.map { row in
      let cells = [row.title[language]] + row.values.dropLast().map { $0.text(in: language) }
      let label = zip(cells, widths).enumerated().map { place, cell in
        padded(cell.0, to: cell.1, alignment: place == 0 ? .leading : .trailing)
      }
      return BarChart.Bar(label.joined(separator: " "), row.last ?? 0, style: .accent)
    }
    return BarChart(bars, numberWidth: widths.last ?? 0)
  }

  private func line(_ row: ReportTable.Row, style: Style) -> ReportStrip {
    let texts = row.values.map { $0.isBelow ? "" : $0.text(in: language) }
    return line([row.title[language]] + texts, alignments: alignments(of: row), style: style)
  }

  private func line(_ texts: [String], alignments: [Alignment], style: Style) -> ReportStrip {
    var column = 0
    var cells = [(column: Int, text: Styled)]()
    for (index, text) in texts.enumerated() where widths.indices.contains(index) && widths[index] > 0 {
      let fitted = padded(text, to: widths[index], alignment: alignments[index])
      cells.append((column, Styled(fitted, style: style)))
      column += widths[index] + 1
    }
    return ReportStrip(cells)
  }

  /// What is too long to stand beside the numbers.
  private func below(_ row: ReportTable.Row) -> [ReportStrip] {
    row.values.filter(\.isBelow).flatMap { value in
      wrapped(value.text(in: language), to: columns - 4).map {
        ReportStrip(Styled($0, style: .muted), column: 4)
      }
    }
  }

  private func alignments(of row: ReportTable.Row?) -> [Alignment] {
    [.leading]
      + table.columns.indices.map { column in
        guard let row, row.values.indices.contains(column), row.values[column].isText else {
          return .trailing
        }
        return .leading
      }
  }
}

extension ReportTable {
  /// Whether what a column tells stands below the rows.
  fileprivate func isBelow(_ column: Int) -> Bool {
    rows.contains { $0.values.indices.contains(column) && $0.values[column].isBelow }
  }
}

extension ReportTable.Value {
  /// Whether it stands below its row: a list of cases is long.
  fileprivate var isBelow: Bool { if case .cases(let numbers) = self { !numbers.isEmpty } else { false } }

  /// Whether it reads from the left.
  fileprivate var isText: Bool {
    switch self {
    case .text, .cases: true
    case .count, .share, .days: false
    }
  }
}
