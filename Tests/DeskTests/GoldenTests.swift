import Console
import DeskBench
import Residence
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Scene.allCases, Language.allCases)
  func everyScreenLooksAsItWasLookedAt(_ scene: Scene, _ language: Language) throws {
    let bench = try scene.bench(language)
    try expectGolden("\(scene.rawValue).\(language.rawValue).80x24", bench.frame)
  }

  @Test(arguments: Scene.allCases)
  func everyScreenFitsEverySizeThatIsTaken(_ scene: Scene) throws {
    for (columns, rows) in [(60, 16), (61, 17), (79, 23), (120, 40), (250, 70)] {
      for language in Language.allCases {
        let frame = try scene.bench(language, columns: columns, rows: rows).frame
        #expect(frame.grid.columns == columns && frame.grid.rows == rows)
        for line in frame.grid.lines { #expect(displayWidth(line) == columns) }
        let cursor = try #require(frame.cursor, "every screen has the real cursor at its focus")
        #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
      }
    }
  }

  @Test func aWindowThatIsTooSmallSaysSoAndTakesNoKeys() throws {
    let bench = try Scene.preview.bench(.english)
    bench.desk(columns: 59, rows: 24)
    #expect(bench.lines[0].hasPrefix("Window too small: 60 x 16 at least"))
    let before = bench.orders.count
    bench.press("<Ctrl-S><Enter><F2>")
    #expect(bench.orders.count == before)
    bench.desk(columns: 80, rows: 24)
    #expect(bench.text.contains("Certificate of Temporary Residence Registration"))
  }
}
