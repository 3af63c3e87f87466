import Testing

@testable import Paper

/// A character is drawn by a font that has it, or the paper is refused.
@Suite struct FontChainTests {
  private let fonts: FontChain

  init() throws { fonts = try FontChain() }

  @Test func everyCommonCharacterIsThere() throws {
    // The Han characters of Unicode 1.1, which GB 2312 and nearly every name is within.
    let common = String(String.UnicodeScalarView((0x4E00...0x9FA5).compactMap(Unicode.Scalar.init)))
    #expect(fonts.missing(in: common).isEmpty)
    #expect(fonts.missing(in: "阿卜杜热合曼·买买提，（）：；“”《》—…0Aaz").isEmpty)
    #expect(try fonts.glyph("明", .text).face == 0)
  }

  @Test(arguments: ["𠮷", "𡋾", "㛃", "䶮", "𦈡"] as [Unicode.Scalar])
  func aRareCharacterIsDrawn(scalar: Unicode.Scalar) throws {
    for style in [FontChain.Style.text, .cells] {
      let glyph = try fonts.glyph(scalar, style)
      #expect(glyph.advance == 1)
      #expect(try fonts.face(glyph.face, style).outline(of: glyph.index).steps.count > 10)
    }
  }

  @Test func aCharacterOutsideTheFirstFontComesFromTheNext() throws {
    #expect(try fonts.glyph("𠮷", .text).face > 0)
    let alone = try FontChain(text: [firstFont], cells: [firstFont])
    #expect(throws: PaperFault.missingGlyph("𠮷")) { try alone.glyph("𠮷", .text) }
    // A fallback that is not installed has no character; it does not keep the desk from drawing others.
    let broken = try FontChain(
      text: [firstFont, .init("/nowhere.ttf")], cells: [firstFont, .init("/nowhere.ttf")])
    #expect(throws: PaperFault.missingGlyph("𠮷")) { try broken.glyph("𠮷", .text) }
    #expect(try broken.glyph("明", .text).face == 0)
  }

  @Test func theFirstFontHasToBeThere() {
    #expect(throws: PaperFault.noFont(path: "/nowhere.ttf")) {
      try FontChain(text: [.init("/nowhere.ttf")], cells: [.init("/nowhere.ttf")])
    }
  }

  @Test func whatNoFontHasIsNamedOnce() {
    #expect(fonts.missing(in: "王\u{323AE}明\u{16A40}\u{323AE}") == ["\u{323AE}", "\u{16A40}"])
  }

  /// Neither what acts on a reader, nor what stands for a character that is not known.
  @Test(
    arguments: ["\u{7}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{E000}", "\u{F0000}", "\u{FFFD}", "\u{FFFE}"]
      as [Unicode.Scalar])
  func whatDoesNotShowIsNeverDrawn(scalar: Unicode.Scalar) {
    #expect(throws: PaperFault.missingGlyph(scalar)) { try fonts.glyph(scalar, .text) }
    #expect(throws: PaperFault.missingGlyph(scalar)) { try fonts.glyph(scalar, .cells) }
  }

  @Test func cellsAreHalfAsWideForLatinLetters() throws {
    for value in UInt8(ascii: " ")...UInt8(ascii: "~") {
      #expect(try fonts.glyph(Unicode.Scalar(value), .cells).advance == 0.5)
    }
    for scalar in "王，（".unicodeScalars {
      #expect(try fonts.glyph(scalar, .cells).advance == 1)
    }
  }

  private var firstFont: FontChain.Source { .init("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc") }
}
