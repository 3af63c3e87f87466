import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// What is told by colour is told without it as well.
@Suite struct MonochromeTests {
  @Test(arguments: Language.allCases)
  func aCommandThatCannotBeDoneStandsInParentheses(_ language: Language) throws {
    let bench = try Scene.certificates.bench(language)
    bench.press("<Esc>")
    bench.desk(columns: 200, rows: 40)
    let footer = try #require(bench.lines.last)
    let offers = bench.desk.offers.filter { !$0.command.keys.isEmpty }
    #expect(offers.contains { $0.disabled != nil } && offers.contains { $0.disabled == nil })
    for offer in offers {
      let words = "\(offer.command.keys.map(\.name).first ?? "") \(offer.title[language])"
      guard footer.contains(words) else { continue }
      #expect(footer.contains("(\(words))") == (offer.disabled != nil), "\(words)")
    }
  }

  @Test func theSelectedRowIsExchangedAndHasTheCursor() throws {
    let frame = try Scene.queue.bench(.english).frame
    let cursor = try #require(frame.cursor)
    for column in 1..<79 {
      #expect(Appearance.monochrome.shown(frame.grid[cursor.row, column].style).reverse)
      #expect(!Appearance.monochrome.shown(frame.grid[cursor.row + 1, column].style).reverse)
    }
  }

  @Test(arguments: Language.allCases)
  func whatIsOverdueSaysSo(_ language: Language) throws {
    let bench = try Scene.queue.bench(language)
    let frame = bench.frame
    let word = Bilingual(en: "overdue", zh: "逾期")[language]
    for row in 4..<frame.grid.rows - 2 {
      let isRed = (0..<80).contains { frame.grid[row, $0].style.colour == .danger }
      #expect(!isRed || bench.lines[row].contains(word), "\(bench.lines[row])")
    }
    #expect(bench.text.contains(word))
  }

  @Test(arguments: Language.allCases)
  func aWrongFieldHasItsFaultBelowIt(_ language: Language) throws {
    let bench = try Scene.registrationRefused.bench(language)
    let frame = bench.frame
    // Above stands the list of everything that is wrong.
    let wrong = (4..<22).filter { frame.grid[$0, 2].style.colour == .danger }
    #expect(!wrong.isEmpty)
    for row in wrong {
      let isSaid = bench.lines[row].contains("! ") || bench.lines[row + 1].contains("! ")
      #expect(isSaid, "\(bench.lines[row])")
    }
  }

  @Test func theFocusIsBoldHasTheCursorAndShowsWhereItEnds() throws {
    let frame = try Scene.registration.bench(.english).frame
    let cursor = try #require(frame.cursor)
    let styles = (0..<80).map { Appearance.monochrome.shown(frame.grid[cursor.row, $0].style) }
    #expect(styles.contains(.bold))
    #expect(styles.contains(.underline) || styles.contains(.reverse))
    for row in 2..<22 where row != cursor.row {
      #expect(!(25..<79).contains { frame.grid[row, $0].style.underline })
    }
  }
}
