/// What a terminal sends for the keys that are measured.
enum Keys {
  static let down = "\u{1B}OB"
  static let up = "\u{1B}OA"
  static let pageDown = "\u{1B}[6~"
  static let pageUp = "\u{1B}[5~"
  static let fourPages = Array(repeating: pageDown, count: 4) + Array(repeating: pageUp, count: 4)
  static let home = "\u{1B}OH"
  static let enter = "\r"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"
  static let register = "\u{1B}OQ"
  static let pending = "\u{1B}OR"
  static let quit = "\u{11}"
  /// Shows a file in Midnight Commander, and leaves it again.
  static let view = "\u{1B}OR"
}
