import Residence
import Testing

/// What counts as kept is what the queue said: the deadline of a step that was taken is the one that ran before it.
@Suite struct StepTakenTests {
  @Test func theDeadlineOfEveryStepIsTheOneThatTheQueueShowed() throws {
    let policy = try Policies.dalian()
    var compared = [Deadline.Period: Int]()
    for step in try Exploration.dalian.get().steps {
      guard let before = step.before else { continue }
      var known = before.stepsTaken(under: policy, offsetMinutes: 480)
      let running = before.deadlines(under: policy, offsetMinutes: 480)
      for taken in step.after.stepsTaken(under: policy, offsetMinutes: 480) {
        if let place = known.firstIndex(of: taken) {
          known.remove(at: place)
          continue
        }
        guard let shown = running.first(where: { $0.period == taken.period }) else { continue }
        #expect(taken.due == shown.due, "\(step.action.kind): \(taken)")
        #expect(taken.by == step.mark.by)
        compared[taken.period, default: 0] += 1
      }
      #expect(known.isEmpty, "\(step.action.kind) made \(known) as if it had not been taken")
    }
    for period in Deadline.Period.allCases { #expect(compared[period] ?? 0 > 0, "\(period)") }
  }

  @Test func aVisitOnTheLastDayIsKeptAndOneDayLaterMissed() throws {
    // Registered on Friday 20 November; three days on is Monday the 23rd.
    for (visited, isKept) in [("2026-11-23", true), ("2026-11-24", false)] {
      let file = try Bench.on("2026-11-24").done(
        Forms.action(.logVisit, [.visitedOn: visited]), on: Cases.registered(), by: .police)
      let step = try #require(file.stepsTaken(under: Policies.dalian(), offsetMinutes: 480).first)
      #expect(step.period == .verification && step.isKept == isKept && step.by == "police")
    }
  }
}
