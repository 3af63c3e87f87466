internal import CCairo

/// One font of a file, open for as long as it is used.
final class Face {
  let face: FT_Face
  let cairo: OpaquePointer
  let unitsPerEm: Double

  /// Opens a font by its file: never by a name, for which another machine would find another font.
  ///
  /// - Throws: `PaperFault.noFont`.
  init(_ library: FT_Library, path: String, index: Int) throws(PaperFault) {
    var opened: FT_Face?
    guard FT_New_Face(library, path, FT_Long(index), &opened) == 0, let opened else {
      throw .noFont(path: path)
    }
    face = opened
    unitsPerEm = Double(max(1, opened.pointee.units_per_EM))
    guard let cairo = cairo_ft_font_face_create_for_ft_face(opened, Face.flags) else {
      FT_Done_Face(opened)
      throw .noFont(path: path)
    }
    self.cairo = cairo
  }

  deinit {
    cairo_font_face_destroy(cairo)
    FT_Done_Face(face)
  }

  /// Without the small pictures that some fonts have beside their outlines, and unchanged by hints.
  static let flags = Int32(FT_LOAD_NO_BITMAP | FT_LOAD_NO_HINTING)

  /// The number of a character's glyph, if the font has it.
  func index(of scalar: Unicode.Scalar) -> UInt32? {
    let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
    return index == 0 ? nil : index
  }

  /// How far a glyph moves on, in units of the font's size.
  func advance(of index: UInt32) -> Double {
    guard FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_SCALE)) == 0 else { return 0 }
    return Double(face.pointee.glyph.pointee.advance.x) / unitsPerEm
  }
}
