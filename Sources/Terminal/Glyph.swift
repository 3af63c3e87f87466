internal import CNcurses
internal import Console

/// What is sent for a character: its base scalar and the marks on it, ended by a zero.
///
/// Where the C library would size the base differently from the grid, ncurses would draw a blank or push the
/// row aside: then a stand-in is drawn, so that a rare name is never silently missing.
///
/// - Parameters:
///   - character: What stands in the grid.
///   - isNarrowing: Whether the terminal gives two columns to what is ambiguous, which the grid counts as one.
/// - Returns: The scalars, and a zero.
func glyph(of character: Character, isNarrowing: Bool) -> [wchar_t] {
  if let ascii = character.asciiValue { return [wchar_t(ascii), 0] }
  guard let baseIndex = character.unicodeScalars.firstIndex(where: { displayWidth($0) > 0 }) else {
    return wide(["?"])
  }
  let drawn = character.unicodeScalars[baseIndex]
  let base = isNarrowing ? AmbiguousWidth.narrowed(drawn) : drawn
  let width = displayWidth(base)
  guard libraryWidth(base) == width else { return wide([width == 2 ? "〓" : "?"]) }
  let marks = character.unicodeScalars[baseIndex...].dropFirst().lazy
    .filter { libraryWidth($0) == 0 && !changesWidth($0) }
  return wide([base] + marks.prefix(Int(CCHARW_MAX) - 1))
}

/// Joiners and the emoji selector make some terminals redraw neighbouring cells as one glyph.
private func changesWidth(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{200D}" || scalar == "\u{FE0F}"
}

private func libraryWidth(_ scalar: Unicode.Scalar) -> Int {
  Int(cn_width(wchar_t(scalar.value)))
}

private func wide(_ scalars: [Unicode.Scalar]) -> [wchar_t] {
  scalars.map { wchar_t($0.value) } + [0]
}
