/// A day of the calendar, without a time and without a time zone.
///
/// Everything legal is counted in civil dates: an instant that crosses midnight in another zone must
/// never move a deadline. In files it is text such as `"2026-11-23"`.
public struct CivilDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Creates a date, or nothing if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CivilDate.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  /// Reads `2026-11-23`, and nothing else.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: Array(text.utf8)[...])
  }

  init?(bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = bytes[start..<start + 4].decimal, let month = bytes[start + 5..<start + 7].decimal,
      let day = bytes[start + 8..<start + 10].decimal
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date as it stands in files and on screens.
  public var text: String {
    String(unsafeUninitializedCapacity: 10) { text in
      write(to: text)
      return 10
    }
  }

  func write(to text: UnsafeMutableBufferPointer<UInt8>) {
    text.write(year, at: 0..<4)
    text[4] = UInt8(ascii: "-")
    text.write(month, at: 5..<7)
    text[7] = UInt8(ascii: "-")
    text.write(day, at: 8..<10)
  }

  /// The number of days in a month.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Arithmetic

extension CivilDate: Comparable {
  /// The earlier day comes first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01, negative before it.
  public var dayNumber: Int {
    // Years begin in March here, so that the leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Creates the date that lies a number of days after 1970-01-01, kept within the years 1 to 9999.
  public init(dayNumber: Int) {
    let days = min(max(dayNumber, -719_162), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The date a number of days later, or earlier for a negative number.
  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + days)
  }

  /// The corresponding day a number of months later, or that month's last day if it has none.
  ///
  /// Source: Civil Code, art. 202.
  public func adding(months: Int) -> CivilDate {
    let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (year, month) = (index / 12, index % 12 + 1)
    return CivilDate(
      checkedYear: year, month: month, day: min(day, CivilDate.days(in: month, of: year)))
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  public var weekday: Int {
    ((dayNumber + 3) % 7 + 7) % 7 + 1
  }

  /// The whole years until another date, as ages are counted.
  public func fullYears(until other: CivilDate) -> Int {
    other.year - year - ((other.month, other.day) < (month, day) ? 1 : 0)
  }

  /// The whole days from another date to this one.
  public func days(since other: CivilDate) -> Int {
    dayNumber - other.dayNumber
  }
}

extension CivilDate: TextCodable {
  /// How a date looks in files.
  public static var example: String { "2026-11-23" }
}
