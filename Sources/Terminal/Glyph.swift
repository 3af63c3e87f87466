internal import CNcurses
internal import Console

/// What is sent for a scalar that is a character alone.
///
/// Where the C library would size it differently from the grid, ncurses would draw a blank or push the row aside:
/// then a stand-in is drawn, so that a rare name is never silently missing.
func shown(_ scalar: Unicode.Scalar) -> wchar_t {
  if 0x20...0x7E ~= scalar.value { return wchar_t(scalar.value) }
  let width = displayWidth(scalar)
  if width > 0, libraryWidth(scalar) == width { return wchar_t(scalar.value) }
  return wchar_t((width == 2 ? "〓" : "?" as Unicode.Scalar).value)
}

/// What is sent for a character of several scalars: its base and the marks on it, ended by a zero; a stand-in has none.
func shown(_ character: Character) -> [wchar_t] {
  let scalars = character.unicodeScalars
  guard let place = scalars.firstIndex(where: { displayWidth($0) > 0 }) else { return [shown("?"), 0] }
  let base = scalars[place]
  guard shown(base) == wchar_t(base.value) else { return [shown(base), 0] }
  let marks = scalars[place...].dropFirst().lazy.filter { libraryWidth($0) == 0 && !changesWidth($0) }
  return [shown(base)] + marks.prefix(Int(CCHARW_MAX) - 1).map { wchar_t($0.value) } + [0]
}

/// Joiners and the emoji selector make some terminals redraw neighbouring cells as one glyph.
private func changesWidth(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{200D}" || scalar == "\u{FE0F}"
}

private func libraryWidth(_ scalar: Unicode.Scalar) -> Int {
  Int(cn_width(wchar_t(scalar.value)))
}
