import Certificate
import Console
import Residence
import Specimens
import Testing

@Suite struct StampedPageTests {
  private let terms = CertificateTerms(
    number: CertificateNumber(prefix: "YB", year: 2026, serial: 45), purpose: "school-enrolment",
    receivingBody: "样例小学", validFrom: Specimens.today, validUntil: Specimens.today.adding(days: 30),
    sealed: Mark(by: "clerk", at: Specimens.moment(9)))

  private var information: Grid {
    var grid = Grid(columns: 76, rows: 2)
    grid.put("姓名            阿卜杜热合曼·买买提", row: 0, column: 0)
    grid.put("现住址          沙河口区样板街道松苑街23号502", row: 1, column: 0)
    return grid
  }

  private func page(of station: Station = Specimens.station, journal: String? = "57 1a2b3c4d5e6f7081")
    -> StampedPage
  {
    StampedPage(
      information: information, terms: terms, purpose: Bilingual(en: "Children's enrolment", zh: "子女入学"),
      station: station, journal: journal)
  }

  private func text(_ page: StampedPage) -> String { String(decoding: page.bytes, as: UTF8.self) }

  @Test func thePageStatesEverythingThatACertificateStates() {
    let text = text(page())
    for part in [
      "暂住人口登记证明", "YB-2026-C000045", "截至2026年11月23日", "as of 2026-11-23", "子女入学", "样例小学",
      "2026-11-23 至 to 2026-12-23", "clerk", "日志 Journal", "57 1a2b3c4d5e6f7081", "样板街派出所", "阿卜杜热合曼·买买提",
      "松苑街23号502",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func theInformationPageStandsOnItLineByLine() {
    let lines = page().grid.lines
    for line in information.lines { #expect(lines.contains(line)) }
  }

  @Test func theSameInputMakesTheSameBytes() {
    #expect(page().bytes == page().bytes)
    #expect(page().bytes != page(journal: nil).bytes)
  }

  @Test func aPreviewHasNeitherItsNumberNorTheJournalsEndYet() {
    let preview = text(page(journal: nil))
    #expect(!preview.contains("YB-2026-C000045"))
    #expect(preview.matches(of: /given when stamped/).count == 2)
    #expect(page(journal: nil).grid.columns == page().grid.columns)
    #expect(page(journal: nil).grid.rows == page().grid.rows)
  }

  @Test func theLongestEndOfAJournalFitsBesideTheSeal() {
    let head = "999999999 0123456789abcdef"
    #expect(text(page(journal: head)).contains(head))
  }

  @Test func aDemonstrationsSealIsASpecimenAndAStationsIsNot() {
    var station = Specimens.station
    #expect(text(page(of: station)).contains("样章 SPECIMEN"))
    station.demoDay = nil
    #expect(!text(page(of: station)).contains("SPECIMEN"))
  }

  @Test func theSealCarriesTheNameFromLeftToRight() throws {
    // A specimen's own words would be mistaken for parts of the name.
    var station = Specimens.station
    station.demoDay = nil
    let grid = page(of: station).grid
    var found: [(Int, Character)] = []
    let from = grid.columns - 33
    for row in 0..<grid.rows {
      for column in from..<grid.columns where grid[row, column].style == .danger {
        let character = grid[row, column].character
        if Specimens.station.name.zh.contains(character) { found.append((column, character)) }
      }
    }
    #expect(String(found.sorted { $0.0 < $1.0 }.map(\.1)) == Specimens.station.name.zh)
  }

  @Test func theSealIsTheSameFromTheLeftAsFromTheRight() {
    let grid = page().grid
    let rows = (0..<grid.rows).filter { row in
      (grid.columns - 33..<grid.columns).contains {
        grid[row, $0].style == .danger && grid[row, $0].character == "*"
      }
    }
    #expect(rows.count == 15)
    for row in rows {
      let stars = (0..<33).filter { grid[row, grid.columns - 33 + $0].character == "*" }
      let named = (0..<33).contains { displayWidth(grid[row, grid.columns - 33 + $0].character) == 2 }
      if !named { #expect(stars == stars.map { 32 - $0 }.sorted(), "row \(row)") }
    }
  }

  @Test func keptLinesEndWithoutBlanks() {
    for line in text(page()).split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.last != " ")
    }
  }
}
