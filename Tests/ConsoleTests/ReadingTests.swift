import Console
import Testing

@Suite struct ReadingTests {
  @Test func whatStandsApartIsToldApartAndOrnamentIsLeftOut() {
    let grid = grid([
      "Name      张三", "", "======", "2026-11-23  lives there  police", "   one part only", "> ",
    ])
    #expect(
      grid.reading(colon: ": ", separator: "; ") == [
        "Name: 张三", "2026-11-23: lives there; police", "one part only",
      ])
  }

  @Test func mutedTextIsALabelOfItsOwnLine() {
    var grid = Grid(columns: 60, rows: 2)
    grid.put("Register address", row: 0, column: 0, style: .muted)
    grid.put("220199  样例路12号", row: 0, column: 17)
    grid.put("Sex", row: 0, column: 38, style: .muted)
    grid.put("male", row: 0, column: 45)
    grid.put("wholly muted", row: 1, column: 0, style: .muted)
    #expect(
      grid.reading(colon: ": ", separator: "; ") == [
        "Register address: 220199 样例路12号", "Sex: male", "wholly muted",
      ])
  }

  @Test func aValueThatGoesOnBelowIsOneValue() {
    var grid = Grid(columns: 40, rows: 3)
    grid.put("Address", row: 0, column: 0, style: .muted)
    grid.put("样板街道松苑", row: 0, column: 10)
    grid.put("社区23号 or", row: 1, column: 10)
    grid.put("there", row: 2, column: 10)
    #expect(grid.reading(colon: ": ", separator: "; ") == ["Address: 样板街道松苑社区23号 or there"])
  }

  @Test func aSecondPairBesideTheFirstIsALineOfItsOwn() {
    let grid = grid(["编号    1         日期    2", "a   b   c"])
    #expect(grid.reading(second: 18, colon: "：", separator: "；") == ["编号：1", "日期：2", "a：b；c"])
  }

  @Test func someRowsCanBeReadAlone() {
    #expect(grid(["a", "b", "c"]).reading(rows: 1..<2, colon: ": ", separator: "; ") == ["b"])
  }

  @Test func whatWasWrappedComesBackInOnePiece() {
    let texts = [
      "以下信息页面截取自本所登记系统，为截至2026年11月23日的登记内容，不作其他证明。",
      "The page below is an extract of what this station has registered as of 2026-11-23. Nothing else.",
      "仅供the named body所用；涂改（altered）的无效。",
    ]
    for columns in 12...76 {
      for text in texts {
        #expect(unwrapped(wrapped(text, to: columns), from: columns) == [text], "\(columns)")
      }
      let together = texts.flatMap { wrapped($0, to: columns) + [""] }
      #expect(unwrapped(together, from: columns) == texts.flatMap { [$0, ""] }, "\(columns)")
    }
  }

  private func grid(_ lines: [String]) -> Grid {
    var grid = Grid(columns: 60, rows: lines.count)
    for (row, line) in lines.enumerated() { grid.put(line, row: row, column: 0) }
    return grid
  }
}
