import Residence
import Testing

/// Deadlines and their urgency keep their order whatever the day.
struct DeadlineOrderTests {
  @Test(arguments: [true, false])
  func nothingBecomesLessUrgentByWaiting(_ isDalian: Bool) throws {
    let policy = isDalian ? try Policies.dalian() : try Policies.binlan()
    let due = try day("2026-06-15")
    let severities = try days("2026-04-01", "2026-08-31").map { Severity(due: due, on: $0, under: policy) }
    #expect(zip(severities, severities.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(Set(severities) == Set(Severity.allCases))
  }

  @Test func anEarlierDeadlineIsNeverLessUrgent() throws {
    let policy = try Policies.dalian()
    let today = try day("2026-06-15")
    let severities = try days("2026-04-01", "2026-08-31").map { Severity(due: $0, on: today, under: policy) }
    #expect(zip(severities, severities.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test(arguments: [WorkCalendar.Counting.calendarDays, .workingDays])
  func anExtensionNeverMakesADeadlineEarlier(_ counting: WorkCalendar.Counting) throws {
    var policy = try Policies.dalian()
    policy.calendar.counting = counting
    var wrong = [String]()
    for accepted in try days("2025-09-01", "2026-03-31") {
      let dues = (15...30).map { policy.issueDeadline(acceptedOn: accepted, days: $0).due }
      if zip(dues, dues.dropFirst()).contains(where: { $0 > $1 }) { wrong.append(accepted.text) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [true, false])
  func aPeriodOfDaysIsAlwaysDueOnAWorkedDay(_ isDalian: Bool) throws {
    let policy = isDalian ? try Policies.dalian() : try Policies.binlan()
    var wrong = [String]()
    for start in try days("2025-01-01", "2026-12-31") {
      for count in [1, 3, 5, policy.permit.days, policy.permit.longestDays] {
        let due = policy.issueDeadline(acceptedOn: start, days: count).due
        if !policy.calendar.isWorked(due) || due <= start { wrong.append("\(start.text) \(count)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func whatIsDueAtOnceIsDueOnItsOwnDay() throws {
    let saturday = try day("2026-06-13")
    #expect(try Policies.dalian().issueDeadline(acceptedOn: saturday, days: 0).due == saturday)
  }
}
