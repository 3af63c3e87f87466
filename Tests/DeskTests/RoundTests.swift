import CaseStore
import Console
import Desk
import DeskBench
import Paper
import Residence
import Specimens
import Testing

/// The round of the community police: stop by stop, entered in one go.
@Suite struct RoundTests {
  private func bench(_ language: Language = .english, cases: Int = 5) throws -> Bench {
    let bench = try Bench(language)
    for serial in 0..<cases { try bench.act(Specimens.registration("王样\(serial)", serial: serial)) }
    bench.signIn("police")
    bench.press("<F9>")
    return bench
  }

  @Test func theStopsAreThoseOfThePrintedList() throws {
    let bench = try bench()
    #expect(bench.lines[0].contains("Visits: 5"))
    let printed = Paper.visitList(in: bench.desk.context).lines.joined(separator: "\n")
    for serial in 0..<5 {
      #expect(bench.text.contains("王样\(serial)"))
      #expect(printed.contains("王样\(serial)"))
    }
  }

  @Test func nothingIsEnteredBeforeAPreviewAndThenEverythingInOneGo() throws {
    let bench = try bench()
    bench.press("1241")
    #expect(bench.text.contains("lives there 2") || bench.text.contains("lives there, 2"))
    #expect(bench.register.list(CaseQuery(.waiting([.verify], communities: []))).count == 5)
    bench.press("<F2>")
    #expect(bench.text.contains("4 will be done, 0 will be refused. Nothing has been done yet."))
    bench.press("<F2>")
    #expect(bench.text.contains("4 done."))
    bench.press("<Esc>")
    // Whoever was not found stays on the list for the next round.
    #expect(bench.lines[0].contains("Visits: 1"))
    let outcomes = (1...5).compactMap { bench.file($0)?.visits.last?.outcome }
    #expect(outcomes.count == 4)
    #expect(Set(outcomes) == [.livesThere, .gone, .addressWrong])
    #expect((1...5).compactMap { bench.file($0)?.visits.last?.entered.by }.allSatisfy { $0 == "police" })
  }

  @Test func whomTheyMetIsADetailAndTheResidentUnlessSaidOtherwise() throws {
    let bench = try bench(cases: 1)
    bench.press("1<Enter><Tab><Tab><Ctrl-U>样邻居<Tab>白天不在<Ctrl-S>")
    #expect(bench.text.contains("样邻居"))
    bench.press("<F2><F2>")
    #expect(bench.file(1)?.visits.last?.met == "样邻居")
    #expect(bench.file(1)?.visits.last?.remarks == "白天不在")
    let other = try self.bench(cases: 1)
    other.press("1<F2><F2>")
    #expect(other.file(1)?.visits.last?.met == "王样0")
  }

  @Test func aResultIsTakenBackWithZero() throws {
    let bench = try bench(cases: 1)
    bench.press("20<F2>")
    #expect(bench.text.contains("Nothing was found yet"))
  }

  @Test func whatWasNotedIsKeptWhenTheDeskIsLeft() throws {
    let bench = try bench()
    bench.press("13<Esc>")
    #expect(bench.text.contains("(2 kept). F5 continues"))
    let drafts = bench.orders.compactMap { order -> Draft? in
      if case .keepDraft(let draft, _) = order { draft } else { nil }
    }
    #expect(drafts.count == 2)
    #expect(drafts.allSatisfy { $0.request.action.kind == .logVisit && $0.request.number != nil })
    bench.press("<F5>")
    #expect(bench.lines[0].contains("Log a visit"))
  }

  @Test func whatAColleagueHasVisitedMeanwhileIsNotVisitedAgain() throws {
    let bench = try bench(cases: 2)
    bench.press("1")
    let visited = try #require((1...2).compactMap { bench.file($0) }.first)
    try bench.act(
      Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"]), on: visited, by: "police"
    )
    #expect(bench.lines[0].contains("Visits: 1"))
  }

  @Test func whoeverIsFoundUnregisteredIsRegisteredAtThatAddress() throws {
    let bench = try bench(cases: 1)
    let road = try #require(bench.file(1)?.stay?.address.road)
    bench.press("<F6>")
    #expect(bench.lines[0].contains("Register"))
    bench.press("<PageDown><PageDown>")
    #expect(bench.text.contains(road))
  }
}
