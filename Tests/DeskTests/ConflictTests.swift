import CaseStore
import Console
import Desk
import Residence
import Specimens
import Testing

@Suite struct ConflictTests {
  @Test func aConflictSaysWhoSavedWhatAndKeepsWhatWasTyped() throws {
    let bench = try Scene.conflict.bench(.english)
    #expect(bench.text.contains("clerk2 saved revision 3"))
    #expect(bench.text.contains("Remark: 另一窗口的备注"))
    #expect(bench.text.contains("Remark: 我的备注"))
  }

  @Test func goingOnFromTheNewerRevisionKeepsBoth() throws {
    let bench = try Scene.conflict.bench(.english)
    bench.press("<F2>")
    #expect(bench.text.contains("我的备注"))
    bench.press("<Ctrl-S>")
    #expect(bench.file(1)?.remarks.map(\.text) == ["另一窗口的备注", "我的备注"])
  }

  @Test func goingBackKeepsTheForm() throws {
    let bench = try Scene.conflict.bench(.english)
    bench.press("<Esc>")
    #expect(bench.text.contains("我的备注"))
    #expect(bench.file(1)?.remarks.count == 1)
  }

  @Test func aCorrectionTakesTheirValuesWhereItHasNotTouchedThem() throws {
    let bench = try Scene.correction.bench(.english)
    let file = try #require(bench.file(1))
    var theirs = Specimens.registration("阿卜杜热合曼·买买提", serial: 1)
    theirs.kind = .correct
    theirs.entries[.phone] = "13911112222"
    theirs.entries[.correctionReason] = "换号"
    try bench.act(theirs, on: file, by: "clerk2")
    // My correction changes the name and leaves the phone alone.
    bench.press("<End>某<End><Ctrl-S>")
    bench.press("<F2>")
    #expect(bench.text.contains("13911112222"))
    bench.press(String(repeating: "<Down>", count: 40) + "改名<Ctrl-S>")
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
    var theirs = Specimens.registration("阿卜杜热合曼·买买提", serial: 1)
    theirs.kind = .correct
    theirs.materials.append(Material(kind: "purchase-contract"))
    theirs.entries[.correctionReason] = "补材料"
    try bench.act(theirs, on: file, by: "clerk2")
    bench.press("<End>某" + String(repeating: "<Down>", count: 40) + "改名<Ctrl-S><F2><Ctrl-S>")
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
      bench.deliver(.failed(.store(.busy(holder: "clerk2@window"))))
      #expect(bench.text.contains("Another desk is writing: clerk2@window"), "\(scene)")
    }
  }
}
