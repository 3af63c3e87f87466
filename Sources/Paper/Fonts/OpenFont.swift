internal import CCairo

/// A font of a file, open.
///
/// Cairo remembers fonts by their places in memory, also after whoever drew with them is done: so Cairo holds this too,
/// and the place is not given to another font before Cairo has forgotten it.
final class OpenFont {
  let face: FT_Face
  private let library: FontLibrary

  /// Opens a font by its file: never by a name, for which another machine would find another font.
  ///
  /// - Throws: `PaperFault.noFont`.
  init(_ library: FontLibrary, path: String, index: Int) throws(PaperFault) {
    var opened: FT_Face?
    guard FT_New_Face(library.library, path, FT_Long(index), &opened) == 0, let opened else {
      throw .noFont(path: path)
    }
    face = opened
    self.library = library
  }

  deinit { FT_Done_Face(face) }

  /// Has a font face of Cairo's hold this until Cairo is done with it.
  ///
  /// - Returns: Whether it does.
  func isHeld(by cairo: OpaquePointer) -> Bool {
    let held = Unmanaged.passRetained(self)
    let status = cairo_font_face_set_user_data(cairo, OpenFont.key, held.toOpaque()) { held in
      if let held { Unmanaged<OpenFont>.fromOpaque(held).release() }
    }
    if status != CAIRO_STATUS_SUCCESS { held.release() }
    return status == CAIRO_STATUS_SUCCESS
  }

  /// Cairo knows what is held by this place in memory; nothing is ever written there.
  nonisolated(unsafe) private static let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
    capacity: 1)
}
