import Console
import Testing

struct GlyphTests {
  /// Characters of many scalars: a Tibetan stack, a family, a letter under a heap of marks.
  private static let long = ["ཧཱུྃ", "སྒྲུབ", "👨‍👩‍👧‍👦", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"]

  @Test(arguments: mixedTexts + long) func noScalarOfACharacterIsLost(text: String) {
    for character in text {
      let kept = Glyph(character).character
      #expect(Array(kept.unicodeScalars) == Array(character.unicodeScalars))
    }
    var grid = Grid(columns: 40, rows: 1)
    grid.put(text, row: 0, column: 0)
    let shown = String(text.map { harmless($0) })
    #expect(grid.lines[0].unicodeScalars.starts(with: shown.unicodeScalars))
  }

  @Test func charactersThatOnlyLookTheSameAreKeptAsTheyAreWritten() {
    let spellings = ["e\u{301}\u{302}\u{303}\u{304}", "\u{E9}\u{302}\u{303}\u{304}"] as [Character]
    #expect(spellings[0] == spellings[1])
    for spelling in spellings {
      #expect(Array(Glyph(spelling).character.unicodeScalars) == Array(spelling.unicodeScalars))
    }
  }

  @Test func onlyACharacterOfOneScalarIsAScalar() {
    #expect(Glyph("𮯰" as Character).scalar == "𮯰")
    #expect(Glyph("葛\u{E0100}" as Character).scalar == nil)
    #expect(Glyph("a" as Character) == Glyph("a" as Unicode.Scalar))
  }
}
