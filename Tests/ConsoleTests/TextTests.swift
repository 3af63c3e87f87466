import Console
import Testing

struct TextTests {
  @Test func widthsFollowEastAsianWidth() {
    let excerpt: [(UInt32, Int)] = [
      (0x20, 1), (0x7E, 1), (0xA1, 1), (0xB7, 1), (0xD7, 1), (0x300, 0), (0x1100, 2), (0x1160, 0),
      (0x2014, 1),
      (0x200B, 0), (0x2026, 1), (0x202E, 0), (0x2103, 1), (0x2500, 1), (0x25CF, 1), (0x26A1, 2), (0x2E80, 2),
      (0x3000, 2), (0x3002, 2), (0x3042, 2), (0x3099, 0), (0x30AB, 2), (0x3105, 2), (0x3400, 2), (0x4E00, 2),
      (0x9FFF, 2), (0xA000, 2), (0xAC00, 2), (0xD7A3, 2), (0xE000, 1), (0xF900, 2), (0xFE0F, 0), (0xFF01, 2),
      (0xFF60, 2), (0xFF61, 1), (0xFFE0, 2), (0xFFE8, 1), (0xFFFD, 1), (0x1F004, 2), (0x1F642, 2),
      (0x20000, 2),
      (0x2EBF0, 2), (0x2FFFD, 2), (0x30000, 2), (0x31350, 2), (0x3FFFD, 2), (0xE0100, 0),
    ]
    for (value, width) in excerpt {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(displayWidth(scalar) == width, "U+\(String(value, radix: 16))")
    }
    #expect(displayWidth("阿卜杜热合曼·买买提") == 19)
    #expect(displayWidth("葛\u{E0100}" as Character) == 2)
    #expect(displayWidth("e\u{301}" as Character) == 1)
  }

  /// Most texts are measured without asking where their characters end; that must never show.
  @Test func aTextIsAsWideAsItsCharacters() {
    for scalar in ([0x20...0xD7FF, 0xE000...0x323AF] as [ClosedRange<UInt32>]).joined().compactMap(
      Unicode.Scalar.init)
    {
      for text in ["张\(scalar)", "\(scalar)\u{301}", "\(scalar)\(scalar)"] {
        let width = text.reduce(0) { $0 + displayWidth($1) }
        if displayWidth(text) != width { Issue.record("U+\(String(scalar.value, radix: 16))") }
      }
    }
  }

  @Test(arguments: mixedTexts) func paddingIsExactAndTruncationNeverWider(text: String) {
    for columns in 0...40 {
      let short = truncated(text, to: columns)
      #expect(displayWidth(short) <= columns)
      #expect(displayWidth(text) <= columns ? short == text : columns == 0 || short.hasSuffix("~"))
      for alignment in [Alignment.leading, .trailing, .centre] {
        #expect(displayWidth(padded(text, to: columns, alignment: alignment)) == columns)
      }
    }
  }

  @Test(arguments: mixedTexts) func wrappedLinesFitAndLoseOnlySpaces(text: String) {
    for columns in 2...40 {
      let lines = wrapped(text, to: columns)
      #expect(lines.allSatisfy { displayWidth($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " && !$0.isNewline })
    }
  }

  @Test func linesBreakWhereAReaderExpects() {
    #expect(wrapped("one two three", to: 8) == ["one two", "three"])
    #expect(wrapped("登记完毕，请保管", to: 8) == ["登记完", "毕，请保", "管"])
    #expect(wrapped("（护照）与签证", to: 6) == ["（护", "照）与", "签证"])
    #expect(wrapped("a\n\nb", to: 5) == ["a", "", "b"])
    #expect(wrapped("", to: 5) == [""])
    #expect(wrapped("abcdef", to: 4) == ["abcd", "ef"])
  }

  @Test func nothingHarmfulIsLeft() {
    let harmful: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]
    for value in harmful.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(harmless(Character(scalar)) == "\u{FFFD}", "U+\(String(value, radix: 16))")
    }
    for text in ["a", "张", "葛\u{E0100}", "e\u{301}", "🙂", "ñ"] as [Character] {
      #expect(harmless(text) == text)
    }
    #expect(harmless("\r\n") == "\u{FFFD}")
  }
}
