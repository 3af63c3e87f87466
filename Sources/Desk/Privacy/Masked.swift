import Console

/// Numbers as anybody may see them who walks past a screen: enough to tell people apart, too little to use.
///
/// What is hidden becomes as many asterisks as it took columns, so nothing moves when a number is masked or shown.
public enum Masked {
  /// How many characters of a paper's number are shown at most, and how many of a phone's.
  public static let mostShown = (paper: 8, phone: 7)

  /// The number of an identity paper: of a citizen number the area and the last two characters.
  ///
  /// Birth date, serial number and most of the check are hidden. Of shorter numbers two characters at either end
  /// are shown, of very short ones none.
  public static func paperNumber(_ number: String) -> String {
    switch number.count {
    case 18: hiding(number, butFirst: 6, andLast: 2)
    case 9...: hiding(number, butFirst: 2, andLast: 2)
    default: hiding(number, butFirst: 0, andLast: 0)
    }
  }

  /// A phone number: of one of eleven digits the network and the last four digits.
  public static func phone(_ number: String) -> String {
    switch number.count {
    case 11: hiding(number, butFirst: 3, andLast: 4)
    case 7...: hiding(number, butFirst: 0, andLast: 2)
    default: hiding(number, butFirst: 0, andLast: 0)
    }
  }

  /// A run of letters and digits of which nobody has said what it is; one that can be a number of a person is hidden.
  ///
  /// Seven digits are needed for that: case numbers, cards and days have fewer in a row.
  static func run(_ text: String) -> String {
    guard text.count(where: \.isNumber) >= 7 else { return text }
    return text.count == 11 ? phone(text) : paperNumber(text)
  }

  /// A text with every run in it masked that can be the number of a person.
  static func text(_ text: String) -> String {
    var (masked, run) = ("", "")
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        run.append(character)
      } else {
        masked += Masked.run(run) + String(character)
        run = ""
      }
    }
    return masked + Masked.run(run)
  }

  private static func hiding(_ text: String, butFirst first: Int, andLast last: Int) -> String {
    let hidden = text.dropFirst(first).dropLast(last)
    return text.prefix(first) + String(repeating: "*", count: displayWidth(String(hidden)))
      + text.suffix(min(last, max(0, text.count - first)))
  }
}
