/// The number of a case: the station's prefix, the year of registration and a running number.
///
/// Written `XG-2026-000123`. The number gives the place of the case's file, so no table is needed to find it.
public struct CaseNumber: Hashable, Sendable {
  /// The station's letters, such as `XG`.
  public let prefix: String
  /// The year in which the case was registered.
  public let year: Int
  /// The running number within the year, from 1.
  public let serial: Int

  /// Creates a number from its parts.
  public init(prefix: String, year: Int, serial: Int) {
    self.prefix = prefix
    self.year = year
    self.serial = serial
  }

  /// Reads `XG-2026-000123`, and nothing else.
  public init?(_ text: String) {
    guard let parts = RunningNumber.parse(text, marker: "") else { return nil }
    (prefix, year, serial) = parts
  }

  /// The number as it is written everywhere.
  public var text: String { RunningNumber.text(prefix, year, "", serial) }
}

/// The number of a stamped certificate, written `XG-2026-C000045`.
public struct CertificateNumber: Hashable, Sendable {
  /// The station's letters, such as `XG`.
  public let prefix: String
  /// The year in which the certificate was sealed.
  public let year: Int
  /// The running number within the year, from 1.
  public let serial: Int

  /// Creates a number from its parts.
  public init(prefix: String, year: Int, serial: Int) {
    self.prefix = prefix
    self.year = year
    self.serial = serial
  }

  /// Reads `XG-2026-C000045`, and nothing else.
  public init?(_ text: String) {
    guard let parts = RunningNumber.parse(text, marker: "C") else { return nil }
    (prefix, year, serial) = parts
  }

  /// The number as it is written everywhere.
  public var text: String { RunningNumber.text(prefix, year, "C", serial) }
}

private enum RunningNumber {
  static func text(_ prefix: String, _ year: Int, _ marker: String, _ serial: Int) -> String {
    let digits = String(serial)
    return "\(prefix)-\(year)-\(marker)\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits)"
  }

  static func parse(_ text: String, marker: String) -> (String, Int, Int)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (1...8).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
      parts[1].utf8.count == 4, let year = Int(parts[1]),
      parts[2].hasPrefix(marker), let serial = Int(parts[2].dropFirst(marker.count)), serial > 0,
      RunningNumber.text(String(parts[0]), year, marker, serial) == text
    else { return nil }
    return (String(parts[0]), year, serial)
  }
}

extension CaseNumber: TextCodable, Comparable {
  /// How a case number looks.
  public static var example: String { "XG-2026-000123" }

  /// The earlier registration comes first.
  public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.prefix, left.year, left.serial) < (right.prefix, right.year, right.serial)
  }
}

extension CertificateNumber: TextCodable {
  /// How a certificate number looks.
  public static var example: String { "XG-2026-C000045" }
}
