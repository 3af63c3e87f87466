internal import CCairo
internal import Console

/// The fonts that papers are drawn with, each opened by its file; the first that has a character draws it.
///
/// A character that none has refuses the paper: a box or a blank in place of it would be somebody else's name.
public final class FontChain {
  /// A font of a file.
  struct Source: Hashable, Sendable {
    /// The file.
    let path: String
    /// Which of its fonts.
    let index: Int

    /// Names a font.
    init(_ path: String, _ index: Int = 0) {
      self.path = path
      self.index = index
    }
  }

  /// Which chain a text is drawn with.
  enum Style: Int {
    case text
    /// Every character one cell wide or two, as on the screen.
    case cells
  }

  private let library: FontLibrary
  private let sources: [[Source]]
  private var faces: [Source: Face] = [:]
  private var glyphs: [[Unicode.Scalar: Glyph]] = [[:], [:]]

  private static let zenHei = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"
  private static let hanazono = ["A", "B"].map {
    Source("/usr/share/fonts/truetype/hanazono/HanaMin\($0).ttf")
  }

  /// Opens the fonts of Debian's packages fonts-wqy-zenhei and, for rare characters, fonts-hanazono.
  ///
  /// - Throws: `PaperFault.noFont` if the first one is not there; the others are opened when they are needed.
  public convenience init() throws(PaperFault) {
    try self.init(
      text: [Source(FontChain.zenHei)] + FontChain.hanazono,
      cells: [Source(FontChain.zenHei, 1)] + FontChain.hanazono)
  }

  /// Opens fonts.
  ///
  /// - Parameters:
  ///   - text: the chain for running text.
  ///   - cells: the chain for cells of the screen, whose Latin letters are half as wide as Han characters.
  /// - Throws: `PaperFault.noFont`.
  init(text: [Source], cells: [Source]) throws(PaperFault) {
    library = try FontLibrary()
    sources = [text, cells]
    for chain in sources { if let first = chain.first { _ = try face(first) } }
  }

  /// The characters of a text that no font here can draw; each once, in their order.
  func missing(in text: String, _ style: Style = .text) -> [Unicode.Scalar] {
    var missing = [Unicode.Scalar]()
    for scalar in text.unicodeScalars where !missing.contains(scalar) {
      do throws(PaperFault) { _ = try glyph(scalar, style) } catch { missing.append(scalar) }
    }
    return missing
  }

  /// The glyph of a character.
  ///
  /// - Throws: `PaperFault.missingGlyph`; controls, what turns the direction of writing, and what stands for a
  ///   character that is not known are never drawn, whatever a font has for them.
  func glyph(_ scalar: Unicode.Scalar, _ style: Style) throws(PaperFault) -> Glyph {
    if let known = glyphs[style.rawValue][scalar] { return known }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
      throw .missingGlyph(scalar)
    default:
      guard scalar != "\u{FFFD}" else { throw .missingGlyph(scalar) }
    }
    for (place, source) in sources[style.rawValue].enumerated() {
      // A fallback that is not installed has no character.
      guard let face = place == 0 ? try face(source) : try? face(source),
        let index = face.index(of: scalar), let advance = face.advance(of: index)
      else { continue }
      let glyph = Glyph(face: place, index: index, advance: advance)
      glyphs[style.rawValue][scalar] = glyph
      return glyph
    }
    throw .missingGlyph(scalar)
  }

  /// A font of a chain.
  func face(_ place: Int, _ style: Style) throws(PaperFault) -> Face {
    try face(sources[style.rawValue][place])
  }

  /// How wide a text is, in units of the font's size; what no font has counts as one.
  func width(_ text: some StringProtocol, _ style: Style = .text) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ((try? glyph($1, style))?.advance ?? 1) }
  }

  /// A line of text as a shape around its middle, upwards from the line it stands on.
  func outline(of text: String, size: Double) throws(PaperFault) -> Outline {
    var (shape, x) = (Outline(), -width(text) * size / 2)
    for scalar in text.unicodeScalars {
      let glyph = try glyph(scalar, .text)
      let (drawn, start) = (try face(glyph.face, .text).outline(of: glyph.index), x)
      shape = shape + drawn.mapped { Outline.Point(x: start + $0.x * size, y: $0.y * size) }
      x += glyph.advance * size
    }
    return shape
  }

  private func face(_ source: Source) throws(PaperFault) -> Face {
    if let open = faces[source] { return open }
    let opened = try Face(library, path: source.path, index: source.index)
    faces[source] = opened
    return opened
  }
}
