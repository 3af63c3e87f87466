import Residence
import Specimens
import Testing

@testable import Paper

/// Whatever stands on a paper has its place on a page.
@Suite struct PaginationTests {
  private let fonts: FontChain

  init() throws { fonts = try FontChain() }

  private func sheets(of paper: Paper) -> [Sheet] { Composer(fonts: fonts, paper: paper, code: nil).sheets() }

  // MARK: Whatever the paper

  @Test(arguments: 0..<40)
  func nothingStandsOffThePageOrOverSomethingElse(seed: Int) {
    var dice = Dice(UInt64(seed))
    for (page, sheet) in sheets(of: Samples.paper(thrownBy: &dice)).enumerated() {
      let boxes = sheet.marks.compactMap(box)
      for box in boxes {
        let isInside =
          box.left >= A4.left - 0.1 && box.right <= A4.right + 0.5 && box.top >= A4.top - 10
          && box.bottom <= 822
        #expect(isInside, "page \(page + 1): \(box)")
      }
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] where box.overlaps(other) {
          Issue.record("page \(page + 1): \(box) lies over \(other)")
        }
      }
    }
  }

  @Test(arguments: 40..<(Soak.isOn ? 60 : 48))
  func everythingIsSaidOnce(seed: Int) {
    var dice = Dice(UInt64(seed))
    let paper = Samples.paper(thrownBy: &dice)
    let drawn = sheets(of: paper).flatMap(\.marks).compactMap { $0.words }.joined()
    // What is counted on the pages against what stands in the value itself, printed.
    let written = String(describing: paper.blocks) + String(describing: paper.foot)
    let marks = written.matches(of: /§\d+§/).map { String($0.output) }
    #expect(!marks.isEmpty && Set(marks).count == marks.count)
    for mark in marks { #expect(drawn.ranges(of: mark).count == 1, "\(mark)") }
  }

  // MARK: Pages

  @Test func everyPageHasItsNumber() {
    let sheets = sheets(of: table(rows: 120))
    #expect(sheets.count > 2)
    for (index, sheet) in sheets.enumerated() {
      let words = sheet.marks.compactMap(\.words)
      #expect(words.contains("第 \(index + 1) 页 共 \(sheets.count) 页  Page \(index + 1) of \(sheets.count)"))
      #expect(words.contains("样例文书  YB-2026-000001") == (index > 0), "every further page says whose it is")
    }
  }

  @Test func aTablesHeadStandsOnEveryPage() {
    let pages = sheets(of: table(rows: 120))
    for sheet in pages {
      let words = sheet.marks.compactMap(\.words)
      guard words.contains(where: { $0.hasPrefix("row ") }) else { continue }
      #expect(words.contains("时间 When"))
      #expect(words.firstIndex(of: "时间 When") ?? .max < words.firstIndex { $0.hasPrefix("row ") } ?? 0)
    }
  }

  /// Wherever on the page the table begins.
  @Test func aTablesHeadStandsOnceOnAPageAndWithARow() {
    for lines in 20..<60 {
      let before = Paper.Block.list((0..<lines).map { Samples.same("line \($0)") })
      let head = [Bilingual(en: "When", zh: "时间"), Bilingual(en: "What", zh: "事项")]
      let rows = (0..<3).map { ["2026-11-23", "row \($0)"] }
      let heading = Paper.Block.heading(Bilingual(en: "Visits", zh: "核实"))
      for blocks in [
        [before, .table(columns: head, rows: rows)], [before, heading, .table(columns: head, rows: rows)],
      ] {
        for sheet in sheets(of: Samples.paper(blocks)) {
          let words = sheet.marks.compactMap(\.words)
          let heads = words.count { $0 == "时间 When" }
          #expect(heads == (words.contains { $0.hasPrefix("row ") } ? 1 : 0), "\(lines) lines")
        }
      }
    }
  }

  /// A heading, or the head of a table without rows, is said wherever it comes to stand.
  @Test func nothingIsLostBeforeAGap() {
    for lines in 20..<60 {
      let before = Paper.Block.list((0..<lines).map { Samples.same("line \($0)") })
      let empty = Paper.Block.table(columns: [Bilingual(en: "When", zh: "时间")], rows: [])
      let paper = Samples.paper([
        before, .heading(Bilingual(en: "Visits", zh: "核实")), empty, .wording(Samples.same("完")),
      ])
      let words = sheets(of: paper).flatMap(\.marks).compactMap(\.words)
      for mark in ["核实", "时间 When", "完"] {
        #expect(words.count { $0 == mark } == 1, "\(lines) lines, \(mark)")
      }
    }
  }

  /// With one row more at a time, sooner or later every block comes to stand at the foot of a page.
  @Test func aHeadingStandsAboveWhatItHeads() {
    for rows in 20..<50 {
      let heading = Paper.Block.heading(Bilingual(en: "Last", zh: "末项"))
      let paper = table(rows: rows, then: [heading, .signatures([Samples.same("签名")])])
      for sheet in sheets(of: paper) {
        let words = sheet.marks.compactMap(\.words)
        #expect(words.contains("末项") == words.contains("签名"), "\(rows) rows")
      }
    }
  }

  @Test func theFootStandsOnTheLastPage() {
    for rows in 20..<50 {
      let sheets = sheets(of: table(rows: rows))
      for (index, sheet) in sheets.enumerated() {
        let hasFoot = sheet.marks.compactMap(\.words).contains { $0.contains("规则1") }
        #expect(hasFoot == (index == sheets.count - 1), "\(rows) rows")
      }
    }
  }

  @Test func anEmptyPaperIsOnePage() {
    #expect(sheets(of: Samples.paper([], foot: [])).count == 1)
    #expect(sheets(of: Samples.paper([.table(columns: [], rows: []), .list([]), .fields([])])).count == 1)
  }

  private func table(rows: Int, then blocks: [Paper.Block] = []) -> Paper {
    Samples.paper(
      [
        .table(
          columns: [Bilingual(en: "When", zh: "时间"), Bilingual(en: "What", zh: "事项")],
          rows: (0..<rows).map { ["2026-11-23", "row \($0)"] })
      ] + blocks)
  }

  // MARK: Places

  private struct Box: CustomStringConvertible {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var words: String

    var description: String { "“\(words)” \(left)–\(right), \(top)–\(bottom)" }

    func overlaps(_ other: Box) -> Bool {
      left + 0.5 < other.right && other.left + 0.5 < right && top + 0.5 < other.bottom
        && other.top + 0.5 < bottom
    }
  }

  /// Where a line of text stands: Han characters reach from four fifths above their line to a tenth below it.
  private func box(_ mark: PageMark) -> Box? {
    guard case .text(let words, let x, let y, let size, let style, let spacing, _) = mark, !words.isEmpty
    else { return nil }
    let width = fonts.width(words, style) * size + spacing * Double(words.unicodeScalars.count)
    return Box(
      left: x, right: x + width - spacing, top: y - size * 0.8, bottom: y + size * 0.1, words: words)
  }
}

extension PageMark {
  /// The words of a line of text.
  fileprivate var words: String? {
    guard case .text(let words, _, _, _, _, _, _) = self else { return nil }
    return words
  }
}
