/// The text in lines of at most the given columns.
///
/// Lines break at spaces and on either side of a wide character, but not before closing punctuation nor after
/// an opening bracket or quotation mark, unless nothing else fits. Newlines are kept; there is always one
/// line at least. Two columns are the smallest sensible width: a wide glyph needs them.
public func wrapped(_ text: String, to columns: Int) -> [String] {
  // Most texts fit as they are; a newline is not plain.
  if let width = plainWidth(text), width <= columns, text.utf8.last != UInt8(ascii: " ") { return [text] }
  return wrapped(text, to: max(1, columns), measuring: displayWidth)
}

/// The text in lines that are at most so wide, by a measure of the caller's: points on a paper, say.
public func wrapped<Width: Comparable & AdditiveArithmetic>(
  _ text: String, to room: Width, measuring width: (Character) -> Width
) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .flatMap { wrappedParagraph(Array($0), to: room, measuring: width) }
}

/// Lines that were wrapped to so many columns, put together again: those whose next line begins with what had no
/// room on them.
///
/// A space at the end of a line is gone; it comes back between letters of an alphabet only.
public func unwrapped(_ lines: [String], from columns: Int) -> [String] {
  var texts: [String] = []
  var last: Substring?
  for line in lines {
    let text = line.drop { $0 == " " }
    // What cannot be broken is at least a character long, and goes up to where a line may end.
    let end = text.indices.dropFirst().first {
      canBreak(between: text[text.index(before: $0)], and: text[$0])
    }
    let unit = text[..<(end ?? text.endIndex)].filter { $0 != " " }
    let narrow = [last?.last, text.first].compactMap(\.self).count { displayWidth($0) == 1 }
    let isSpaced = narrow == 2
    if let last, !last.isEmpty, !unit.isEmpty,
      displayWidth(String(last)) + min(narrow, 1) + displayWidth(String(unit)) > columns
    {
      texts[texts.count - 1] += (isSpaced ? " " : "") + text
    } else {
      texts.append(line)
    }
    last = line[...]
  }
  return texts
}

private func wrappedParagraph<Width: Comparable & AdditiveArithmetic>(
  _ characters: [Character], to room: Width, measuring measure: (Character) -> Width
) -> [String] {
  var lines: [String] = []
  var start = 0
  var lastBreak: Int?
  var used = Width.zero
  var index = 0
  while index < characters.count {
    let character = characters[index]
    if index > start, canBreak(between: characters[index - 1], and: character) { lastBreak = index }
    let width = measure(character)
    // A space that does not fit hangs over the edge, unseen.
    if used + width > room, index > start, character != " " {
      let end = lastBreak ?? index
      lines.append(withoutTrailingSpaces(characters[start..<end]))
      start = end
      index = end
      lastBreak = nil
      used = .zero
      continue
    }
    used += width
    index += 1
  }
  lines.append(withoutTrailingSpaces(characters[start...]))
  return lines
}

private func canBreak(between previous: Character, and next: Character) -> Bool {
  if next == " " { return false }
  if previous == " " { return true }
  if closing.contains(next) || opening.contains(previous) { return false }
  return displayWidth(previous) == 2 || displayWidth(next) == 2
}

private func withoutTrailingSpaces(_ line: ArraySlice<Character>) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return String(line)
}

private let closing = Set<Character>("，。、；：？！）》〉」』】〕…—～·％”’,.;:?!)]}%~")
private let opening = Set<Character>("（《〈「『【〔“‘([{￥$")
