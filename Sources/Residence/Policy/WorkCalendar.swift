/// Which days are worked: statutory holidays are not, and some weekends are worked in exchange.
public struct WorkCalendar: Codable, Hashable, Sendable {
  /// Days off beside the weekends.
  public var holidays: [CivilDate]
  /// Saturdays and Sundays that are worked.
  public var workdays: [CivilDate]
  /// How a period in days is counted, calendar days where it is left out.
  public var counting: Counting?

  /// How a period in days is counted.
  public enum Counting: String, Codable, CaseIterable, Sendable {
    /// Every day counts: the stricter reading.
    case calendarDays = "calendar-days"
    /// Only working days count.
    case workingDays = "working-days"
  }

  /// Creates a calendar from its exceptions.
  public init(holidays: [CivilDate] = [], workdays: [CivilDate] = [], counting: Counting? = nil) {
    self.holidays = holidays
    self.workdays = workdays
    self.counting = counting
  }

  /// Whether a day is worked.
  public func isWorked(_ day: CivilDate) -> Bool {
    if workdays.contains(day) { return true }
    return day.weekday < 6 && !holidays.contains(day)
  }

  /// Whether the statutory holidays of a year are listed; each November the next year's are published.
  public func knows(_ year: Int) -> Bool { holidays.contains { $0.year == year } }

  /// The last day of a period in days, before it moves to a working day; the first day is not counted.
  ///
  /// Source: Civil Code, art. 201.
  func lastDay(days: Int, from start: CivilDate) -> CivilDate {
    guard counting == .workingDays else { return start.adding(days: days) }
    return (0..<max(0, days)).reduce(start) { day, _ in worked(from: day.adding(days: 1)) }
  }

  /// A day itself if it is worked, otherwise the next one that is.
  ///
  /// Source: Civil Code, art. 203.
  public func worked(from day: CivilDate) -> CivilDate {
    var day = day
    while !isWorked(day) {
      let next = day.adding(days: 1)
      // After the last day of the year 9999 there is none.
      guard next > day else { break }
      day = next
    }
    return day
  }
}
