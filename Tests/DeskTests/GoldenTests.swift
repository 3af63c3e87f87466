import Console
import Desk
import DeskBench
import Residence
import Testing

@Suite struct GoldenTests {
  /// A terminal on which every scene is looked at.
  struct Size: CustomTestStringConvertible {
    let columns: Int
    let rows: Int
    let language: Language

    static let all = Language.allCases.flatMap { language in
      [Size(columns: 80, rows: 24, language: language), Size(columns: 120, rows: 40, language: language)]
    }

    var testDescription: String { "\(language.rawValue).\(columns)x\(rows)" }
  }

  @Test(arguments: Scene.allCases, Size.all)
  func everyScreenLooksAsItWasLookedAt(_ scene: Scene, _ size: Size) throws {
    let frame = try scene.bench(size.language, columns: size.columns, rows: size.rows).frame
    for line in frame.grid.lines { #expect(displayWidth(line) == size.columns) }
    try expectGolden("\(scene.rawValue).\(size.testDescription)", frame)
  }

  @Test func everyFormIsAScene() throws {
    let titles = try Scene.allCases.map { try $0.bench(.english).lines[0] }
    for kind in Action.Kind.allCases where kind != .giveNotice {
      #expect(titles.contains { $0.hasPrefix(" " + kind.title.en) }, "\(kind)")
    }
  }

  @Test(arguments: Scene.allCases)
  func everyScreenFitsEverySizeThatIsTaken(_ scene: Scene) throws {
    for (columns, rows) in [(60, 16), (61, 17), (79, 23), (117, 23), (250, 70)] {
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
