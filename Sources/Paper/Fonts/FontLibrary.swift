internal import CCairo

/// FreeType, for as long as one of its fonts is open.
final class FontLibrary {
  let library: FT_Library

  /// Begins with FreeType.
  ///
  /// - Throws: `PaperFault.drawing`.
  init() throws(PaperFault) {
    var library: FT_Library?
    let status = FT_Init_FreeType(&library)
    guard status == 0, let library else { throw .drawing(status: Int(status)) }
    self.library = library
  }

  deinit { FT_Done_FreeType(library) }
}
