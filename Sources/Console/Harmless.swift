/// The character itself, or `U+FFFD` if it would act on the terminal or could not be seen.
///
/// Replaced are control characters (C0, DEL, C1), line and paragraph separators, bidirectional overrides and
/// isolates, and graphemes of nothing but zero-width scalars. `Grid.put` applies it to everything, so that no
/// data, however it got into a file, reaches a terminal as a command or hides what it says.
public func harmless(_ character: Character) -> Character {
  if character.utf8.count == 1 {
    return character.utf8.first.map { 0x20...0x7E ~= $0 } == true ? character : "\u{FFFD}"
  }
  return character.unicodeScalars.contains { displayWidth($0) > 0 } ? character : "\u{FFFD}"
}

/// A text of which every character is harmless.
public func harmless(_ text: String) -> String { String(text.map { harmless($0) }) }
