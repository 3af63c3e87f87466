/// On which side a text stands in a space wider than itself.
public enum Alignment: Sendable {
  /// At the left.
  case leading
  /// At the right, for numbers.
  case trailing
  /// In the middle.
  case centre
}

/// The text, cut so that it takes at most the given columns; a cut text ends with `~`.
///
/// Cuts fall between graphemes. Where half of a wide glyph would remain, the result is one column narrower;
/// use `padded(_:to:alignment:)` when the width must be exact.
public func truncated(_ text: String, to columns: Int) -> String {
  guard columns > 0 else { return "" }
  if let width = plainWidth(text), width <= columns { return text }
  var used = 0
  var keptEnd = text.startIndex
  for index in text.indices {
    let width = displayWidth(text[index])
    if used + width > columns { return text[..<keptEnd] + "~" }
    used += width
    if used < columns { keptEnd = text.index(after: index) }
  }
  return text
}

/// The text in exactly the given columns: cut if too long, filled with spaces if too short.
///
/// The column freed by a cut wide glyph is filled as well, so rows of a table always line up.
public func padded(_ text: String, to columns: Int, alignment: Alignment = .leading) -> String {
  let fitted = truncated(text, to: columns)
  let free = max(0, columns - displayWidth(fitted))
  let before =
    switch alignment {
    case .leading: 0
    case .trailing: free
    case .centre: free / 2
    }
  return spaces(before) + fitted + spaces(free - before)
}

func spaces(_ count: Int) -> String {
  String(repeating: " ", count: count)
}
