import Residence
import Testing

/// Moments are written in UTC and show the station's day.
struct InstantTests {
  @Test func everyTextIsReadBack() throws {
    for step in -2_000...2_000 {
      let instant = Instant(milliseconds: step * 987_654_321 + 123)
      try #require(Instant(instant.text) == instant)
      try #require(try readBack([instant]) == [instant])
    }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_795_400_130_125, "2026-11-23T02:15:30.125Z"), (951_782_400_000, "2000-02-29T00:00:00.000Z"),
  ])
  func knownMomentsHaveKnownTexts(_ milliseconds: Int, text: String) {
    #expect(Instant(milliseconds: milliseconds).text == text)
    #expect(Instant(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-11-23T02:15:30Z", "2026-11-23T02:15:30.125", "2026-11-23 02:15:30.125Z",
    "2026-11-23T24:00:00.000Z", "2026-11-23T02:60:00.000Z", "2026-11-23T02:15:60.000Z",
    "2026-02-30T02:15:30.125Z", "2026-11-23T02:15:30.125z", "2026-11-23T+2:15:30.125Z",
    "2026-11-23T02:15:30.125+08:00",
  ])
  func otherTextsAreNoMoment(_ text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [
    ("2026-11-23T15:59:59.999Z", "2026-11-23", "23:59"), ("2026-11-23T16:00:00.000Z", "2026-11-24", "00:00"),
    ("1969-12-31T15:59:59.999Z", "1969-12-31", "23:59"), ("1969-12-31T16:00:00.000Z", "1970-01-01", "00:00"),
    ("1949-09-30T16:00:00.000Z", "1949-10-01", "00:00"),
  ])
  func theDayChangesAtTheStationsMidnight(_ text: String, date: String, clock: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.civilDate(offsetMinutes: 480).text == date)
    #expect(instant.clock(offsetMinutes: 480) == clock)
  }

  @Test(arguments: [-720, -90, 0, 330, 480, 840])
  func aTimeOfDayIsShownByTheSameClock(_ offset: Int) throws {
    for date in try days("1969-12-30", "1970-01-02") {
      for time in [0, 1, 43_200_000, 86_399_999] {
        let instant = Instant(date, millisecondOfDay: time, offsetMinutes: offset)
        #expect(instant.civilDate(offsetMinutes: offset) == date)
      }
    }
  }

  @Test func momentsAreOrdered() {
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
    #expect(!(Instant(milliseconds: 0) < Instant(milliseconds: 0)))
  }
}
