/// Which days are worked: statutory holidays are not, and some weekends are worked in exchange.
public struct WorkCalendar: Codable, Hashable, Sendable {
  /// Days off beside the weekends.
  public var holidays: [CivilDate]
  /// Saturdays and Sundays that are worked.
  public var workdays: [CivilDate]

  /// Creates a calendar from its exceptions.
  public init(holidays: [CivilDate] = [], workdays: [CivilDate] = []) {
    self.holidays = holidays
    self.workdays = workdays
  }

  /// Whether a day is worked.
  public func isWorked(_ day: CivilDate) -> Bool {
    if workdays.contains(day) { return true }
    return day.weekday < 6 && !holidays.contains(day)
  }

  /// The last day of a period in days.
  ///
  /// The first day is not counted; a last day that is not worked moves to the next one that is.
  ///
  /// Source: Civil Code, art. 201 and 203.
  public func deadline(days: Int, from start: CivilDate) -> CivilDate {
    var day = start.adding(days: days)
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }
}
