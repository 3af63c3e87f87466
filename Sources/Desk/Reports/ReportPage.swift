public import Console
public import Residence

/// A report as a page of cells: tables below each other, bars beside the numbers that can be compared.
public enum ReportPage {
  /// A number far away from its name is read on the wrong line.
  static let mostColumns = 100

  /// The page in a language, so many columns wide at most.
  public static func grid(of sheet: ReportSheet, in language: Language, columns: Int) -> Grid {
    let columns = min(columns, mostColumns)
    var strips = sheet.facts.flatMap { fact in
      wrapped(fact[language], to: columns).map { ReportStrip(Styled($0, style: .muted)) }
    }
    for table in sheet.tables {
      strips.append(ReportStrip(Styled("")))
      strips += ReportTableDrawing(table, in: language, columns: columns).strips
    }
    var grid = Grid(columns: columns, rows: strips.reduce(0) { $0 + $1.rows })
    var row = 0
    for strip in strips {
      strip.draw(onto: &grid, row: row)
      row += strip.rows
    }
    return grid
  }

  /// The same page as lines of text, without the bars.
  public static func lines(of sheet: ReportSheet, in language: Language, columns: Int) -> [String] {
    [sheet.title[language]]
      + grid(of: sheet, in: language, columns: columns).lines.map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return line
      }
  }
}

/// A part of a page that reaches from its left to its right.
struct ReportStrip {
  private enum Content {
    case cells([(column: Int, text: Styled)])
    case bars(BarChart)
  }

  private let content: Content

  /// One line.
  init(_ line: Styled, column: Int = 0) { content = .cells([(column, line)]) }

  /// One line of several texts.
  init(_ cells: [(column: Int, text: Styled)]) { content = .cells(cells) }

  /// Bars below each other.
  init(_ chart: BarChart) { content = .bars(chart) }

  /// How many rows it takes.
  var rows: Int {
    switch content {
    case .cells: 1
    case .bars(let chart): chart.bars.count
    }
  }

  func draw(onto grid: inout Grid, row: Int) {
    switch content {
    case .cells(let cells):
      for cell in cells {
        grid.put(
          cell.text.text, row: row, column: cell.column, style: cell.text.style,
          limit: grid.columns - cell.column)
      }
    case .bars(let chart):
      chart.render(onto: &grid, in: Rect(row: row, column: 0, rows: rows, columns: grid.columns))
    }
  }
}
