import Residence
import Testing

/// Civil dates are read, written and counted as the calendar does.
struct CivilDateTests {
  @Test(arguments: [("1999-01-01", "2001-12-31"), ("2023-01-01", "2025-12-31")])
  func everyDayIsReadBackFromItsText(_ span: (String, String)) throws {
    for date in try days(span.0, span.1) {
      try #require(CivilDate(date.text) == date)
      try #require(try readBack([date]) == [date])
    }
  }

  @Test func daysAreNumberedAsIfCountedOneByOne() throws {
    var (number, year, month, day) = (-135_140, 1600, 1, 1)
    while year < 2401 {
      let date = CivilDate(dayNumber: number)
      try #require((date.year, date.month, date.day) == (year, month, day))
      try #require(date.dayNumber == number)
      (number, day) = (number + 1, day + 1)
      if day > length(of: month, year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  private func length(of month: Int, _ year: Int) -> Int {
    let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  @Test func theCalendarEndsWithTheYears1And9999() throws {
    let (first, last) = (try day("0001-01-01"), try day("9999-12-31"))
    #expect(CivilDate(dayNumber: first.dayNumber) == first)
    #expect(CivilDate(dayNumber: last.dayNumber) == last)
    #expect(first.adding(days: -1) == first)
    #expect(last.adding(days: 1) == last)
    #expect(last.adding(months: 1) == last)
    #expect(first.adding(months: -1) == first)
  }

  @Test(arguments: [
    "", "2026-11", "2026-11-23 ", " 2026-11-23", "2026-1-23", "26-11-23", "2026/11/23", "20261123",
    "2026-11-31", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01",
    "-026-11-23", "+026-11-23", "2026-+1-23", "２０２６-11-23", "2026-11-23T", "2026-11-23-", "12026-11-23",
  ])
  func otherTextsAreNoDate(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func aLeapDayExistsOnlyInLeapYears() {
    for (year, isLeap) in [(2024, true), (2025, false), (2000, true), (1900, false), (2100, false)] {
      #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }
  }

  @Test(arguments: [
    ("2026-08-31", 6, "2027-02-28"), ("2023-08-31", 6, "2024-02-29"), ("2026-01-31", 1, "2026-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-05-23", 6, "2026-11-23"),
    ("2026-10-31", 1, "2026-11-30"), ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -13, "2024-12-15"),
  ])
  func monthsEndOnTheCorrespondingDayOrTheMonthsLast(_ from: String, months: Int, to: String) throws {
    #expect(try day(from).adding(months: months).text == to)
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("1949-10-01", 6), ("2000-01-01", 6), ("2025-03-01", 6), ("2025-03-03", 1),
    ("2026-11-23", 1), ("0001-01-01", 1), ("9999-12-31", 5),
  ])
  func weekdaysAreKnown(_ text: String, weekday: Int) throws {
    #expect(try day(text).weekday == weekday)
  }

  @Test func theOrderOfDatesIsTheOrderOfTheirTexts() throws {
    let all = try days("2023-12-01", "2024-04-01")
    #expect(all == all.reversed().sorted())
    #expect(all.map(\.text) == all.map(\.text).sorted())
    for (left, right) in zip(all, all.dropFirst()) { #expect(right.days(since: left) == 1) }
  }
}
