import CaseStore
import DeskBench
import Paper
import Residence
import Specimens
import Testing

@testable import Desk

/// The resident can be told of every look at the file, each once, by whom and for what.
@Suite struct AccessExtractTests {
  private let number = CaseNumber(prefix: "YB", year: 2026, serial: 1)

  /// Every kind of line about a case that the journal has.
  private var looks: [(action: JSON, words: [String])] {
    [
      (["kind": "look"], ["looked at the case", "查看档案"]),
      (["kind": "print", "paper": "registration-form"], ["printed:", "打印："]),
      (["kind": "export", "purpose": "检查"], ["exported for: 检查", "导出，用途：检查"]),
      (["kind": "reveal", "reason": "contact"], ["full number: To contact the resident", "事由：联系本人"]),
      (
        ["kind": "look-up", "purpose": "driving-licence", "found": true],
        ["looked up for: Driving licence", "查询，用途：机动车驾驶证业务"]
      ),
      (
        ["kind": "refused", "what": "log-visit", "reasons": ["role-may-not"]],
        ["was refused: Log a visit", "被拒绝："]
      ),
      (["kind": "compare", "revisions": [1, 2]], ["compared revisions 1 and 2"]),
    ]
  }

  @Test func everyLineStandsThereOnceWithWhoAndWhatFor() throws {
    let bench = try Scene.casePage.bench(.english)
    var chance = SystemRandomNumberGenerator()
    let operators = ["clerk", "police", "supervisor", "window"]
    let lines = (1...200).map { sequence in
      HistoryLine(
        sequence: sequence,
        mark: Mark(
          by: operators.randomElement(using: &chance) ?? "clerk", at: Specimens.moment(8, sequence % 60)),
        action: looks.randomElement(using: &chance)?.action ?? [:])
    }
    let file = try #require(bench.file(1))
    let paper = Paper.accessExtract(of: file, History(of: number, lines), in: bench.desk.context)
    let tables = paper.blocks.compactMap { if case .table(_, let rows) = $0 { rows } else { nil } }
    let rows = try #require(tables.first)
    #expect(tables.count == 1 && rows.count == lines.count)
    for (row, line) in zip(rows, lines) {
      #expect(row[0] == bench.desk.context.time(line.mark.at))
      #expect(row[1].contains(Specimens.actor(line.mark.by).displayName))
      #expect(!row[2].isEmpty)
    }
  }

  @Test func whatWasDoneIsSaidInWordsAndNotInNames() throws {
    let bench = try Scene.casePage.bench(.english)
    for (action, words) in looks where action["kind"] != "refused" {
      let line = HistoryLine(sequence: 1, mark: Mark(by: "clerk", at: bench.now), action: action)
      let said = line.title(under: bench.policy)
      for word in words { #expect(said.en.contains(word) || said.zh.contains(word), "\(word)") }
    }
  }

  @Test func thePapersMenuHasIt() throws {
    let bench = try Scene.casePage.bench(.english)
    bench.press("<F10>papers<Enter>access<Enter>")
    #expect(bench.lines[0].contains("Record of Access to Your File"))
    bench.press("<Esc><F7>")
    #expect(bench.lines[0].contains("History of"))
  }
}
