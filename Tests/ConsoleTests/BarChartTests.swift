import Console
import Testing

struct BarChartTests {
  private let chart = BarChart([
    .init("Overdue", 12, style: .danger), .init("今天", 3), .init("x", 0), .init("Later", 1), .init("y", 24),
  ])

  @Test func everyNumberStandsBesideItsLabelAndOnlyWhatIsThereHasABar() {
    var grid = Grid(columns: 30, rows: 5)
    chart.render(onto: &grid, in: grid.bounds)
    #expect(
      grid.lines == [
        "Overdue 12                    ", "今天     3                    ", "x        0                    ",
        "Later    1                    ", "y       24                    ",
      ])
    let lengths = (0..<5).map { row in (0..<30).count { grid[row, $0].style.reverse } }
    #expect(lengths == [9, 2, 0, 1, 19])
    #expect(grid[0, 11].style == .danger.with(reverse: true))
  }

  @Test func barsGoDownThenToTheRightAndNothingLiesOutside() {
    for columns in 0...60 {
      for rows in 0...6 {
        var grid = Grid(columns: columns + 4, rows: rows + 2)
        chart.render(onto: &grid, in: Rect(row: 1, column: 2, rows: rows, columns: columns))
        #expect(grid.lines.allSatisfy { displayWidth($0) == columns + 4 })
        for row in [0, rows + 1] { #expect((0..<columns + 4).allSatisfy { grid[row, $0] == .blank }) }
      }
    }
    var grid = Grid(columns: 46, rows: 3)
    chart.render(onto: &grid, in: grid.bounds)
    #expect(grid.lines[0].contains("Overdue 12"))
    #expect(grid.lines[0].contains("Later    1"))
    #expect(grid.lines[2].hasPrefix("x        0"))
  }

  @Test func whereBarsWouldBeTooShortThereIsNoRoom() {
    #expect(chart.rows(inColumns: 1, of: 15) == 5)
    #expect(chart.rows(inColumns: 1, of: 14) == nil)
    #expect(chart.rows(inColumns: 2, of: 32) == 3)
    #expect(chart.rows(inColumns: 2, of: 31) == nil)
    #expect(chart.rows(inColumns: 0, of: 80) == nil)
  }
}
