import Residence
import Testing

/// Periods in days end as the Civil Code says.
struct WorkCalendarTests {
  let calendar: WorkCalendar

  init() throws { calendar = try Policies.dalian().calendar }

  @Test(arguments: [
    ("2025-03-03", "2025-03-18"), ("2025-03-01", "2025-03-17"),
    // The last day is the first of the National Day holidays, and the next working days begin on the 9th.
    ("2025-09-16", "2025-10-09"),
    // 2025-10-11 is a Saturday that is worked.
    ("2025-09-26", "2025-10-11"),
  ])
  func fifteenDaysFromAcceptanceEndOnAWorkedDay(_ accepted: String, due: String) throws {
    #expect(try Policies.dalian().issueDeadline(acceptedOn: day(accepted)).due.text == due)
  }

  @Test func aDeadlineIsTheFirstWorkedDayAtOrAfterTheLastDay() throws {
    let policy = try Policies.dalian()
    for start in try days("2025-01-01", "2026-12-31") {
      for length in [1, 3, 15, 30] {
        let deadline = policy.issueDeadline(acceptedOn: start, days: length).due
        try #require(calendar.isWorked(deadline))
        try #require(deadline >= start.adding(days: length))
        var skipped = start.adding(days: length)
        while skipped < deadline {
          try #require(!calendar.isWorked(skipped))
          skipped = skipped.adding(days: 1)
        }
      }
    }
  }

  @Test func aDayThatIsNotWorkedMovesToTheNextOneThatIs() throws {
    for start in try days("2025-01-01", "2026-12-31") {
      let worked = calendar.worked(from: start)
      try #require(calendar.isWorked(worked))
      try #require((worked == start) == calendar.isWorked(start))
      try #require((0..<worked.days(since: start)).allSatisfy { !calendar.isWorked(start.adding(days: $0)) })
    }
  }

  @Test func holidaysAreOffAndExchangedWeekendsAreWorked() throws {
    #expect(calendar.holidays.allSatisfy { !calendar.isWorked($0) })
    #expect(calendar.workdays.allSatisfy(calendar.isWorked))
    #expect(!WorkCalendar().isWorked(try day("2026-11-22")))
    #expect(!WorkCalendar().isWorked(try day("2026-11-21")))
    #expect(WorkCalendar().isWorked(try day("2026-11-23")))
  }
}
