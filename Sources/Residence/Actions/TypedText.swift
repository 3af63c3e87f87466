/// Reads what people type: full-width forms, stray spaces, dates in every usual shape.
public enum TypedText {
  /// The text without surrounding space.
  public static func trimmed(_ typed: String) -> String {
    let scalars = typed.unicodeScalars
    if let first = scalars.first, let last = scalars.last, first.isPlain, last.isPlain { return typed }
    var view = Substring(typed)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }

  /// A person's name as it is registered: without the spaces that people put between Han characters.
  public static func name(_ typed: String) -> String {
    let words = trimmed(typed).split(whereSeparator: \.isWhitespace)
    // Names in other scripts are written in words.
    let isSpaced = words.contains {
      $0.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x2E80 }
    }
    return words.joined(separator: isSpaced ? " " : "")
  }

  /// The text with full-width letters, digits and punctuation as ASCII, for codes, numbers and dates.
  public static func folded(_ typed: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in trimmed(typed).unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: folded.append(UnicodeScalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000: folded.append(" ")
      case 0x3002: folded.append(".")
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// A date as people write it, or nothing.
  ///
  /// `2026-11-23`, `2026/11/23`, `2026.11.23`, `2026年11月23日`, `20261123`; without a year `11-23`; relative
  /// to today `今天`, `today`, `昨天`, `yesterday`, `-3`, `+10`.
  public static func date(_ typed: String, today: CivilDate) -> CivilDate? {
    if let date = CivilDate(typed) { return date }
    let text = folded(typed).lowercased()
    switch text {
    case "今天", "today", ".": return today
    case "昨天", "yesterday": return today.adding(days: -1)
    default: break
    }
    if let sign = text.first, sign == "-" || sign == "+", let days = digits(text.dropFirst()), days <= 36_500
    {
      return today.adding(days: sign == "-" ? -days : days)
    }
    if text.utf8.count == 8, let number = digits(text) {
      return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let separators: Set<Character> = ["-", "/", ".", "年", "月", "日"]
    let parts = text.split(whereSeparator: separators.contains)
    let numbers = parts.compactMap(digits)
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 3 where parts[0].count == 4:
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    case 2: return CivilDate(year: today.year, month: numbers[0], day: numbers[1])
    default: return nil
    }
  }

  /// The number that a text of ASCII digits writes, without a sign; nothing for any other text.
  public static func digits(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
  }
}
