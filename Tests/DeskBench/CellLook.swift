public import Console

/// How a cell looks, as one letter, so that a row of them is a text; plain is `!`.
public struct CellLook: Hashable, Sendable {
  /// The role of its colour, and its attributes.
  public var style: Style

  /// Takes a style.
  public init(_ style: Style) { self.style = style }

  /// Reads a letter back.
  public init(letter: UInt8) {
    let bits = letter &- 0x21
    style = Style(
      colour: Style.Colour(rawValue: bits / 8) ?? .plain, bold: bits & 1 != 0, underline: bits & 2 != 0,
      reverse: bits & 4 != 0)
  }

  /// The letter.
  public var letter: UInt8 {
    0x21 + style.colour.rawValue * 8 + (style.bold ? 1 : 0) + (style.underline ? 2 : 0)
      + (style.reverse ? 4 : 0)
  }
}
