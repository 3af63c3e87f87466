import Residence
import Testing

/// Numbers of people who do not exist, with check characters that are worked out by another way.
enum MadeUpNumbers {
  /// Seventeen digits by chance: an area, a day of birth and a serial number.
  static func body(_ seed: inout Chance, born: CivilDate? = nil) -> String {
    let birth = born ?? day(&seed, in: -25_000...20_000)
    let area = seed.number(110_000...659_999)
    let serial = seed.number(100...999)
    return "\(area)" + birth.text.filter { $0 != "-" } + "\(serial)"
  }

  /// A day by chance, counted from 1970-01-01.
  static func day(_ seed: inout Chance, in numbers: ClosedRange<Int>) -> CivilDate {
    CivilDate(dayNumber: seed.number(numbers))
  }

  /// ISO 7064 MOD 11-2 as its polynomial, digit by digit, without a table of weights.
  static func check(_ body: String) -> Character {
    let remainder = body.compactMap(\.wholeNumberValue).reduce(0) { ($0 + $1) * 2 % 11 }
    let missing = (12 - remainder) % 11
    return missing == 10 ? "X" : Character("\(missing)")
  }

  /// A whole number by chance.
  static func number(_ seed: inout Chance, born: CivilDate? = nil) -> String {
    let body = body(&seed, born: born)
    return body + String(check(body))
  }

  /// The digits as a Chinese keyboard types them at full width.
  static func fullWidth(_ text: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { wide.append(UnicodeScalar(scalar.value + 0xFEE0) ?? scalar) }
    return String(wide)
  }

  /// Whether a text is taken for a citizen number.
  static func isTaken(_ text: some StringProtocol) -> Bool {
    (try? CitizenNumber(reading: String(text))) != nil
  }
}
