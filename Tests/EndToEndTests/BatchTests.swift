import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// Many cases are marked and done together, one commit each.
  @Suite struct BatchTests {
    private let station: TemporaryStation

    init() throws {
      station = try TemporaryStation(cases: 24)
    }

    /// Marks the first cases of the list of all cases and chooses what is done to them.
    private func mark(_ count: Int, _ desk: Desk, choosing word: String) throws {
      try desk.window.press("F4")
      try desk.window.wait(for: "全部档案：24")
      for marked in 1...count {
        try desk.window.press("Space")
        try desk.window.wait(for: "已标记\(marked)")
      }
      try choose(word, desk)
    }

    private func choose(_ word: String, _ desk: Desk) throws {
      try desk.window.press("F6")
      try desk.window.wait(until: "the menu is open") { try desk.window.lines.contains { $0.trimmed == ">" } }
      try desk.window.type(word)
      try desk.window.wait(for: "> " + word)
      try desk.window.press("Enter")
    }

    @Test func whatAClerkAsksForInOneGoASupervisorStampsInOneGoAndItVerifies() throws {
      let clerk = try Desk(at: station, as: "clerk")
      try mark(3, clerk, choosing: "申请开具")
      try clerk.wait(for: Bilingual(en: "3 marked", zh: "已标记3件"))
      try clerk.fill([
        .option(Bilingual(en: "Purpose", zh: "用途"), "school-enrolment"),
        .text(Bilingual(en: "Receiving body", zh: "接收单位"), "样例小学"),
      ])
      try clerk.window.press("C-s")
      try clerk.window.wait(for: "将办理3件，不予办理0件")
      try clerk.window.press("F2")
      try clerk.window.wait(for: "已办理3件。")
      try clerk.quit()

      let supervisor = try Desk(at: station, as: "supervisor")
      try supervisor.window.press("F3")
      try supervisor.wait(for: Words.pending)
      try supervisor.window.type("/证明审批")
      try supervisor.window.wait(for: "/ 证明审批")
      try supervisor.window.press("Enter", "C-a")
      try supervisor.window.wait(for: "已标记4")
      try choose("审批盖章", supervisor)
      try supervisor.window.wait(for: "将办理4件，不予办理0件")
      try supervisor.window.press("F2")
      try supervisor.window.wait(for: "已办理4件。")

      let stamped = try supervisor.window.text.matches(of: /WH-2026-C\d{6}/).map { String($0.output) }
      #expect(Set(stamped).count == 4)
      for number in Set(stamped) {
        let file = "\(station.path)/certificates/2026/\(number).pdf"
        #expect(try Program.run("certificate", "verify", file, "--station", station.path).status == 0)
      }
      // What is done is marked no more, and waits no more.
      try supervisor.window.press("Escape")
      try supervisor.window.wait(for: "全部待办：0/")
      #expect(try !supervisor.window.text.contains("已标记"))
      try supervisor.quit()
      // Each is the operator's own action, as if done one by one.
      let last = try station.journal.suffix(4)
      #expect(
        last.allSatisfy { $0["by"] == "supervisor" && $0.object("action")["kind"] == "seal-certificate" })
      #expect(Set(last.compactMap { $0["case"] as String? }).count == 4)
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
    }

    @Test func escStopsALongBatchAfterThePresentCase() throws {
      let large = try TemporaryStation(cases: 400)
      let desk = try Desk(at: large, as: "clerk")
      try desk.window.press("F4")
      try desk.window.wait(for: "全部档案：400")
      try desk.window.press("C-a")
      try desk.window.wait(for: "已标记400")
      try choose("备注", desk)
      try desk.wait(for: Words.save)
      try desk.window.type("样例备注")
      try desk.window.wait(for: "样例备注")
      try desk.window.press("C-s")
      try desk.window.wait(until: "all have been read") { try desk.window.text.contains("F2 办理400件") }
      try desk.window.press("F2")
      try desk.window.wait(until: "some are done") { try desk.window.text.contains("共400件") }
      try desk.window.press("Escape")
      try desk.window.wait(for: "继续办理")
      let shown = try desk.window.text
      let done = try Int(#require(shown.firstMatch(of: /已办理(\d+)件，未办理(\d+)件/)).output.1)
      try desk.quit()
      let remarks = try large.journal.count { $0.object("action")["kind"] == "remark" && $0["by"] == "clerk" }
      #expect(remarks == done && remarks < 400)
    }

    @Test func aLockThatAnotherHoldsIsWaitedForInTheMiddle() throws {
      let desk = try Desk(at: station, as: "clerk")
      try mark(3, desk, choosing: "备注")
      try desk.wait(for: Words.save)
      try desk.window.type("样例备注")
      try desk.window.wait(for: "样例备注")
      try desk.window.press("C-s")
      try desk.window.wait(for: "将办理3件")
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try desk.window.press("F2")
      try desk.window.wait(for: "正在等待other@desk2")
      try desk.window.press("Escape")
      try desk.window.wait(for: "已办理0件，未办理3件。")
      try desk.window.press("F2")
      try desk.window.wait(for: "正在等待other@desk2")
      holder.goOn()
      try desk.window.wait(for: "已办理3件。")
      try desk.quit()
      #expect(try station.journal.count { $0.object("action")["kind"] == "remark" } == 3)
    }
  }
}
