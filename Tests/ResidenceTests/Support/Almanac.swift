import Residence
import Testing

/// Days counted off one by one along a table of month lengths; no arithmetic of the calendar under test.
struct Almanac {
  private(set) var days: [CivilDate] = []
  private(set) var weekdays: [Int] = []
  private var places: [CivilDate: Int] = [:]
  private var months: [Int: ClosedRange<Int>] = [:]

  /// Begins on 2023-01-01, a Sunday.
  static let shared = Almanac(years: 2023...2036, leapYears: [2024, 2028, 2032, 2036], firstWeekday: 7)

  private init(years: ClosedRange<Int>, leapYears: Set<Int>, firstWeekday: Int) {
    var weekday = firstWeekday
    for year in years {
      let lengths = [31, leapYears.contains(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in lengths.enumerated() {
        let first = days.count
        for day in 1...length {
          guard let date = CivilDate(year: year, month: month + 1, day: day) else { continue }
          places[date] = days.count
          days.append(date)
          weekdays.append(weekday)
          weekday = weekday == 7 ? 1 : weekday + 1
        }
        months[year * 12 + month] = first...(days.count - 1)
      }
    }
  }

  func place(_ date: CivilDate) throws -> Int { try #require(places[date], "\(date.text)") }

  /// The day so many pages further on.
  func day(_ count: Int, after date: CivilDate) throws -> CivilDate { days[try place(date) + count] }

  /// The day of the same number in the month that is meant, or the last one that it has.
  ///
  /// Source: Civil Code, art. 202.
  func corresponding(_ date: CivilDate, months count: Int) throws -> CivilDate {
    let pages = try #require(months[date.year * 12 + date.month - 1 + count])
    return days[pages].last { $0.day <= date.day } ?? days[pages.lowerBound]
  }

  /// Whether a day is worked: an exchanged weekend is, a holiday is not, and of the others Monday to Friday.
  func isWorked(_ place: Int, _ calendar: WorkCalendar) -> Bool {
    if calendar.workdays.contains(days[place]) { return true }
    return !calendar.holidays.contains(days[place]) && ![6, 7].contains(weekdays[place])
  }
}

extension Almanac {
  /// Which of the days are worked, so that the lists are looked through only once.
  func worked(_ calendar: WorkCalendar) -> [Bool] { days.indices.map { isWorked($0, calendar) } }

  /// The first day is not counted, and a last day off moves on.
  ///
  /// Source: Civil Code, art. 201 and 203.
  func lastDay(
    _ count: Int, after date: CivilDate, worked: [Bool], onlyWorkedCount: Bool
  ) throws -> CivilDate {
    var (page, left) = (try place(date), count)
    while left > 0 {
      page += 1
      if !onlyWorkedCount || worked[page] { left -= 1 }
    }
    while !worked[page] { page += 1 }
    return days[page]
  }
}
