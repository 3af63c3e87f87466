import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// Two desks at one station, in two windows.
  @Suite struct TwoDesksTests {
    @Test func aNewCaseShowsAtTheOtherDeskWithinASecondAndWithoutAKey() throws {
      let station = try TemporaryStation(cases: 3)
      let (one, other) = try (Desk(at: station, as: "clerk"), Desk(at: station, as: "supervisor"))
      try other.window.press("F3")
      try other.wait(for: Words.pending)
      let number = try one.register(Newcomer(name: Specimens.names[1]))
      try other.window.wait(until: "\(number) is in the other queue", seconds: 1) {
        try other.window.text.contains(number)
      }
    }

    @Test func aConflictNamesTheOtherAndLosesNothing() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "verify")
      let (police, clerk) = try (Desk(at: station, as: "police"), Desk(at: station, as: "clerk"))
      try police.open(number)
      try clerk.open(number)
      let revision: Int = try station.file(number)["revision"] ?? 0

      try clerk.openForm("F10", choosing: "备注")
      try clerk.window.type("说明：房东来电")
      try police.openForm("F2")
      try police.fill([
        .option(Bilingual(en: "Found", zh: "核实结果"), "lives-there"),
        .text(Bilingual(en: "Person met", zh: "接触人"), "本人"),
      ])
      try police.save()

      try clerk.window.press("C-s")
      try clerk.wait(for: Words.changedMeanwhile)
      // Who, which revision, and what is typed here.
      try clerk.window.wait(for: "police", "第\(revision + 1)版", "说明：房东来电")
      try clerk.window.press("F2")
      try clerk.wait(for: Words.save)
      try clerk.window.wait(for: "说明：房东来电")
      try clerk.save()

      let file = try station.file(number)
      #expect(file["revision"] == revision + 2)
      #expect(file.objects("visits").last?["met"] == "本人")
      #expect(file.objects("remarks").map { $0["text"] } == ["说明：房东来电"])
    }
  }
}
