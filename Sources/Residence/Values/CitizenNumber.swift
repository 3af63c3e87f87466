/// A citizen number whose form, date and check character are right.
///
/// Six digits of the area whose register gave it, eight of the birth date, three serial digits (odd for
/// men) and a check character. Residence permits of Hong Kong, Macao and Taiwan residents and the cards
/// of foreign permanent residents since December 2023 share form and check.
///
/// Source: GB 11643-1999, ISO 7064 MOD 11-2.
public struct CitizenNumber: Hashable, Sendable {
  /// The eighteen characters, upper case.
  public let text: String

  /// What is wrong with a text that should be a citizen number.
  public enum Fault: Error, Hashable, Sendable {
    /// There are neither eighteen nor fifteen characters.
    case length(Int)
    /// A character, counted from 1, is not the digit that belongs there.
    case character(position: Int)
    /// The eight digits of the birth date are no day.
    case birthDate(String)
    /// The last character is not the one that the others ask for.
    case check(expected: String)
  }

  /// Reads a number as people type it: full-width digits, lower-case `x`, spaces and the old fifteen digits.
  public init(reading typed: String) throws(Fault) {
    var characters = CitizenNumber.characters(of: typed)
    guard characters.count == 18 || characters.count == 15 else { throw .length(characters.count) }
    if let position = CitizenNumber.wrongCharacter(in: characters) { throw .character(position: position) }
    if characters.count == 15 {
      characters.insert(contentsOf: [UInt8(ascii: "1"), UInt8(ascii: "9")], at: 6)
      characters.append(CitizenNumber.check(characters))
    }
    let birth = String(decoding: characters[6..<14], as: UTF8.self)
    guard CitizenNumber.date(birth) != nil else { throw .birthDate(birth) }
    let check = CitizenNumber.check(characters.prefix(17))
    guard characters[17] == check else { throw .check(expected: String(UnicodeScalar(check))) }
    text = String(decoding: characters, as: UTF8.self)
  }

  /// Makes the number with a valid check character from its first seventeen digits.
  public init(completing digits: String) throws(Fault) {
    guard digits.utf8.count == 17 else { throw .length(digits.utf8.count) }
    let check = CitizenNumber.check(digits.utf8)
    try self.init(reading: digits + String(UnicodeScalar(check)))
  }

  /// The area whose register gave the number, as it was divided then.
  ///
  /// A hint for prefilling, never a proof of where somebody is registered now.
  public var areaCode: String { String(text.prefix(6)) }

  /// The birth date that the number carries.
  public var birthDate: CivilDate {
    CitizenNumber.date(String(text.dropFirst(6).prefix(8))) ?? CivilDate(dayNumber: 0)
  }

  /// The sex that the number carries.
  public var sex: Sex {
    (Int(text.dropFirst(16).prefix(1)) ?? 0) % 2 == 1 ? .male : .female
  }

  private static func characters(of typed: String) -> [UInt8] {
    var characters = [UInt8]()
    for scalar in typed.unicodeScalars {
      let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if narrow == 0x20 || narrow == 0x3000 { continue }
      characters.append(UInt8(exactly: narrow) ?? 0)
    }
    if let last = characters.last, last == UInt8(ascii: "x") {
      characters[characters.count - 1] = UInt8(ascii: "X")
    }
    return characters
  }

  /// The place, counted from 1, of the first character that cannot stand there.
  private static func wrongCharacter(in characters: [UInt8]) -> Int? {
    let wrong = characters.enumerated().first { index, character in
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
      return !isDigit && !(index == 17 && character == UInt8(ascii: "X"))
    }
    return wrong.map { $0.offset + 1 }
  }

  private static func date(_ digits: String) -> CivilDate? {
    guard let number = Int(digits) else { return nil }
    return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func check(_ digits: some Sequence<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1 &- UInt8(ascii: "0")) }
    return Array("10X98765432".utf8)[sum % 11]
  }
}

extension CitizenNumber {
  /// What can be said of a number that is still being typed.
  public enum Progress: Equatable, Sendable {
    /// So many of the eighteen characters are there, and nothing is wrong with them yet.
    case unfinished(Int)
    /// The number is whole and right.
    case complete(CitizenNumber)
    /// Whatever is typed behind it, it will be wrong.
    case wrong(Fault)
  }

  /// Looks at a number while it is being typed, so that a slip is seen where it is made.
  public static func progress(of typed: String) -> Progress {
    let characters = characters(of: typed)
    if let position = wrongCharacter(in: Array(characters.prefix(18))) {
      return .wrong(.character(position: position))
    }
    guard characters.count < 18 else {
      do throws(Fault) { return .complete(try CitizenNumber(reading: typed)) } catch { return .wrong(error) }
    }
    // Up to the fifteenth digit it may be one of the old numbers, whose year has two digits.
    if characters.count > 15 {
      let birth = String(decoding: characters[6..<14], as: UTF8.self)
      if date(birth) == nil { return .wrong(.birthDate(birth)) }
    }
    return .unfinished(characters.count)
  }
}
