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
    let focus = Table.render(
      columns: columns, rows: rows, count: 10_000, cursor: ListCursor(selected: 500), onto: &grid,
      in: Rect(row: 1, column: 1, rows: 4, columns: 17))
    #expect(asked == [498, 499, 500])
    #expect(focus == Position(row: 4, column: 1))
    #expect(grid[4, 1].style.reverse && grid[4, 17].style.reverse && !grid[4, 18].style.reverse)
    #expect(grid.lines.allSatisfy { displayWidth($0) == 20 })
  }

  @Test func aClickSelectsTheRowThatIsDrawnThere() {
    let columns = [Column(title: "编号", width: .fixed(6))]
    for count in 0...9 {
      for height in 0...6 {
        for selected in 0...9 {
          let rect = Rect(row: 1, column: 1, rows: height, columns: 6)
          let cursor = ListCursor(selected: selected, top: selected / 2)
          var grid = Grid(columns: 9, rows: 9)
          let focus = Table.render(
            columns: columns, rows: { [Styled("r\($0)")] }, count: count, cursor: cursor, onto: &grid,
            in: rect)
          for row in 0..<9 {
            var clicked = cursor
            let place = Position(row: row, column: 3)
            let wasSelected = Table.select(at: place, count: count, cursor: &clicked, in: rect)
            let drawn = grid.lines[row].split(separator: " ").first { $0.hasPrefix("r") }
            #expect((wasSelected == nil) == (drawn == nil))
            guard let drawn, let wasSelected else { continue }
            #expect("r\(clicked.selected)" == drawn)
            #expect(wasSelected == (focus?.row == row))
            // Nothing moves under the mouse.
            var after = Grid(columns: 9, rows: 9)
            Table.render(
              columns: columns, rows: { [Styled("r\($0)")] }, count: count, cursor: clicked, onto: &after,
              in: rect)
            #expect(after.lines == grid.lines)
          }
          var outside = cursor
          let place = Position(row: 2, column: 0)
          #expect(Table.select(at: place, count: count, cursor: &outside, in: rect) == nil)
          #expect(outside == cursor)
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
