import Foundation
import Residence
import Testing

extension EndToEndTests {
  /// What was saved before can be seen, compared and taken out, from the desk and without it.
  @Suite struct HistoryTests {
    private let station: TemporaryStation
    private let number: String

    init() throws {
      station = try TemporaryStation(cases: 24)
      number = try station.number(waitingFor: "verify")
      let remark = #"{"kind": "remark", "case": "\#(number)", "entries": {"remark": "样例"}, "materials": []}"#
      try station.act(as: "clerk", remark)
    }

    private func run(_ arguments: String...) throws -> Outcome {
      let surroundings = ["JUZHU_STATION=\(station.path)", "LC_ALL=C.UTF-8"]
      return try Outcome(
        of: Program.found, ["case"] + arguments + ["--as", "clerk2"], surroundings: surroundings)
    }

    private var looks: [Document] {
      get throws {
        let lines = try station.journal.filter {
          $0["by"] == "clerk2" && $0["case"] == number && !$0.has("revision")
        }
        return lines.map { $0.object("action") }
      }
    }

    @Test func aPastRevisionIsThereAsItWas() throws {
      let latest = try #require(try station.file(number)["revision"] as Int?)
      let present = try run("show", number, "--json")
      let past = try run("show", number, "--revision", "\(latest - 1)", "--json")
      #expect(try Document(Data(present.output.utf8)).objects("remarks").count == 1)
      #expect(try Document(Data(past.output.utf8)).objects("remarks").isEmpty)
      let page = try run("show", number, "--revision", "\(latest)")
      #expect(page.lines.first?.hasPrefix("Revision \(latest) of \(latest), saved by clerk on ") == true)
      let none = try run("show", number, "--revision", "99")
      #expect(none.status == 1 && none.errors.contains("has no revision 99; it has 1 to \(latest)"))
      #expect(try looks.map { $0["revision"] } == [nil, latest - 1, latest, 99])
    }

    @Test func theHistoryListsChangesAndLooks() throws {
      let lines = try run("history", number, "--json").lines.map { try Document(Data($0.utf8)) }
      let kinds = lines.compactMap { $0.object("action")["kind"] as String? }
      #expect(kinds.first == "register" && Array(kinds.suffix(2)) == ["remark", "look"])
      let shown = try run("history", number).lines
      #expect(shown.count == lines.count + 1)
      #expect(shown.last?.hasSuffix("looked at the case") == true)
    }

    @Test func aComparisonIsCompleteAndRecorded() throws {
      let latest = try #require(try station.file(number)["revision"] as Int?)
      for arguments in [[], ["\(latest - 1)"], ["\(latest - 1)", "\(latest)"]] {
        let outcome = try Outcome(
          of: Program.found,
          ["case", "compare", number] + arguments + ["--as", "clerk2", "--station", station.path],
          surroundings: ["LC_ALL=C.UTF-8"])
        #expect(outcome.status == 0)
        #expect(
          outcome.output.contains("Revision \(latest - 1)") && outcome.output.contains("Revision \(latest)"))
        #expect(outcome.lines.contains { $0.contains("Remark") && $0.contains("-") && $0.contains("样例") })
      }
      #expect(try looks.map { $0["revisions"] } == Array(repeating: [latest - 1, latest], count: 3))
      #expect(try run("compare", number, "1", "99").status == 1)
    }

    @Test func anExportNamesItsPurposeInTheJournal() throws {
      let outcome = try run("export", number, "--purpose", "检查")
      let document = try Document(Data(outcome.output.utf8))
      #expect(document.object("document")["number"] == number)
      let lines = document.objects("history")
      #expect(lines.last?.object("action")["purpose"] == "检查")
      #expect(lines.filter { $0.has("document") }.count == document.object("document")["revision"])
      #expect(try looks.map { $0["kind"] } == ["export"])
      #expect(try run("export", number).status == 2)
      #expect(try run("export", number, "--purpose", " ").status == 2)
      #expect(try run("export", "WH-2026-999999", "--purpose", "检查").status == 1)
      #expect(try looks.count == 1)
    }

    @Test(arguments: Language.allCases)
    func theDeskShowsAndComparesWhatWas(_ language: Language) throws {
      let desk = try Desk(at: station, as: "clerk2", in: language)
      try desk.open(number)
      try desk.window.press("F7")
      try desk.wait(for: Bilingual(en: "History of", zh: "的历史"))
      try desk.window.press("Down", "F3")
      try desk.wait(for: Bilingual(en: "Remark 1", zh: "备注1"))
      try desk.window.press("Escape")
      try desk.wait(for: Bilingual(en: "History of", zh: "的历史"))
      try desk.window.press("End", "Enter")
      let latest = try #require(try station.file(number)["revision"] as Int?)
      try desk.wait(for: Bilingual(en: "Revision 1 of \(latest)", zh: "第1版（共\(latest)版）"))
      #expect(try looks.compactMap { $0["kind"] as String? } == ["look", "compare", "look"])
    }
  }
}
