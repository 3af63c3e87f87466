/// What a terminal sends for the keys that are measured.
enum Keys {
  static let down = "\u{1B}OB"
  static let up = "\u{1B}OA"
  static let home = "\u{1B}OH"
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let register = "\u{1B}OQ"
  static let pending = "\u{1B}OR"
}
