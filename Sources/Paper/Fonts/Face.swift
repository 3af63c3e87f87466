internal import CCairo

/// One font of a chain, as FreeType reads it and as Cairo draws with it.
final class Face {
  let cairo: OpaquePointer
  let unitsPerEm: Double
  private let font: OpenFont

  var face: FT_Face { font.face }

  /// Opens a font.
  ///
  /// - Throws: `PaperFault.noFont`.
  init(_ library: FontLibrary, path: String, index: Int) throws(PaperFault) {
    font = try OpenFont(library, path: path, index: index)
    unitsPerEm = Double(max(1, font.face.pointee.units_per_EM))
    guard let cairo = cairo_ft_font_face_create_for_ft_face(font.face, Face.flags) else {
      throw .noFont(path: path)
    }
    self.cairo = cairo
    guard cairo_font_face_status(cairo) == CAIRO_STATUS_SUCCESS, font.isHeld(by: cairo) else {
      throw .noFont(path: path)
    }
  }

  deinit { cairo_font_face_destroy(cairo) }

  /// Without the small pictures that some fonts have beside their outlines, and unchanged by hints.
  static let flags = Int32(FT_LOAD_NO_BITMAP | FT_LOAD_NO_HINTING)

  /// The number of a character's glyph, if the font has it.
  func index(of scalar: Unicode.Scalar) -> UInt32? {
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    return index == 0 ? nil : index
  }

  /// How far a glyph moves on, in units of the font's size; nothing for one that is damaged.
  func advance(of index: UInt32) -> Double? {
    guard FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0 else { return nil }
    return Double(face.pointee.glyph.pointee.advance.x) / unitsPerEm
  }
}
