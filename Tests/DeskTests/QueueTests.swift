import CaseStore
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct QueueTests {
  /// A desk over many cases at many points.
  private func bench() throws -> Bench {
    let bench = try Bench(.english, columns: 100, rows: 60)
    for serial in 0..<30 {
      var file = try bench.act(Specimens.registration("王样\(serial)", serial: serial))
      if serial % 3 == 0 { continue }
      let outcome = VisitOutcome.allCases[serial % 5 % VisitOutcome.allCases.count]
      file = try bench.act(
        Action(.logVisit, [.visitedOn: "today", .outcome: outcome.rawValue, .met: "本人"]), on: file,
        by: "police")
      guard outcome == .livesThere else { continue }
      for step in Specimens.permitSteps.prefix(serial % 6) {
        file = try bench.act(step.action, on: file, by: step.actor)
      }
    }
    bench.signIn("supervisor")
    return bench
  }

  @Test func everyOpenCaseStandsInExactlyOneQueueAndTheCountsAreTheListsLengths() throws {
    let bench = try bench()
    let register = bench.desk.context.register
    let steps = NextStep.allCases.map { register.waiting(for: $0) }
    let pending = Set(register.waiting().map(\.number))
    #expect(steps.map(\.count).reduce(0, +) == pending.count)
    #expect(Set(steps.flatMap { $0.map(\.number) }) == pending)
    for step in NextStep.allCases {
      let count = register.waiting(for: step).count
      let row = try #require(bench.lines.first { $0.contains(step.title.en) })
      let shown = row.split(separator: " ").compactMap { Int($0) }.first
      #expect(shown == count, "\(row)")
    }
    bench.press("<F3>")
    #expect(bench.lines[0].contains("All pending: \(pending.count)"))
    #expect(bench.lines.count { $0.contains("YB-2026-") } == pending.count)
  }

  @Test func aFilterFindsByEveryWordAndEscUndoesIt() throws {
    let bench = try bench()
    bench.press("<F4>/王样7 松苑<Enter>")
    #expect(bench.lines[0].contains("All cases: 1"))
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All cases: 30"))
  }

  @Test func theDueOrderIsTheOrderOfDueDates() throws {
    let bench = try bench()
    let dues = bench.desk.context.register.waiting().compactMap(\.due)
    bench.press("<F3>")
    let words = bench.lines.filter { $0.contains("YB-2026-") }.map { line in
      // The last column is 18 wide, and has no wide character in English.
      TypedText.trimmed(String(line.suffix(19)))
    }
    let expected = dues.sorted().map { $0.asDeadline(from: Specimens.today).en }
    #expect(words == expected)
  }

  @Test func openingACaseIsALookThatIsAskedForByNumber() throws {
    let bench = try bench()
    bench.press("<F4><Enter>")
    #expect(bench.orders.last == .open(CaseNumber(prefix: "YB", year: 2026, serial: 1)))
  }
}

extension Register {
  /// The cases that wait for a step, or for any.
  fileprivate func waiting(for step: NextStep? = nil) -> CaseList {
    list(CaseQuery(.waiting(step.map { [$0] } ?? Set(NextStep.allCases), communities: [])))
  }
}
