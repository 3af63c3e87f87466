/// The number of a case, written `XG-2026-000123`.
///
/// It gives the place of the case's file, so no table is needed to find it.
public typealias CaseNumber = RunningNumber<CaseSeries>

/// The number of a stamped certificate, written `XG-2026-C000045`.
public typealias CertificateNumber = RunningNumber<CertificateSeries>

/// The number of a written notice, written `XG-2026-N000012`.
public typealias NoticeNumber = RunningNumber<NoticeSeries>

/// The station's letters, a year, and a number that runs within it.
///
/// The series is part of the type, so that a case's number is never taken for a certificate's.
public struct RunningNumber<Series: NumberSeries>: Hashable, Sendable {
  /// The station's letters, such as `XG`.
  public let prefix: String
  /// The year in which the number was given.
  public let year: Int
  /// The running number within the year, from 1.
  public let serial: Int

  /// Creates a number from its parts.
  public init(prefix: String, year: Int, serial: Int) {
    self.prefix = prefix
    self.year = year
    self.serial = serial
  }
}

extension RunningNumber: TextCodable, Comparable {
  /// Reads a number of this series, and nothing else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...8).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      parts[1].utf8.count == 4, let year = TypedText.digits(parts[1]), parts[2].hasPrefix(Series.marker),
      let serial = TypedText.digits(parts[2].dropFirst(Series.marker.count)),
      (1...999_999_999).contains(serial)
    else { return nil }
    self.init(prefix: String(parts[0]), year: year, serial: serial)
    // One number has one way to be written: no leading zeros more or less.
    guard self.text == text else { return nil }
  }

  /// The number as it is written everywhere.
  public var text: String {
    let digits = String(serial)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return "\(prefix)-\(year)-\(Series.marker)\(zeros)\(digits)"
  }

  /// How such a number looks.
  public static var example: String { RunningNumber(prefix: "XG", year: 2026, serial: 123).text }

  /// The number that was given earlier comes first.
  public static func < (left: RunningNumber, right: RunningNumber) -> Bool {
    (left.prefix, left.year, left.serial) < (right.prefix, right.year, right.serial)
  }
}

/// What is counted by running numbers.
public protocol NumberSeries: Sendable {
  /// What stands before the digits.
  static var marker: String { get }
}

/// The cases of a station.
public enum CaseSeries: NumberSeries {
  /// Cases have no mark.
  public static var marker: String { "" }
}

/// The certificates of a station.
public enum CertificateSeries: NumberSeries {
  /// Certificates have a `C`.
  public static var marker: String { "C" }
}

/// The notices of a station.
public enum NoticeSeries: NumberSeries {
  /// Notices have an `N`.
  public static var marker: String { "N" }
}
