/// A moment, to the millisecond: when something was logged, never when something is due.
///
/// In files it is UTC text such as `"2026-11-23T02:15:30.125Z"`.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let milliseconds: Int

  /// Creates a moment from milliseconds since 1970-01-01T00:00:00Z.
  public init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Creates the moment at which clocks at an offset from UTC show a time on a day.
  public init(_ day: CivilDate, millisecondOfDay: Int, offsetMinutes: Int) {
    milliseconds = day.dayNumber * Instant.day + millisecondOfDay - offsetMinutes * 60_000
  }

  /// Reads `2026-11-23T02:15:30.125Z`, and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
      let day = CivilDate(bytes: bytes[..<10]),
      let hour = bytes[11..<13].decimal, let minute = bytes[14..<16].decimal, hour < 24, minute < 60,
      let second = bytes[17..<19].decimal, let fraction = bytes[20..<23].decimal, second < 60
    else { return nil }
    self.init(
      day, millisecondOfDay: ((hour * 60 + minute) * 60 + second) * 1000 + fraction, offsetMinutes: 0)
  }

  /// The day that a calendar at an offset from UTC shows at this moment.
  public func civilDate(offsetMinutes: Int) -> CivilDate {
    CivilDate(dayNumber: Instant.floored(milliseconds + offsetMinutes * 60_000, by: Instant.day).quotient)
  }

  /// The time that a clock at an offset from UTC shows, such as `10:15`.
  public func clock(offsetMinutes: Int) -> String {
    String(Instant(milliseconds: milliseconds + offsetMinutes * 60_000).text.dropFirst(11).prefix(5))
  }

  /// The moment as it stands in files.
  public var text: String {
    let (day, rest) = Instant.floored(milliseconds, by: Instant.day)
    return String(unsafeUninitializedCapacity: 24) { text in
      CivilDate(dayNumber: day).write(to: text)
      text[10] = UInt8(ascii: "T")
      text.write(rest / 3_600_000, at: 11..<13)
      text[13] = UInt8(ascii: ":")
      text.write(rest / 60_000 % 60, at: 14..<16)
      text[16] = UInt8(ascii: ":")
      text.write(rest / 1000 % 60, at: 17..<19)
      text[19] = UInt8(ascii: ".")
      text.write(rest % 1000, at: 20..<23)
      text[23] = UInt8(ascii: "Z")
      return 24
    }
  }

  private static let day = 86_400_000

  private static func floored(_ value: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let remainder = (value % divisor + divisor) % divisor
    return ((value - remainder) / divisor, remainder)
  }

  /// The earlier moment comes first.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Instant: TextCodable {
  /// How a moment looks in files.
  public static var example: String { "2026-11-23T02:15:30.125Z" }
}
