import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct ConflictTests {
  @Test func aConflictSaysWhoSavedWhatAndKeepsWhatWasTyped() throws {
    let bench = try Scene.conflict.bench(.english)
    #expect(bench.text.contains("clerk2 saved revision 3"))
    let phone = try #require(bench.lines.first { $0.contains("Phone") })
    for text in ["! Phone", "13900001111 ", "13911112222", "139000011119"] { #expect(phone.contains(text)) }
    let name = try #require(bench.lines.first { $0.contains("  Name") })
    #expect(name.contains("阿卜杜热合曼") && !name.contains("!"))
    #expect(bench.lines.contains { $0.contains("提 ") && $0.contains("提某") })
    #expect(bench.text.contains("样例公司"))
    #expect(bench.file(1)?.revision == 3)
  }

  @Test func goingOnFromTheNewerRevisionKeepsBoth() throws {
    let bench = try Scene.conflict.bench(.english)
    bench.press("<F2>")
    #expect(bench.text.contains("139000011119"))
    bench.press("<Ctrl-S>")
    #expect(bench.file(1)?.identity.name == "阿卜杜热合曼·买买提某")
    #expect(bench.file(1)?.identity.phone == "139000011119")
    #expect(bench.file(1)?.identity.workplace == "样例公司")
  }

  @Test func goingBackKeepsTheForm() throws {
    let bench = try Scene.conflict.bench(.english)
    bench.press("<Esc>")
    #expect(bench.text.contains("139000011119"))
    #expect(bench.file(1)?.identity.phone == "13911112222")
  }

  @Test func otherFieldsThanMineAreJoinedAndToldCalmly() throws {
    let bench = try Scene.correction.bench(.english)
    try bench.act(Scene.theirs, on: bench.file(1), by: "clerk2")
    // My correction changes the name and leaves phone and workplace alone.
    bench.press("<End>某" + "<Ctrl-S>")
    #expect(
      bench.text.contains("Saved: YB-2026-000001, revision 4; meanwhile by clerk2: Phone, Place of work"))
    #expect(bench.file(1)?.identity.phone == "13911112222")
    #expect(bench.file(1)?.identity.name == "阿卜杜热合曼·买买提某")
    #expect(bench.file(1)?.corrections.map { $0.changes.map(\.field) } == [[.phone, .workplace], [.name]])
  }

  @Test func whatWasJudgedOnAnOlderRevisionIsAlwaysPutBefore() throws {
    let bench = try Scene.visit.bench(.english)
    bench.press("<Tab>本人")
    try bench.act(Action(.remark, [.remark: "新备注"]), on: bench.file(1), by: "clerk2")
    bench.press("<Ctrl-S>")
    #expect(bench.text.contains("clerk2 saved revision 2"))
    #expect(bench.lines.contains { $0.contains("Remark") && $0.contains("新备注") })
    #expect(bench.lines.contains { $0.contains("Person met") && $0.contains("本人") })
    #expect(bench.file(1)?.visits.isEmpty == true)
  }

  @Test func aDraftThatOthersHaveOvertakenUndoesNothing() throws {
    let bench = try Scene.correction.bench(.english)
    bench.press("<End>某<Tab>")
    guard case .keepDraft(let draft, _)? = bench.desk.keepDrafts.last else {
      Issue.record("no draft was kept")
      return
    }
    bench.press("<Esc><Enter><Esc><Esc>")
    try bench.act(Scene.theirs, on: bench.file(1), by: "clerk2")
    bench.deliver(.drafts([draft]))
    bench.press("<F5>")
    #expect(bench.text.contains("clerk2 has changed this case"))
    bench.press("<Ctrl-S>")
    #expect(bench.text.contains("meanwhile by clerk2: Phone"))
    #expect(bench.file(1)?.identity.phone == "13911112222")
    #expect(bench.file(1)?.identity.name == "阿卜杜热合曼·买买提某")
  }

  @Test func aCaseOnTheScreenFollowsWhatOthersSave() throws {
    let bench = try Scene.casePage.bench(.english)
    let file = try #require(bench.file(1))
    try bench.act(Action(.remark, [.remark: "新备注"]), on: file, by: "clerk2")
    #expect(bench.text.contains("clerk2 has just saved this case"))
    bench.press("<End>")
    #expect(bench.text.contains("新备注"))
  }

  @Test func theCursorOfAListStaysOnItsCaseWhenOthersSave() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<End>")
    let row = try #require(bench.frame.cursor?.row)
    let chosen = bench.lines[row].prefix(15)
    try bench.act(Specimens.registration("王样样", serial: 40))
    bench.now = Specimens.moment(9, daysLater: -9)
    try bench.act(Specimens.registration("王例例", serial: 41))
    let now = try #require(bench.frame.cursor?.row)
    #expect(bench.lines[now].prefix(15) == chosen)
  }

  @Test func aPaperThatTheOtherClerkTickedStaysTicked() throws {
    let bench = try Scene.correction.bench(.english)
    let file = try #require(bench.file(1))
    var theirs = Scene.theirs
    theirs.materials.append(Material(kind: "purchase-contract"))
    try bench.act(theirs, on: file, by: "clerk2")
    bench.press("<End>某<Ctrl-S>")
    #expect(bench.file(1)?.identity.name.hasSuffix("某") == true)
    #expect(bench.file(1)?.materials.map(\.kind).contains("purchase-contract") == true)
    #expect(bench.file(1)?.corrections.last?.changes.map(\.field) == [.name])
  }

  @Test func aCaseUnderAnotherScreenFollowsWhatOthersSaveToo() throws {
    let bench = try Scene.casePage.bench(.english)
    let file = try #require(bench.file(1))
    bench.press("<F1>")
    try bench.act(Action(.remark, [.remark: "新备注"]), on: file, by: "clerk2")
    bench.press("<Esc><End>")
    #expect(bench.text.contains("新备注"))
  }

  @Test func aFaultOfTheStoreIsSaidOnEveryScreen() throws {
    for scene in Scene.allCases {
      let bench = try scene.bench(.english)
      // A locked desk says nothing of what goes on below, least of all a number.
      guard !bench.desk.isLocked else { continue }
      bench.deliver(.failed(.store(.unknownCase("YB-2026-000077"))))
      #expect(bench.text.contains("There is no case YB-2026-000077"), "\(scene)")
    }
  }
}
