extension Key {
  /// The name that footers, help and key scripts use: `F2`, `Ctrl-S`, `Shift-Tab`, `PgUp`, `张`.
  ///
  /// `init(name:)` reads every name back.
  public var name: String {
    switch self {
    case .character(let character): Self.name(of: character)
    case .control(let character): "Ctrl-" + Self.name(of: Self.upperCased(character))
    case .alt(let character): "Alt-" + Self.name(of: character)
    case .function(let number): "F\(number)"
    case .paste(let text): "Paste:" + text
    case .click(let place): "Click:\(place.row),\(place.column)"
    default: Self.plainNames.first { $0.key == self }?.name ?? ""
    }
  }

  /// Reads a name as `name` writes it; nil if no key is called that.
  public init?(name: String) {
    if let plain = Self.plainNames.first(where: { $0.name == name }) {
      self = plain.key
    } else if let character = Self.character(named: name) {
      self = .character(character)
    } else if let rest = Self.rest(of: name, after: "Ctrl-"), let character = Self.character(named: rest) {
      self = .control(Self.lowerCased(character))
    } else if let rest = Self.rest(of: name, after: "Alt-"), let character = Self.character(named: rest) {
      self = .alt(character)
    } else if let text = Self.rest(of: name, after: "Paste:") {
      self = .paste(text)
    } else if let place = Self.rest(of: name, after: "Click:").flatMap(Self.position) {
      self = .click(place)
    } else if let digits = Self.rest(of: name, after: "F"), let number = Int(digits), number > 0 {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let plainNames: [(key: Key, name: String)] = [
    (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PgUp"), (.pageDown, "PgDn"),
    (.insert, "Ins"), (.delete, "Del"), (.backspace, "Backspace"),
    (.tab, "Tab"), (.backTab, "Shift-Tab"), (.enter, "Enter"), (.escape, "Esc"),
    (.focusIn, "FocusIn"), (.focusOut, "FocusOut"), (.wheelUp, "WheelUp"), (.wheelDown, "WheelDown"),
  ]

  private static func name(of character: Character) -> String {
    character == " " ? "Space" : String(character)
  }

  private static func character(named name: String) -> Character? {
    if name == "Space" { return " " }
    return name.count == 1 && name != " " ? name.first : nil
  }

  private static func position(_ name: String) -> Position? {
    let numbers = name.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let row = numbers[0], let column = numbers[1] else { return nil }
    return Position(row: row, column: column)
  }

  /// Compares bytes, because a combining mark after the prefix would join its last letter.
  private static func rest(of name: String, after prefix: String) -> String? {
    guard name.utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  private static func upperCased(_ character: Character) -> Character {
    "a"..."z" ~= character ? shifted(character, by: -32) : character
  }

  private static func lowerCased(_ character: Character) -> Character {
    "A"..."Z" ~= character ? shifted(character, by: 32) : character
  }

  private static func shifted(_ character: Character, by distance: Int) -> Character {
    guard let value = character.asciiValue else { return character }
    return Character(Unicode.Scalar(UInt8(Int(value) + distance)))
  }
}
