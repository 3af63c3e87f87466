import CaseStore
import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// Cases are marked, looked at together, and done one by one.
@Suite struct BatchTests {
  /// A supervisor's list of all cases: for three of the four a certificate waits.
  private func bench(_ language: Language = .english) throws -> Bench {
    let bench = try Scene.batchMenu.bench(language, columns: 120, rows: 40)
    bench.press("<Esc>")
    return bench
  }

  private func commits(_ bench: Bench) -> [Request] {
    bench.orders.flatMap { order -> [Order] in if case .each(let orders) = order { orders } else { [] } }
      .compactMap { if case .commit(let request) = $0 { request } else { nil } }
  }

  private func certificates(_ bench: Bench) -> [Int] {
    (1...4).map { bench.file($0)?.certificates.count ?? 0 }
  }

  // MARK: Marks

  @Test func aMarkStaysOnItsCaseWhateverComesIntoTheList() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<Down><Space>")
    #expect(bench.lines[0].contains("All pending: 3, 1 marked "))
    #expect(bench.lines.contains { $0.hasPrefix("*YB-2026-000003") })
    bench.now = Specimens.moment(9, daysLater: -40)
    try bench.act(Specimens.registration("丁样例", serial: 20))
    #expect(bench.lines[0].contains("All pending: 4, 1 marked "))
    #expect(bench.lines.count { $0.hasPrefix("*") } == 1)
    #expect(bench.lines.contains { $0.hasPrefix("*YB-2026-000003") })
    // Its case leaves the list, and is still counted.
    bench.now = Specimens.moment(10)
    try bench.act(Specimens.visit, on: bench.file(3), by: "police")
    #expect(bench.lines[0].contains("All pending: 3, 1 marked (1 not shown)"))
    #expect(!bench.lines.contains { $0.hasPrefix("*") })
    bench.press("<F4>")
    #expect(bench.lines.contains { $0.hasPrefix("*YB-2026-000003") })
    #expect(bench.lines[0].contains("All cases: 5, 1 marked "))
  }

  @Test func spaceMarksAndGoesOnAndTakesTheMarkBack() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<Space>　")
    #expect(bench.lines[0].contains("2 marked"))
    bench.press("<Home><Space>")
    #expect(bench.lines[0].contains("1 marked"))
    #expect(bench.lines.contains { $0.hasPrefix("*YB-2026-000003") })
  }

  @Test func allMeansAllThatMatchAndEscTakesBackOneThingAtATime() throws {
    let bench = try Scene.queue.bench(.english, columns: 80, rows: 16)
    for serial in 10..<60 { try bench.act(Specimens.registration("欧阳样\(serial)", serial: serial)) }
    bench.press("/欧阳<Enter><Ctrl-A>")
    #expect(bench.lines[0].contains("All pending: 51 of 53, 51 marked "))
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All pending: 53, 51 marked "))
    #expect(bench.lines.last?.contains("Esc Unmark") == true)
    bench.press("/田明<Enter><Space><Esc>")
    #expect(bench.lines[0].contains("All pending: 53, 52 marked "))
    bench.press("<Esc>")
    #expect(bench.lines[0].hasPrefix(" All pending: 53 "))
    let generation = bench.desk.generation
    bench.press("<Esc>")
    #expect(bench.desk.generation != generation)
  }

  @Test func whileAFilterIsTypedSpaceIsALetterAndCtrlAGoesToItsBeginning() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("/a b<Ctrl-A>c")
    #expect(bench.text.contains("/ ca b"))
    #expect(!bench.text.contains("marked"))
  }

  // MARK: The menu

  @Test func whatCannotBeDoneToAnyOfThemSaysWhyAndToHowMany() throws {
    let bench = try bench()
    bench.press("<F6>")
    func row(_ title: String) throws -> String {
      try #require(bench.lines.first { $0.contains(title) })
    }
    #expect(try row("Approve and stamp").contains("3 of 4"))
    #expect(try row("Remark").contains("4 of 4"))
    #expect(try row("Log a visit").contains("0 of 4: Not among the duties of: Supervisor"))
    #expect(try row("Forward to bureau").contains("0 of 4: Not possible now: no permit"))
    for kind in Action.Kind.allCases where !kind.isForMany {
      #expect(!bench.lines.contains { $0.hasPrefix(" \(kind.title.en) ") }, "\(kind)")
    }
    bench.press("forward<Enter>")
    #expect(bench.text.contains("0 of 4: Not possible now: no permit"))
    #expect(bench.lines[0].contains("All cases: 4, 4 marked"))
  }

  @Test func withoutAMarkThereIsNothingToActOn() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<F6>")
    #expect(bench.text.contains("Space marks a case, Ctrl-A all"))
  }

  @Test func everyActionForManyHasAFormThatNamesNothingOfOneCase() throws {
    let context = try Scene.queue.bench(.english).desk.context
    let numbers = [CaseNumber(prefix: "YB", year: 2026, serial: 1)]
    for kind in Action.Kind.allCases where kind.isForMany {
      let form = BatchForm(kind, on: numbers)
      let file = try Scene.casePage.bench(.english).file(1)
      let alone = Set(kind.form(on: file).sections([:], in: context).flatMap(\.items).map(\.id))
      for item in form.sections([:], in: context).flatMap(\.items) {
        #expect(item.id != .field(.certificateRequest) && alone.contains(item.id), "\(kind)")
      }
    }
  }

  // MARK: The preview

  @Test func thePreviewSaysOfEveryCaseWhatTheRulesSayAndDoesNothing() throws {
    let bench = try bench()
    let before = bench.register
    bench.press("<F6>approve<Enter>")
    #expect(bench.text.contains("3 will be done, 1 will be refused. Nothing has been done yet."))
    #expect(bench.lines.count { $0.contains("will be done ") } == 3)
    #expect(bench.lines.count { $0.contains("refused: Not verified on site: registered, not verified") } == 1)
    #expect(certificates(bench) == [0, 0, 0, 0] && bench.register.version == before.version)
    // Each of them was looked at, which the store records.
    let each = bench.orders.compactMap { order -> [Order]? in
      if case .each(let orders) = order { orders } else { nil }
    }
    #expect(each == [bench.numbers(1...4).map(Order.open)])
    bench.press("<End><F1>")
    #expect(bench.text.contains("Not verified on site: registered, not verified"))
    bench.press("<Esc><Esc>")
    #expect(bench.lines[0].contains("All cases: 4, 4 marked"))
    #expect(commits(bench).isEmpty)
  }

  @Test func nothingTypedAheadBeginsABatchAndNoKeyOfTheWayDoes() throws {
    let bench = try bench()
    bench.press("<F6>approve<Enter>")
    bench.press("<F2><F2><Enter><Ctrl-S>", early: true)
    #expect(commits(bench).isEmpty)
    bench.press("<Enter><F6><Ctrl-S><Space><Ctrl-A>")
    #expect(commits(bench).isEmpty && bench.text.contains("Nothing has been done yet"))
  }

  @Test func anEntryThatIsWrongWhateverTheCaseGoesBackToTheForm() throws {
    let bench = try bench()
    bench.press("<F6>decline<Enter><Ctrl-S>")
    #expect(bench.lines[0].contains("Decline the certificate: 4 marked cases"))
    #expect(bench.text.contains("! Ground of declining is missing"))
    bench.press("other<Tab>接收单位有误<Ctrl-S>")
    #expect(bench.text.contains("3 will be done, 1 will be refused"))
    // What was typed is still there for whoever goes back.
    bench.press("<Esc>")
    #expect(bench.text.contains("接收单位有误"))
    bench.press("<Ctrl-S><F2>")
    #expect((1...3).allSatisfy { bench.file($0)?.openRequests.isEmpty == true })
    #expect((1...3).allSatisfy { bench.file($0)?.certificateRequests.last?.declined?.reason == "接收单位有误" })
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All cases: 4, 1 marked"))
  }

  @Test func whereSeveralCertificatesWaitEachOfThemIsDone() throws {
    let bench = try bench()
    try bench.act(Specimens.certificateRequest, on: bench.file(2))
    bench.press("<F6>approve<Enter>")
    #expect(bench.text.contains("4 will be done, 1 will be refused"))
    bench.press("<F2>")
    #expect(certificates(bench) == [1, 2, 1, 0])
  }

  // MARK: The batch

  @Test func whatIsDoneIsDoneAsIfOneByOneAndToldOneByOne() throws {
    let bench = try bench()
    bench.press("<F6>approve<Enter><F2>")
    #expect(certificates(bench) == [1, 1, 1, 0])
    #expect(commits(bench).map(\.number) == bench.numbers(1...3))
    #expect(commits(bench).allSatisfy { $0.action == Specimens.stamping })
    #expect(bench.text.contains("3 done, 1 refused."))
    for serial in 1...3 {
      #expect(bench.file(serial)?.changed.by == "supervisor")
      #expect(
        bench.lines.contains {
          $0.contains("YB-2026-00000\(serial)") && $0.contains("done: YB-2026-C00000\(serial)")
        })
    }
    #expect(bench.lines.contains { $0.contains("YB-2026-000004") && $0.contains("refused: Not verified") })
    // What was done is marked no more; what was not still is.
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All cases: 4, 1 marked"))
    #expect(bench.lines.contains { $0.hasPrefix("*YB-2026-000004") })
  }

  @Test func escStopsAfterThePresentCaseAndItCanGoOn() throws {
    let bench = try bench()
    bench.press("<F6>approve<Enter>")
    bench.pause = 2
    bench.press("<F2>")
    #expect(bench.text.contains("66%  2/3") && bench.text.contains("Esc Stop"))
    bench.press("<F2><Enter>x")
    #expect(bench.text.contains("Esc stops after the present case"))
    bench.press("<Esc>")
    #expect(bench.text.contains("2 done, 1 refused, 1 not tried."))
    #expect(bench.lines.contains { $0.contains("YB-2026-000003") && $0.contains("not tried") })
    #expect(certificates(bench) == [1, 1, 0, 0])
    bench.press("<F2>")
    #expect(certificates(bench) == [1, 1, 1, 0])
    #expect(bench.text.contains("3 done, 1 refused."))
  }

  @Test func whoeverGivesUpWhileTheCasesAreReadIsBackAtTheMarks() throws {
    let bench = try bench()
    bench.pause = 1
    bench.press("<F6>approve<Enter>")
    #expect(bench.text.contains("Reading the cases") && bench.text.contains("25%  1/4"))
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All cases: 4, 4 marked"))
    #expect(bench.text.contains("Given up; nothing was done"))
  }

  @Test func aCaseThatSomebodyElseSavesMeanwhileIsNotDoneAndNamed() throws {
    let bench = try bench()
    bench.press("<F6>approve<Enter>")
    try bench.act(Action(.remark, [.remark: "样例"]), on: bench.file(2), by: "clerk2")
    bench.press("<F2>")
    #expect(certificates(bench) == [1, 0, 1, 0])
    #expect(bench.text.contains("2 done, 1 refused, 1 not possible."))
    #expect(bench.text.contains("not done: clerk2 has just saved this case; look at it again"))
  }

  @Test func whatGoesTogetherWithAnothersSaveIsDoneAndSaysSo() throws {
    let bench = try bench()
    bench.press("<F6>remark<Enter>样例备注<Ctrl-S>")
    try bench.act(Action(.remark, [.remark: "样例"]), on: bench.file(2), by: "clerk2")
    bench.press("<F2>")
    #expect(bench.text.contains("4 done."))
    #expect(bench.text.contains("done: meanwhile by clerk2: "))
  }

  @Test func aCaseThatCannotBeReadKeepsNobodyElseWaiting() throws {
    let bench = try bench()
    bench.unreadable = bench.numbers(1...1).first
    bench.press("<F6>approve<Enter>")
    #expect(bench.text.contains("2 will be done, 2 will be refused"))
    #expect(bench.text.contains("not done: There is no case YB-2026-000001"))
    bench.press("<F2>")
    #expect(certificates(bench) == [0, 1, 1, 0])
  }

  @Test func theSealIsUnlockedOnceForAllOfThem() throws {
    let bench = try bench()
    bench.isSealLocked = true
    bench.press("<F6>approve<Enter><F2>")
    #expect(bench.text.contains("The seal's passphrase") && certificates(bench) == [0, 0, 0, 0])
    // Whoever does not know it has done nothing.
    bench.press("<Esc>")
    #expect(bench.text.contains("0 done, 1 refused, 3 not tried."))
    bench.press("<F2>four words<Enter>")
    #expect(certificates(bench) == [1, 1, 1, 0])
    #expect(bench.text.contains("3 done, 1 refused."))
  }

  @Test func aJournalThatCannotBeWrittenStopsTheBatchAtOnce() throws {
    let bench = try bench()
    bench.press("<F6>approve<Enter>")
    bench.journalIsReadOnly = true
    bench.press("<F2>")
    #expect(bench.text.contains("0 done, 1 refused, 1 not possible, 2 not tried."))
    #expect(bench.text.contains("Nothing can be saved since the disk failed"))
  }

  @Test(arguments: Language.allCases)
  func aClerkAsksForManyWithOneFormInBothLanguages(_ language: Language) throws {
    let bench = try bench(language)
    bench.signIn("clerk")
    bench.press("<F4><Ctrl-A><F6>" + (language == .english ? "ask for" : "申请开具") + "<Enter>")
    bench.press("1<Tab>样例中学<Ctrl-S><F2>")
    #expect((1...4).map { bench.file($0)?.openRequests.count } == [2, 2, 2, 0])
  }
}
