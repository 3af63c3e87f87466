/// A month of the calendar, without a time zone.
///
/// What is told month by month is told of its days, the first and the last included. In files it is text such as
/// `"2026-11"`.
public struct CivilMonth: Hashable, Sendable {
  /// The first day.
  public let first: CivilDate

  /// The month in which a day lies.
  public init(of day: CivilDate) {
    first = day.adding(days: 1 - day.day)
  }

  /// Reads `2026-11`, and nothing else.
  public init?(_ text: String) {
    guard let first = CivilDate(text + "-01") else { return nil }
    self.first = first
  }

  /// The month as it stands in files and on screens.
  public var text: String { String(first.text.prefix(7)) }

  /// The last day.
  public var last: CivilDate {
    first.adding(days: CivilDate.days(in: first.month, of: first.year) - 1)
  }

  /// The month a number of months later, or earlier for a negative number, kept within the years 1 to 9999.
  public func adding(months: Int) -> CivilMonth { CivilMonth(of: first.adding(months: months)) }

  /// Whether a day lies in the month.
  public func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
}

extension CivilMonth: TextCodable, Comparable {
  /// How a month looks in files.
  public static var example: String { "2026-11" }

  /// The earlier month comes first.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.first < right.first }
}
