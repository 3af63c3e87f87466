/// One thing a person did at the keyboard, or with the mouse where that is on.
public enum Key: Hashable, Sendable {
  /// A typed scalar; combining marks arrive on their own and join the character before them in a `TextField`.
  case character(Character)
  /// A letter with Ctrl, lower case.
  case control(Character)
  /// A character with Alt.
  case alt(Character)
  /// A function key, from 1; Shift adds 12.
  case function(Int)
  /// An arrow, alone or with modifiers.
  case up, down, left, right
  /// To the beginning and to the end.
  case home, end
  /// A page back and a page on.
  case pageUp, pageDown
  /// The editing keys.
  case insert, delete, backspace
  /// To the next field and to the one before.
  case tab, backTab
  /// Open, accept.
  case enter
  /// Back.
  case escape
  /// A pasted text, with `\n` for newlines; never a command.
  case paste(String)
  /// The terminal window got or lost the focus.
  case focusIn, focusOut
  /// The first button of the mouse was pressed at a place.
  case click(Position)
  /// The wheel of the mouse was turned.
  case wheelUp, wheelDown
}

extension Key {
  /// Whether it is meant for what stands at a place, and so for nothing that was not there to be seen.
  public var isAimed: Bool { if case .click = self { true } else { false } }
}

extension Key {
  /// The key for matching commands: full-width forms that an input method sends become ASCII.
  ///
  /// Never use it for text: there a person may mean the full-width form.
  public var folded: Key {
    guard case .character(let character) = self, character.unicodeScalars.count == 1,
      let scalar = character.unicodeScalars.first
    else { return self }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { .character(Character($0)) } ?? self
    case 0x3000: return .character(" ")
    case 0x3002: return .character(".")
    case 0x3001: return .character("/")
    case 0x3010: return .character("[")
    case 0x3011: return .character("]")
    default: return self
    }
  }
}
