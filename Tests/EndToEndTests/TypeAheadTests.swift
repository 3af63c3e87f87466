import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// Keys that were pressed before a screen could be seen do not go through with anything on it.
  @Suite struct TypeAheadTests {
    @Test func aFloodOnTheFormAsksForNothing() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "forward")
      let desk = try Desk(at: station, as: "clerk", inShell: true)
      try desk.open(number)
      try desk.window.press("F4")
      try desk.wait(for: Bilingual(en: "Receiving body", zh: "接收单位"))
      try desk.fill([
        .option(Bilingual(en: "Purpose", zh: "用途"), "school-enrolment"),
        .text(Bilingual(en: "Receiving", zh: "接收单位"), "样例小学"),
      ])
      try flood(desk, ["C-s", "Enter", "F2"])
      // The first one was meant for the form; the page that it opens was never seen.
      try desk.wait(for: Words.previewOfRequest)
      #expect(try station.file(number).objects("certificateRequests").isEmpty)
      try desk.window.press("F2")
      try desk.wait(for: Words.asked)
      #expect(try station.file(number).objects("certificateRequests").count == 1)
    }

    @Test func aFloodOnTheApprovalStampsNothing() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "seal")
      let desk = try Desk(at: station, as: "supervisor", inShell: true)
      let before = try station.file(number).objects("certificates").count
      try desk.open(number)
      try flood(desk, ["F2", "C-s", "Enter"])
      try desk.wait(for: Words.preview)
      #expect(try station.file(number).objects("certificates").count == before)
      try desk.window.press("F2")
      try desk.wait(for: Words.stamped)
      #expect(try station.file(number).objects("certificates").count == before + 1)
    }

    @Test func aFloodOnTheCasePageForwardsNothing() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "forward")
      let desk = try Desk(at: station, as: "supervisor", inShell: true)
      try desk.open(number)
      try flood(desk, ["F2", "C-s", "Enter"])
      try desk.wait(for: Words.save)
      #expect(try !station.file(number).object("permit").has("forwarding"))
      try desk.save()
      #expect(try station.file(number).object("permit").has("forwarding"))
    }

    @Test func aFloodOnAFilledFormSavesItOnce() throws {
      let station = try TemporaryStation(cases: 3)
      let desk = try Desk(at: station, as: "clerk", inShell: true)
      try desk.openForm("F2")
      try desk.fill(Newcomer(name: Specimens.names[3]).entries)
      try desk.window.press("F4")
      // Taken before the desk stands still, or it would wait among the flood.
      try desk.window.wait(for: "原件及复印件")
      try flood(desk, ["C-s", "F2", "Enter"])
      try desk.window.wait(for: "WH-2026-000004")
      #expect(try station.listings.count == 4)
      #expect(
        try station.listings.allSatisfy { ($0["case"] ?? "") < "WH-2026-000004" || $0["revision"] == 1 })
    }

    /// Presses keys a hundred times each while the desk stands still.
    private func flood(_ desk: Desk, _ keys: [String]) throws {
      let window = desk.window
      let process = window.process
      kill(process, SIGSTOP)
      try window.wait(until: "the desk stands still") { window.isStopped }
      for _ in 1...10 {
        try window.press(keys: Array(repeating: keys, count: 10).flatMap(\.self))
      }
      // Everything has to be there before the desk looks: what comes later may have been pressed later.
      let bytes = keys.reduce(0) { $0 + ($1 == "F2" ? "\u{1B}OQ" : "\r").utf8.count } * 100
      try window.wait(until: "\(bytes) bytes wait") { try window.waitingInput == bytes }
      kill(process, SIGCONT)
    }
  }
}
