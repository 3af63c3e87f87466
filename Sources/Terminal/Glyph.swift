internal import CNcurses
internal import Console

/// What is sent for a scalar that is a character alone.
///
/// Where the C library would size it differently from the grid, ncurses would draw a blank or push the row aside:
/// then a stand-in is drawn, so that a rare name is never silently missing.
///
/// - Parameters:
///   - scalar: What stands in the grid.
///   - isNarrowing: Whether the terminal gives two columns to what is ambiguous, which the grid counts as one.
/// - Returns: The scalar, or what stands for it.
func shown(_ scalar: Unicode.Scalar, isNarrowing: Bool) -> wchar_t {
  if 0x20...0x7E ~= scalar.value { return wchar_t(scalar.value) }
  let scalar = isNarrowing ? AmbiguousWidth.narrowed(scalar) : scalar
  let width = displayWidth(scalar)
  if width > 0, libraryWidth(scalar) == width { return wchar_t(scalar.value) }
  return wchar_t((width == 2 ? "〓" : "?" as Unicode.Scalar).value)
}

/// What is sent for a character of several scalars: its base and the marks on it, ended by a zero; a stand-in has none.
func shown(_ character: Character, isNarrowing: Bool) -> [wchar_t] {
  let scalars = character.unicodeScalars
  guard let place = scalars.firstIndex(where: { displayWidth($0) > 0 }) else {
    return [wchar_t(UInt8(ascii: "?")), 0]
  }
  let base = shown(scalars[place], isNarrowing: isNarrowing)
  guard base == wchar_t(scalars[place].value) else { return [base, 0] }
  let marks = scalars[place...].dropFirst().lazy.filter { libraryWidth($0) == 0 && !changesWidth($0) }
  return [base] + marks.prefix(Int(CCHARW_MAX) - 1).map { wchar_t($0.value) } + [0]
}

/// Joiners and the emoji selector make some terminals redraw neighbouring cells as one glyph.
private func changesWidth(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{200D}" || scalar == "\u{FE0F}"
}

private func libraryWidth(_ scalar: Unicode.Scalar) -> Int {
  Int(cn_width(wchar_t(scalar.value)))
}
