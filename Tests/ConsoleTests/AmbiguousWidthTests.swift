import Testing

@testable import Console

struct AmbiguousWidthTests {
  private var everyScalar: some Sequence<Unicode.Scalar> {
    (0...0x10FFFF).lazy.compactMap { Unicode.Scalar($0 as UInt32) }
  }

  @Test func whatIsAmbiguousBecomesOneColumnEverywhere() {
    for scalar in everyScalar where AmbiguousWidth.isAmbiguous(scalar) {
      let narrow = AmbiguousWidth.narrowed(scalar)
      #expect(narrow.isASCII && displayWidth(scalar) == 1, "\(scalar.value)")
    }
  }

  @Test func everythingElseStaysAsItIs() {
    for scalar in everyScalar where !AmbiguousWidth.isAmbiguous(scalar) {
      #expect(AmbiguousWidth.narrowed(scalar) == scalar)
    }
    for character in "aZ~张，。（）《》：、〓ー한🙂𠮷\u{2EBF0}" {
      #expect(character.unicodeScalars.allSatisfy { !AmbiguousWidth.isAmbiguous($0) }, "\(character)")
    }
  }

  @Test(arguments: [
    ("“”‘’…·—", "\"\"''..-"), ("①⑨⑩⑴⒐❶", "19?191"), ("─│┌┘═║█", "-|++-|#"),
    ("Léa Müller Łódź", "Lea Muller Lodź"),
    ("→±×°№℃≠", ">+xoNC#"), ("Иван Ωα", "???? ??"), ("\u{E000}\u{FFFD}", "??"), ("nǐ hǎo", "ni hao"),
  ])
  func aNameCanStillBeRead(_ text: String, _ narrow: String) {
    let scalars = text.unicodeScalars.map { AmbiguousWidth.narrowed($0) }
    #expect(String(String.UnicodeScalarView(scalars)) == narrow)
  }

  @Test func theCursorTellsHowWideItWas() {
    for (row, column, isTwo) in [
      (1, 1, false), (1, 2, true), (1, 0, nil), (1, 3, nil), (0, 2, nil), (23, 2, nil),
    ] as [(Int, Int, Bool?)] {
      #expect(AmbiguousWidth.isTwo(cursor: Position(row: row, column: column)) == isTwo)
    }
  }
}
