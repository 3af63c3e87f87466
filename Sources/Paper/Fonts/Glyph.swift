/// One character as a font draws it.
struct Glyph {
  /// Which font of the chain.
  let face: Int
  /// Its number in that font.
  let index: UInt32
  /// How far it moves on, in units of the font's size.
  let advance: Double
}
