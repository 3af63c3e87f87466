import Console
import Testing

struct GridTests {
  private func expectWhole(_ grid: Grid, _ context: String) {
    for (row, line) in grid.lines.enumerated() {
      #expect(displayWidth(line) == grid.columns, "\(context) row \(row): \(line)")
      for column in 0..<grid.columns where grid[row, column].span == .wide {
        #expect(grid[row, column + 1].span == .tail, "\(context)")
      }
    }
  }

  @Test func aGlyphPutOverEitherHalfBlanksTheOther() {
    var grid = Grid(columns: 4, rows: 1)
    grid.put("张三", row: 0, column: 0)
    var left = grid
    left.put("x", row: 0, column: 0)
    #expect(left.lines == ["x 三"])
    grid.put("x", row: 0, column: 1)
    #expect(grid.lines == [" x三"])
  }

  @Test(arguments: mixedTexts) func rowsStayWholeWhateverOverlaps(text: String) {
    for over in mixedTexts {
      for column in -6...14 {
        for limit in [nil, 0, 1, 2, 3, 5] as [Int?] {
          var grid = Grid(columns: 12, rows: 1)
          grid.put("张三李四王五", row: 0, column: 0)
          grid.put(text, row: 0, column: 1, style: .bold)
          let used = grid.put(over, row: 0, column: column, limit: limit)
          expectWhole(grid, "\(over) at \(column) limit \(String(describing: limit))")
          #expect(used <= displayWidth(over) && used <= limit ?? .max)
        }
      }
    }
  }

  @Test func fillsAndBlitsRepairTheGlyphsTheyCut() {
    var dialog = Grid(columns: 5, rows: 2)
    dialog.put("登记x", row: 0, column: 0)
    dialog.put("a登记", row: 1, column: 0)
    for column in -6...14 {
      for width in 0...8 {
        var grid = Grid(columns: 12, rows: 2)
        grid.put("张三李四王五", row: 0, column: 0)
        grid.put("x张三李四王", row: 1, column: 0)
        grid.fill(Rect(row: 0, column: column, rows: 2, columns: width))
        expectWhole(grid, "fill \(column) \(width)")
        grid.draw(dialog, row: 0, column: column)
        grid.restyle(Rect(row: 0, column: column, rows: 9, columns: width)) { $0.with(reverse: true) }
        expectWhole(grid, "draw \(column) \(width)")
        for place in 0..<11 where grid[0, place].span == .wide {
          #expect(grid[0, place].style == grid[0, place + 1].style)
        }
      }
    }
  }

  @Test func whatIsDrawnInARectangleStaysInIt() {
    var page = Grid(columns: 12, rows: 4)
    for row in 0..<4 { page.put(row.isMultiple(of: 2) ? "登记张三李四" : "x登记张三李", row: row, column: 0) }
    for column in -3...5 {
      for width in 1...7 {
        let clip = Rect(row: 1, column: 3, rows: 2, columns: width)
        var written = Grid(columns: 12, rows: 4)
        for row in 0..<4 { written.put("王五王五王五", row: row, column: 0) }
        written.draw(page, row: -1, column: column, in: clip)
        expectWhole(written, "draw at \(column) in \(width)")
        var (empty, cut) = (Grid(columns: 12, rows: 4), Grid(columns: width, rows: 2))
        empty.draw(page, row: -1, column: column, in: clip)
        cut.draw(page, row: -2, column: column - 3)
        #expect(
          empty.lines
            == ["", cut.lines[0], cut.lines[1], ""].map { padded($0.isEmpty ? "" : "   \($0)", to: 12) })
      }
    }
  }

  @Test func theChangesOfARowMakeItTheOther() {
    var (old, new) = (Grid(columns: 12, rows: 1), Grid(columns: 12, rows: 1))
    old.put("张三李四", row: 0, column: 0)
    new.put("张三x李四", row: 0, column: 0)
    new.put("y", row: 0, column: 10, style: .bold)
    var columns = [Int]()
    new.forEachChange(inRow: 0, since: old) { column, cell in
      columns.append(column)
      #expect(cell == new[0, column])
    }
    #expect(columns == [4, 5, 7, 10])
    columns = []
    new.forEachChange(inRow: 0, since: nil) { column, _ in columns.append(column) }
    #expect(columns == [0, 2, 4, 5, 7, 9, 10, 11])
  }

  @Test func noDataReachesTheScreenAsControl() {
    var grid = Grid(columns: 20, rows: 1)
    grid.put("a\u{1B}[2Jb\u{9B}\u{7}\u{202E}c\r\n\u{200B}", row: 0, column: 0)
    let scalars = grid.lines[0].unicodeScalars
    #expect(scalars.allSatisfy { displayWidth($0) > 0 })
  }

  @Test func aSnapshotShowsTextStylesAndCursor() {
    var grid = Grid(columns: 8, rows: 2)
    grid.put("张三", row: 0, column: 0, style: .bold)
    grid.put("x", row: 0, column: 6, style: .danger.with(underline: true))
    #expect(
      grid.snapshot(cursor: Position(row: 1, column: 2)) == """
        |张三  x |
        |        |
        styles
        0|aaaa..b.|
        a bold / bold
        b danger underline / bold underline
        cursor 1,2

        """)
    #expect(Grid(columns: 1, rows: 1).snapshot() == "| |\ncursor none\n")
  }
}
