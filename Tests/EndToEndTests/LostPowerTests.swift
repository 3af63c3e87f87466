import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// The program is gone from one moment to the next.
  @Suite struct LostPowerTests {
    /// A hundred times where there is time for it: with `JUZHU_SOAK=1`.
    private let times = Soak.isOn ? 100 : 6

    @Test func whatWasSaidToBeSavedIsThereAfterKilling() throws {
      let station = try TemporaryStation(cases: 3)
      for time in 1...times {
        let newcomer = Newcomer(name: Specimens.name(time), paperNumber: Specimens.paperNumber(time))
        let desk = try Desk(at: station, as: "clerk")
        let number = try desk.register(newcomer)
        kill(desk.window.process, SIGKILL)
        try desk.window.waitForEnd()

        // Opening rolls forward what had not reached the case's own file.
        let opened = try Program.run(
          "case", "show", number, "--json", "--as", "clerk", "--station", station.path)
        #expect(opened.status == 0)
        #expect(try Document(Data(opened.output.utf8)).object("identity")["name"] == newcomer.name)
        #expect(try station.file(number)["revision"] == 1)
        #expect(try station.journal.contains { $0["case"] == number && $0["revision"] == 1 })
      }
      #expect(try station.listings.count == 3 + times)
    }

    @Test func aLostLineKeepsTheDraftAndFreesTheLock() throws {
      let station = try TemporaryStation(cases: 3)
      let desk = try Desk(at: station, as: "clerk")
      try desk.openForm("F2")
      try desk.fill([
        .text(Bilingual(en: "Name", zh: "姓名"), Specimens.names[0]),
        .text(Bilingual(en: "Phone", zh: "联系电话"), "13900001111"),
      ])
      // The field with the cursor has not been left yet.
      try desk.window.wait(for: "13900001111")
      desk.window.close()
      try desk.window.waitForEnd()
      #expect(try station.act(as: "clerk2", remark(on: "WH-2026-000001")).status == 0)

      let next = try Desk(at: station, as: "clerk")
      try next.window.wait(for: "F5", Specimens.names[0])
      try next.openForm("F5")
      try next.window.wait(for: Specimens.names[0], "13900001111")
    }

    @Test(arguments: [SIGHUP, SIGTERM])
    func aSignalToEndKeepsTheDraft(signal: Int32) throws {
      let station = try TemporaryStation(cases: 3)
      let desk = try Desk(at: station, as: "clerk")
      try desk.openForm("F2")
      try desk.fill([.text(Bilingual(en: "Name", zh: "姓名"), Specimens.names[1])])
      try desk.window.wait(for: Specimens.names[1])
      kill(desk.window.process, signal)
      try desk.window.waitForEnd()
      let next = try Desk(at: station, as: "clerk")
      try next.window.wait(for: "F5", Specimens.names[1])
    }

    private func remark(on number: String) -> String {
      #"{"kind": "remark", "case": "\#(number)", "entries": {"remark": "样例"}, "materials": []}"#
    }
  }
}
