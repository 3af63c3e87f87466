import Foundation
import Residence
import Testing

/// Periods end where the Civil Code puts them (articles 200 to 204), counted here by a second hand.
struct CivilPeriodsTests {
  let almanac = Almanac.shared
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  /// A policy with the holidays of Dalian that counts only the days that are worked.
  private var workingDays: Policy {
    var other = policy
    other.calendar.counting = .workingDays
    return other
  }

  @Test func everyDayFollowsTheDayBefore() throws {
    var wrong = [String]()
    for (page, date) in almanac.days.enumerated().dropFirst() {
      let before = almanac.days[page - 1]
      if before.adding(days: 1) != date || date.adding(days: -1) != before || date.days(since: before) != 1
        || date.weekday != almanac.weekdays[page] || CivilDate(dayNumber: date.dayNumber) != date
        || !(before < date)
      {
        wrong.append(date.text)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func weekdaysAreThoseOfTheISOCalendar() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    var wrong = [String]()
    for date in almanac.days where date.day == 1 || date.day > 27 {
      let midnight = Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: midnight)
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      if (parts.year, parts.month, parts.day, weekday) != (date.year, date.month, date.day, date.weekday) {
        wrong.append(date.text)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func monthsEndOnTheCorrespondingDayOrTheMonthsLast() throws {
    var wrong = [String]()
    for date in try days("2024-01-01", "2027-12-31") {
      for months in [-12, -6, -2, -1, 0, 1, 2, 3, 6, 11, 12, 24, 36, 48, 60] {
        let expected = try almanac.corresponding(date, months: months)
        if date.adding(months: months) != expected { wrong.append("\(date.text) \(months)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2025-08-31", 6, "2026-02-28"),
    ("2025-12-31", 2, "2026-02-28"), ("2027-08-31", 6, "2028-02-29"), ("2025-12-31", 12, "2026-12-31"),
    ("2025-10-31", 1, "2025-11-30"), ("2026-02-28", 1, "2026-03-28"),
  ])
  func monthEndsAndLeapDaysAreCounted(_ start: String, months: Int, end: String) throws {
    #expect(try day(start).adding(months: months).text == end)
  }

  @Test func everyPeriodOfDaysEndsOnTheReferencesDay() throws {
    let worked = almanac.worked(policy.calendar)
    var wrong = [String]()
    for start in try days("2024-01-01", "2027-12-31") {
      for count in 1...60 {
        let deadline = policy.issueDeadline(acceptedOn: start, days: count)
        let due = try almanac.lastDay(count, after: start, worked: worked, onlyWorkedCount: false)
        let counted = try almanac.day(count, after: start)
        if deadline.due != due || deadline.counted != counted { wrong.append("\(start.text) \(count)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func everyPeriodOfWorkingDaysEndsOnTheReferencesDay() throws {
    let (policy, worked) = (workingDays, almanac.worked(policy.calendar))
    var wrong = [String]()
    for (index, start) in try days("2024-01-01", "2027-12-31").enumerated() {
      // Every length meets every tenth day, and so every day of the week.
      for count in 1...60 where (count + index) % 10 == 0 {
        let deadline = policy.issueDeadline(acceptedOn: start, days: count)
        let due = try almanac.lastDay(count, after: start, worked: worked, onlyWorkedCount: true)
        if deadline.due != due || deadline.counted != due { wrong.append("\(start.text) \(count)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func acceptedOnAMondayTheFifteenthDayIsATuesday() throws {
    let deadline = policy.issueDeadline(acceptedOn: try day("2025-03-03"))
    #expect([deadline.counted.text, deadline.due.text] == ["2025-03-18", "2025-03-18"])
  }

  @Test func acceptedOnASaturdayTheFifteenthDayIsASundayAndMovesToMonday() throws {
    let deadline = policy.issueDeadline(acceptedOn: try day("2025-03-01"))
    #expect([deadline.counted.text, deadline.due.text] == ["2025-03-16", "2025-03-17"])
  }

  @Test(arguments: [
    // National Day and the Mid-Autumn Festival of 2025 together, until the worked Saturday.
    ("2025-09-16", 15, "2025-10-09"), ("2025-09-26", 15, "2025-10-11"), ("2025-09-27", 1, "2025-09-28"),
    // The Spring Festival of 2026 with a worked Saturday on either side.
    ("2026-01-31", 15, "2026-02-24"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-13", 15, "2026-02-28"),
    ("2025-12-17", 15, "2026-01-04"),
  ])
  func holidaysAndWorkedWeekendsAreHeeded(_ start: String, count: Int, due: String) throws {
    #expect(policy.issueDeadline(acceptedOn: try day(start), days: count).due.text == due)
  }
}
