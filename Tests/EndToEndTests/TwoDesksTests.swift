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

    @Test func aDeskIsToldThatOthersWorkByOtherRules() throws {
      let station = try TemporaryStation(cases: 24)
      let desk = try Desk(at: station, as: "clerk")
      let number = try station.number(waitingFor: "verify")
      try desk.open(number)
      try station.editPolicy { rules in
        rules.replacing(#""verification": {"days": 3}"#, with: #""verification": {"days": 5}"#)
      }
      let remark = #"{"kind": "remark", "case": "\#(number)", "entries": {"remark": "样例"}, "materials": []}"#
      #expect(try station.act(as: "clerk2", remark).status == 0)
      try desk.window.wait(for: "规则（policy.json）已改动")
      // It is read once; the first screen goes on saying it.
      try desk.window.press("Down")
      try desk.window.wait(until: "the notice has gone", seconds: 2) {
        try !desk.window.text.contains("规则（policy.json）已改动")
      }
      for place in ["全部档案：1/24", "全部档案：24", "规则（policy.json）已改动"] {
        try desk.window.press("Escape")
        try desk.window.wait(for: place)
      }
      try desk.quit()
      let again = try Desk(at: station, as: "clerk")
      #expect(try !again.window.text.contains("规则（policy.json）已改动"))
    }

    @Test func whoChangesOtherFieldsSavesAndIsToldOfThem() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "verify")
      let revision: Int = try station.file(number)["revision"] ?? 0
      let (one, other) = try (Desk(at: station, as: "clerk"), Desk(at: station, as: "clerk2"))
      for desk in [one, other] {
        try desk.open(number)
        try desk.openForm("F6")
      }
      try one.fill([.text(Bilingual(en: "Former name", zh: "曾用名"), "样曾名")])
      try one.save()
      try other.fill([.text(Bilingual(en: "Occupation", zh: "职业"), "教师")])
      let notice = try other.save()
      #expect(notice.contains("其间clerk更改了：曾用名"))
      let person = try station.file(number).object("identity")
      #expect(person["formerName"] == "样曾名" && person["occupation"] == "教师")
      #expect(try station.file(number)["revision"] == revision + 2)
    }

    @Test func aConflictNamesTheOtherAndLosesNothing() throws {
      let station = try TemporaryStation(cases: 24)
      let number = try station.number(waitingFor: "verify")
      let revision: Int = try station.file(number)["revision"] ?? 0
      let (one, other) = try (Desk(at: station, as: "clerk"), Desk(at: station, as: "clerk2"))
      for desk in [one, other] {
        try desk.open(number)
        try desk.openForm("F6")
      }
      try one.fill([.text(Bilingual(en: "Former name", zh: "曾用名"), "样曾名")])
      try one.save()
      try other.fill([
        .text(Bilingual(en: "Former name", zh: "曾用名"), "样旧名"),
        .text(Bilingual(en: "Occupation", zh: "职业"), "教师"),
      ])
      try other.window.press("C-s")
      try other.wait(for: Words.changedMeanwhile)
      // Who, which revision, what they wrote and what is typed here.
      try other.window.wait(for: "clerk", "第\(revision + 1)版", "样曾名", "样旧名", "教师")
      #expect(try station.file(number)["revision"] == revision + 1)
      try other.window.press("F2")
      try other.wait(for: Words.save)
      try other.window.wait(for: "样旧名")
      try other.save()
      let file = try station.file(number)
      #expect(file["revision"] == revision + 2)
      #expect(file.object("identity")["formerName"] == "样旧名")
      #expect(file.object("identity")["occupation"] == "教师")
    }
  }
}
