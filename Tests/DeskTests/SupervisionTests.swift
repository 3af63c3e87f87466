import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// The supervisor's queue: who holds what since when, assigning, sending back, escalating, and the warning.
@Suite struct SupervisionTests {
  private func bench(_ name: String = "supervisor", columns: Int = 100, cases: Int = 6) throws -> Bench {
    let bench = try Bench(.english, columns: columns, rows: 40)
    for serial in 0..<cases {
      let file = try bench.act(Specimens.registration("王样\(serial)", serial: serial))
      guard serial % 2 == 0 else { continue }
      try bench.act(
        Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"]), on: file, by: "police")
    }
    bench.signIn(name)
    return bench
  }

  private func ask(_ serial: Int, on bench: Bench) throws -> Case {
    let file = try #require(bench.file(serial))
    return try bench.act(
      Action(
        .askForCertificate,
        [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"]), on: file)
  }

  @Test func manyCasesAreAssignedAtOnceAfterAPreview() throws {
    let bench = try bench()
    bench.press("<F3><Ctrl-A><F6>assign<Enter>")
    #expect(bench.lines[0].contains("Assign to an officer: 3 marked cases"))
    bench.press("<F3>police<Enter><Ctrl-S>")
    #expect(bench.text.contains("3 will be done, 0 will be refused. Nothing has been done yet."))
    #expect(bench.file(2)?.holder == nil)
    bench.press("<F2>")
    #expect(bench.text.contains("3 done."))
    let held = bench.register.list(
      CaseQuery(.waiting(Set(NextStep.allCases), communities: [], hands: .of("police"))))
    #expect(held.count == 3)
    bench.press("<Esc>")
    #expect(bench.lines.count { $0.contains("样社区 0d") } == 3)
  }

  @Test func whoHoldsWhatSinceWhenIsOneListAndIsFoundByTheOfficersName() throws {
    let bench = try bench(columns: 80)
    let file = try #require(bench.file(2))
    try bench.act(Action(.assign, [.officer: "police"]), on: file, by: "supervisor")
    bench.now = Specimens.moment(9, daysLater: 2)
    bench.press("<Esc><F3><F4><F4><F4>")
    #expect(bench.lines[0].contains("In hand: 1"))
    #expect(bench.text.contains("In hand of"))
    #expect(bench.lines.contains { $0.contains("王样1") && $0.contains("样社区 2d") })
    bench.press("<F4>/police<Enter>")
    #expect(bench.lines[0].contains("All pending: 1 of 3"))
  }

  @Test func aCaseThatAColleagueTookIsNotChangedAndSaysWhoHasIt() throws {
    let bench = try bench("clerk2")
    var file = try ask(1, on: bench)
    file = try bench.act(
      Action(.assign, [.officer: "clerk"]), on: file, by: "clerk")
    bench.press("<F4>/王样0<Enter><Enter>")
    #expect(bench.lines[0].contains("王样0"))
    bench.press("<F6>")
    #expect(bench.text.contains("clerk has this case in hand since 2026-11-23"))
    #expect(bench.text.contains("In hand"))
    // And at commit, whatever the screen let through.
    #expect(
      bench.refusal(of: Action(.correct, [.phone: "13000000000"]), on: file, by: "clerk2")
        == [.heldBy("clerk", since: try #require(file.holding).entered.at)])
  }

  @Test func whatIsSentBackComesToTheClerkWithItsGround() throws {
    let bench = try bench()
    _ = try ask(1, on: bench)
    bench.press("<F3>/王样0<Enter><Enter><F10>send back<Enter><F3>paper<Enter><Tab>照片不清<Ctrl-S>")
    #expect(bench.file(1)?.stage.supervision == .sentBack)
    bench.signIn("clerk")
    #expect(bench.lines.contains { $0.contains("Put right and resubmit") })
    bench.press("<Enter><Enter>")
    #expect(bench.text.contains("Sent back 2026-11-23"))
    #expect(bench.text.contains("A paper is unclear or doubtful: 照片不清"))
    bench.press("<F2><Ctrl-S>")
    #expect(bench.file(1)?.stage.nextStep == .seal)
  }

  @Test func aQuestionIsPutBeforeTheSupervisorAndAnswered() throws {
    let bench = try bench("clerk")
    bench.press("<F4>/王样0<Enter><Enter><F10>before<Enter><F3>rule<Enter><Tab>是否属于本市<Ctrl-S>")
    #expect(bench.file(1)?.stage.nextStep == .decide)
    bench.signIn("supervisor")
    bench.press("<Enter><Enter><F2>")
    #expect(bench.text.contains("The rule does not settle it: 是否属于本市"))
    bench.press("属于，照办<Ctrl-S>")
    #expect(bench.file(1)?.escalations.last?.decision?.text == "属于，照办")
    #expect(bench.file(1)?.stage.nextStep == nil)
  }

  @Test func theHomeWarnsWhenApprovalsPileUpByNumberOrByAge() throws {
    let bench = try bench("clerk", cases: 46)
    #expect(!bench.text.contains("Approvals pile up"))
    for serial in stride(from: 1, to: 38, by: 2) { _ = try ask(serial, on: bench) }
    bench.press("<Home>")
    #expect(!bench.text.contains("Approvals pile up"), "19 wait")
    _ = try ask(39, on: bench)
    bench.press("<Home>")
    #expect(bench.text.contains("! Approvals pile up: 20 wait for the supervisor."))
    bench.now = Specimens.moment(9, daysLater: 3)
    bench.press("<Home>")
    #expect(bench.text.contains("20 wait for the supervisor, one 3 days overdue."))
  }

  @Test func oneOldApprovalIsEnoughForTheWarning() throws {
    let bench = try bench("clerk")
    _ = try ask(1, on: bench)
    bench.now = Specimens.moment(9, daysLater: 2)
    bench.press("<Home>")
    #expect(!bench.text.contains("Approvals pile up"))
    bench.now = Specimens.moment(9, daysLater: 3)
    bench.press("<Home>")
    #expect(bench.text.contains("! Approvals pile up: 1 wait for the supervisor, one 3 days overdue."))
  }

  @Test(arguments: ["clerk", "police", "supervisor"])
  func everyNumberOfTheHomeIsTheLengthOfItsList(_ name: String) throws {
    let bench = try bench(name, cases: 12)
    _ = try ask(1, on: bench)
    let taken = try #require(bench.file(2))
    try bench.act(Action(.assign, [.officer: "police"]), on: taken, by: "supervisor")
    let question = try #require(bench.file(4))
    try bench.act(
      Action(.escalate, [.escalationGround: "rule-unclear", .escalationAccount: "样例"]), on: question)
    bench.press("<Home>")
    let heading = try #require(bench.lines.firstIndex { $0.contains("Waits for") })
    let last = try #require(bench.lines.firstIndex { $0.hasPrefix(" All cases") })
    for row in 0..<(last - heading) {
      let words = bench.lines[heading + 1 + row].split(separator: " ")
      let count = try #require(words.compactMap { Int($0) }.first)
      bench.press("<Home>" + String(repeating: "<Down>", count: row) + "<Enter>")
      #expect(bench.lines[0].contains(": \(count) ") || bench.lines[0].contains(": \(count)"), "\(words)")
      #expect(bench.lines.count { $0.contains("YB-2026-") } == count, "\(words)")
      bench.press("<Esc>")
    }
  }
}
