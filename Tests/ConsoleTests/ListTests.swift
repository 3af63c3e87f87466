import Console
import Testing

struct ListTests {
  @Test func theSelectedRowIsAlwaysVisible() {
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    var dice = Dice(4)
    for count in 0...12 {
      for page in 1...6 {
        var cursor = ListCursor()
        for _ in 0..<60 {
          let isConsumed = cursor.receive(keys.randomElement(using: &dice) ?? .up, count: count, page: page)
          #expect(isConsumed)
          let visible = cursor.visible(count: count, page: page)
          #expect(visible.count == min(count, page))
          #expect(count == 0 ? cursor == ListCursor() : visible.contains(cursor.selected))
        }
        cursor.clamp(count: count / 2, page: page)
        #expect(cursor.selected < max(1, count / 2))
      }
    }
  }

  /// Every way to part a few rows into groups.
  private static let parted: [ListLines] = (1...6).flatMap { rows in
    (0..<1 << (rows - 1)).map { cuts in
      ListLines(rows: rows, groups: [0] + (1..<rows).filter { cuts & 1 << ($0 - 1) != 0 })
    }
  }

  @Test func everyLineIsARowOrTheHeadingAboveAGroup() {
    for lines in Self.parted {
      var expected = [ListLines.Line]()
      for row in 0..<lines.rows {
        if let group = lines.groups.firstIndex(of: row) { expected.append(.heading(group)) }
        #expect(lines.line(of: row) == expected.count)
        #expect(lines.group(of: row) == lines.groups.count { $0 <= row } - 1)
        expected.append(.row(row))
      }
      #expect((0..<lines.count).map { lines[$0] } == expected)
    }
    #expect(ListLines(rows: 3)[1] == .row(1) && ListLines(rows: 3).group(of: 1) == nil)
  }

  @Test func theCursorPassesHeadingsOverAndSeesThatOfItsGroup() {
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    var dice = Dice(5)
    for lines in Self.parted {
      for page in 1...5 {
        var cursor = ListCursor()
        var seen: Set<Int> = [0]
        for _ in 0..<lines.rows {
          _ = cursor.receive(.down, in: lines, page: page)
          seen.insert(cursor.selected)
        }
        #expect(seen.count == lines.rows)
        for _ in 0..<40 {
          let before = cursor.selected
          let key = keys.randomElement(using: &dice) ?? .up
          _ = cursor.receive(key, in: lines, page: page)
          let visible = cursor.visible(in: lines, page: page)
          let line = lines.line(of: cursor.selected)
          #expect(visible.count == min(lines.count, page))
          #expect(visible.contains(line) && (page == 1 || visible.contains(line - 1)))
          switch key {
          case .pageDown: #expect(cursor.selected > before || before == lines.rows - 1)
          case .pageUp: #expect(cursor.selected < before || before == 0)
          default: break
          }
        }
      }
    }
  }

  @Test func theHeadingOfTheGroupThatIsSeenIsAlwaysThere() {
    let lines = ListLines(rows: 100, groups: [0, 30])
    func firstLines(_ selected: Int) -> [String] {
      var grid = Grid(columns: 20, rows: 5)
      let table = Table(
        columns: [Column(title: "编号", width: .flexible(minimum: 4))], lines: lines,
        cursor: ListCursor(selected: selected), heading: { Styled("group \($0)") },
        row: { [Styled("row \($0)")] })
      table.render(onto: &grid, in: grid.bounds)
      return grid.lines.dropFirst().map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(
      firstLines(0) == [
        "group 0", "row 0", "row 1", "row 2",
      ])
    #expect(
      firstLines(20) == [
        "group 0", "row 18", "row 19", "row 20",
      ])
    #expect(
      firstLines(30) == [
        "group 0", "row 29", "group 1", "row 30",
      ])
    #expect(
      firstLines(99) == [
        "group 1", "row 97", "row 98", "row 99",
      ])
  }

  @Test func tableWidthsNeverExceedTheTotal() {
    let columns = [
      Column(title: "编号", width: .fixed(8)), Column(title: "姓名", width: .flexible(minimum: 6)),
      Column(title: "地址", width: .flexible(minimum: 10)),
      Column(title: "天", width: .fixed(4), alignment: .trailing),
    ]
    for total in 0...120 {
      let widths = Table.widths(columns, in: total)
      let shown = widths.filter { $0 > 0 }
      let used = shown.reduce(0, +) + max(0, shown.count - 1)
      #expect(total >= 31 ? used == total : used <= total, "\(total): \(widths)")
    }
  }

  @Test func onlyVisibleRowsAreAskedForAndTheSelectedOneHasTheCursor() {
    var asked: [Int] = []
    var grid = Grid(columns: 20, rows: 6)
    let columns = [Column(title: "编号", width: .fixed(6)), Column(title: "姓名", width: .flexible(minimum: 4))]
    let rows = { (index: Int) in
      asked.append(index)
      return [Styled("\(index)"), Styled("阿卜杜热合曼·买买提", style: .danger)]
    }
    let table = Table(columns: columns, count: 10_000, cursor: ListCursor(selected: 500), row: rows)
    let focus = table.render(onto: &grid, in: Rect(row: 1, column: 1, rows: 4, columns: 17))
    #expect(asked == [498, 499, 500])
    #expect(focus == Position(row: 4, column: 1))
    #expect(grid[4, 1].style.reverse && grid[4, 17].style.reverse && !grid[4, 18].style.reverse)
    #expect(grid.lines.allSatisfy { displayWidth($0) == 20 })
  }

  @Test func theRowAtAPlaceIsTheOneThatIsDrawnThere() {
    let columns = [Column(title: "编号", width: .fixed(6))]
    for count in 0...9 {
      for height in 0...6 {
        for selected in 0...9 {
          let rect = Rect(row: 1, column: 1, rows: height, columns: 6)
          var grid = Grid(columns: 9, rows: 9)
          func table(_ selected: Int) -> Table {
            Table(columns: columns, count: count, cursor: ListCursor(selected: selected, top: selected / 2)) {
              [Styled("r\($0)")]
            }
          }
          table(selected).render(onto: &grid, in: rect)
          for row in 0..<9 {
            let clicked = table(selected).row(at: Position(row: row, column: 3), in: rect)
            let drawn = grid.lines[row].split(separator: " ").first { $0.hasPrefix("r") }
            #expect(clicked.map { "r\($0)" } == drawn.map(String.init))
            #expect(table(selected).row(at: Position(row: row, column: 0), in: rect) == nil)
          }
        }
      }
    }
  }

  @Test func aChoiceStepsAroundAndTakesNumbers() {
    var choice = Choice(options: ["租赁", "自购", "借住"])
    for (key, expected) in [
      (Key.right, 0), (.left, 2), (.character(" "), 0), (.character("２"), 1), (.delete, nil), (.left, 2),
    ] as [(Key, Int?)] {
      let isConsumed = choice.receive(key)
      #expect(isConsumed)
      #expect(choice.selected == expected)
    }
    let strangers = [Key.character("9"), .enter].map { choice.receive($0) }
    #expect(strangers == [false, false])
  }
}
