import CaseStore
import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// Every past revision can be seen and compared, and whoever does it is recorded first.
@Suite struct HistoryTests {
  private func looks(_ bench: Bench) -> [Look] {
    bench.orders.compactMap { if case .look(let look) = $0 { look } else { nil } }
  }

  @Test func aPastRevisionIsHeadedAndShowsWhatWasKnownThen() throws {
    let bench = try Scene.revision.bench(.english)
    #expect(bench.text.contains("Revision 1 of 8, saved by clerk on 2026-11-23 09:00: Register"))
    #expect(bench.text.contains("registered, not verified"))
    #expect(!bench.text.contains("handed out"))
    let number = try #require(bench.file(1)).number
    #expect(looks(bench) == [.revision(1, of: number)])
  }

  @Test func nothingIsOfferedOnAPastRevisionThatWouldChangeIt() throws {
    let kinds = try Scene.revision.bench(.english).desk.offers.map(\.command)
    #expect(!kinds.contains { if case .act = $0 { true } else { $0 == .nextStep || $0 == .save } })
  }

  @Test func aComparisonNamesEveryFieldWithOldAndNewValue() throws {
    let bench = try Scene.correction.bench(.english)
    bench.press("<End>某" + String(repeating: "<Down>", count: 40) + "改名<Ctrl-S>")
    bench.press("<F7><F3>")
    let number = try #require(bench.file(1)).number
    #expect(looks(bench) == [.comparison(2, 3, of: number)])
    let row = try #require(bench.lines.first { $0.contains("阿卜杜热合曼·买买提某") })
    #expect(row.contains("Name") && row.contains("阿卜杜热合曼·买买提 "))
    bench.press("<Esc><End><Enter>")
    #expect(bench.text.contains("Revision 1 of 3"))
    bench.press("<F4>")
    #expect(looks(bench).last == .comparison(1, 3, of: number))
    #expect(bench.lines[0].contains("Revisions 1 and 3"))
  }

  @Test func aLookHasNoRevisionToShow() throws {
    let number = CaseNumber(prefix: "YB", year: 2026, serial: 1)
    let bench = try Scene.casePage.bench(.english)
    let mark = Mark(by: "police", at: Specimens.moment(8))
    let look = HistoryLine(sequence: 1, mark: mark, action: ["kind": "export", "purpose": "检查"])
    let erased = HistoryLine(sequence: 2, mark: mark, action: ["kind": "dance"], revision: 1)
    let kept = HistoryLine(sequence: 3, mark: mark, action: ["kind": "remark"], revision: 2, document: [:])
    bench.deliver(.history(History(of: number, [erased, kept, look])))
    #expect(bench.text.contains("exported for: 检查"))
    #expect(bench.text.contains("dance (erased)"))
    for (keys, words) in [
      ("<Enter>", "A look changed nothing"), ("<F3>", "A look changed nothing"),
      ("<Down><F3>", "Erased when its time was over"), ("<F4>", "It is the present one"),
      ("<Down><Enter>", "Erased when its time was over"), ("<F4>", "Erased when its time was over"),
    ] {
      bench.press(keys)
      #expect(bench.text.contains(words), "\(keys)")
    }
    #expect(looks(bench).isEmpty)
    // Nothing that this program can make a case of.
    bench.press("<Up><Enter>")
    #expect(bench.text.contains("has a wrong entry"))
  }
}
