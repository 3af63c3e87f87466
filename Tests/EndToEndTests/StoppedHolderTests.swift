import Foundation
import Glibc
import Residence
import Testing

extension EndToEndTests {
  /// Another desk was stopped while it held the station's lock.
  @Suite struct StoppedHolderTests {
    private let station: TemporaryStation
    private let number: String

    init() throws {
      station = try TemporaryStation(cases: 24)
      number = try station.number(waitingFor: "verify")
    }

    private let waiting = Bilingual(en: "Waiting for ", zh: "正在等待")

    private func remark(_ text: String) throws -> Desk {
      let desk = try Desk(at: station, as: "clerk")
      try desk.open(number)
      try desk.openForm("F10", choosing: "备注")
      try desk.window.type(text)
      try desk.window.wait(for: text)
      return desk
    }

    @Test(arguments: [true, false])
    func theScreenStaysAliveAndTheSaveIsDoneOnce(goesOn: Bool) throws {
      let desk = try remark("房东来电")
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try desk.window.press("C-s")
      try desk.wait(for: waiting)
      try desk.window.wait(for: "other@desk2 \(holder.process)", "房东来电")

      // It is painted anew at every size, and answers keys.
      try desk.window.resize(columns: 100, rows: 30)
      try desk.window.wait(until: "it fits 100 columns") { try desk.window.lines[29].contains("Esc") }
      try desk.window.type("多余")
      try desk.window.wait(for: "正在等待other@desk2 \(holder.process)，按Esc可放弃")
      try desk.window.press("C-s", "Enter", "F2")
      #expect(try !desk.window.text.contains("多余"))
      #expect(try station.file(number).objects("remarks").isEmpty)
      // Once it has lasted, what to do is said.
      try desk.window.wait(for: "kill -CONT \(holder.process)")

      if goesOn { holder.goOn() } else { holder.end() }
      try desk.wait(for: Words.saved)
      try desk.window.wait(until: "the wait is over") { try !desk.window.text.contains("正在等待") }
      #expect(try station.file(number).objects("remarks").map { $0["text"] } == ["房东来电"])
      let saves = try station.journal.filter {
        $0.object("action")["kind"] == "remark" && $0["case"] == number
      }
      #expect(saves.count == 1)
    }

    @Test func whoeverGivesUpKeepsTheFormAndSavesLater() throws {
      let desk = try remark("房东来电")
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try desk.window.press("C-s")
      try desk.wait(for: waiting)
      try desk.window.press("Escape")
      try desk.window.wait(for: "已放弃等待", "房东来电")
      holder.end()
      // Nothing is done behind anybody's back.
      usleep(600_000)
      #expect(try station.file(number).objects("remarks").isEmpty)
      try desk.save()
      #expect(try station.file(number).objects("remarks").count == 1)
    }

    @Test func aCaseIsOpenedOnceTheLockIsFreeAndTheLookIsRecordedOnce() throws {
      let desk = try Desk(at: station, as: "clerk")
      try desk.window.press("F4")
      try desk.wait(for: Words.all)
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try desk.window.press("Enter")
      try desk.wait(for: waiting)
      try desk.window.press("Enter", "Enter")
      holder.end()
      try desk.window.wait(until: "the case is open") { try desk.window.lines[0].contains("WH-2025-000001") }
      let looks = try station.journal.filter { $0.object("action")["kind"] == "look" && $0["by"] == "clerk" }
      #expect(looks.count == 1)
    }

    @Test func theDeskIsLeftAlthoughTheLockIsHeld() throws {
      let desk = try remark("房东来电")
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try desk.window.press("C-s")
      try desk.wait(for: waiting)
      try desk.quit()
      holder.end()
      let next = try Desk(at: station, as: "clerk")
      try next.window.wait(for: "F5")
      try next.openForm("F5")
      try next.window.wait(for: "房东来电")
    }

    @Test func withoutAScreenTheHolderIsNamedAfterAWhile() throws {
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      let outcome = try station.act(
        as: "clerk",
        #"{"kind": "remark", "case": "\#(number)", "entries": {"remark": "样例"}, "materials": []}"#)
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("other@desk2 \(holder.process)"))
      #expect(try station.file(number).objects("remarks").isEmpty)
    }
  }
}
