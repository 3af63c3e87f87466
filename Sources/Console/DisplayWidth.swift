/// How many terminal columns a character takes when `Grid` draws it: 1 or 2.
///
/// A grapheme is as wide as its base scalar, so combining marks and variation selectors add nothing; East
/// Asian Ambiguous counts as 1. What `harmless(_:)` replaces counts as its replacement, so that measuring and
/// drawing never disagree. The C library is not asked: it depends on the locale and knows no new ideographs.
public func displayWidth(_ character: Character) -> Int {
  if character.utf8.count == 1 { return 1 }
  for scalar in character.unicodeScalars {
    let width = displayWidth(scalar)
    if width > 0 { return width }
  }
  return 1
}

/// How many terminal columns a text takes when `Grid` draws it; 0 only for the empty text.
public func displayWidth(_ text: String) -> Int {
  plainWidth(text) ?? text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns of a text of which every scalar is a character alone, as nearly always; nothing for any other.
///
/// Nobody has to ask then where characters end: no mark is plain, so none can join the scalar before it.
func plainWidth(_ text: String) -> Int? {
  var width = 0
  for scalar in text.unicodeScalars {
    let columns = plainWidth(scalar)
    if columns == 0 { return nil }
    width += columns
  }
  return width
}

/// The columns of a scalar that is always a harmless character alone; 0 for any other.
func plainWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E, 0xB7: 1
  // Ideographs, the punctuation between them, kana, and full-width forms of ASCII.
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3000...0x3029, 0x3041...0x3096, 0x30A1...0x30FA, 0xFF01...0xFF60: 2
  case 0x20000...0x2FFFD, 0x30000...0x3FFFD: 2
  default: 0
  }
}

/// How many columns a scalar takes alone: 0 for marks, format characters and controls.
///
/// The terminal compares it with what the C library believes before it draws.
public func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return 1
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return 2
  // Medial and final jamo join the initial before them.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
  default: return wideRanges.hasRange(of: scalar.value) ? 2 : 1
  }
}

extension [ClosedRange<UInt32>] {
  /// Whether one of these sorted ranges has a value.
  func hasRange(of value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(value)
  }
}
