import Testing

@testable import Console

struct TerminalAnswerTests {
  private static let cell = CellSize(width: 10, height: 20).map { [TerminalAnswer.cell($0)] } ?? []
  static let table: [(bytes: String, answers: [TerminalAnswer])] = [
    ("\u{1B}_Gi=31;OK\u{1B}\\", [.kitty(id: 31, isGood: true)]),
    ("\u{1B}_Gi=31;EINVAL:no\u{1B}\\", [.kitty(id: 31, isGood: false)]),
    ("\u{1B}_Gi=31,p=2;OK\u{7}", [.kitty(id: 31, isGood: true)]),
    ("\u{1B}[?62;4;22c", [.attributes([62, 4, 22])]),
    (
      "\u{1B}[?62;1;2;4;6;9;15;16;17;18;21;22;28;29c",
      [
        .attributes([62, 1, 2, 4, 6, 9, 15, 16, 17, 18, 21, 22, 28, 29])
      ]
    ),
    ("\u{1B}[?1;2c", [.attributes([1, 2])]),
    ("\u{1B}[6;20;10t", cell),
    // Answers to what nobody asked, and answers that say nothing.
    ("\u{1B}[6;0;0t\u{1B}[4;480;640t\u{1B}[>41;354;0c\u{1B}[?62;;c\u{1B}[?99999999999999999999c", []),
    ("\u{1B}_Gi=;OK\u{1B}\\\u{1B}_Gnonsense\u{1B}\\\u{1B}_\u{1B}\\\u{1B}P>|xterm(380)\u{1B}\\", []),
    ("\u{1B}]11;rgb:ffff/ffff\u{7}\u{1B}]11;#fff\u{7}\u{1B}]11;rgb:+f/f/f\u{7}\u{1B}]11;?\u{7}", []),
    ("\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}]4;1;rgb:00/00/00\u{7}\u{1B}^private\u{1B}\\", []),
    ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", [.background(.white)]),
    (
      "\u{1B}[2;3R\u{1B}[24;80R",
      [.cursor(Position(row: 1, column: 2)), .cursor(Position(row: 23, column: 79))]
    ),
    ("\u{1B}[2;R\u{1B}[2R\u{1B}[2;3;4R\u{1B}[0;3R\u{1B}[2;99999999999R\u{1B}[?2;3R", []),
    ("\u{1B}]11;rgba:0/00/000/ffff\u{7}", [.background(.black)]),
    ("\u{1B}]11;rgb:1c1c/80/F\u{1B}\\", [.background(RGB(red: 0x1C, green: 0x80, blue: 0xFF))]),
    (
      "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;4c",
      [.kitty(id: 31, isGood: true)] + cell + [.attributes([62, 4])]
    ),
  ]

  @Test(arguments: table)
  func anAnswerIsNoKeyHoweverTheBytesAreSplit(bytes: String, answers: [TerminalAnswer]) {
    let bytes = Array("张\(bytes)\u{1B}[A".utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var decoder = InputDecoder()
        let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]]
        let keys = pieces.flatMap { decoder.decode($0) }
        #expect(keys == [.character("张"), .up], "split at \(first) and \(second)")
        let (taken, again) = (decoder.takeAnswers(), decoder.takeAnswers())
        #expect(taken == answers, "split at \(first) and \(second)")
        #expect(again == [])
        #expect(!decoder.isPending)
      }
    }
  }

  @Test func answersFallBetweenKeysAnywhere() {
    let keys = Array("a\u{1B}OB张\u{1B}[5~".utf8)
    let answer = Array("\u{1B}_Gi=31;OK\u{1B}\\".utf8)
    for place in [0, 1, 4, 7, keys.count] {
      var decoder = InputDecoder()
      let read = decoder.decode(keys[..<place] + answer + keys[place...])
      #expect(read == [.character("a"), .down, .character("张"), .pageUp])
      let taken = decoder.takeAnswers()
      #expect(taken == [.kitty(id: 31, isGood: true)])
    }
  }

  @Test func aCutAnswerIsWaitedForLongerThanAHand() {
    for (bytes, patience) in [
      ("\u{1B}", 25), ("\u{1B}[", 25), ("\u{1B}O", 25), ("\u{1B}_", 25), ("\u{1B}]", 25), ("\u{1B}_x", 25),
      ("\u{1B}]11", 1000), ("\u{1B}]11;rgb:1c1c/", 1000), ("\u{1B}_G", 1000), ("\u{1B}_Gi=31;OK\u{1B}", 1000),
      ("\u{1B}[?", 1000), ("\u{1B}[6;20", 1000),
    ] {
      var decoder = InputDecoder()
      _ = decoder.decode(bytes.utf8)
      #expect(decoder.isPending)
      #expect(decoder.patience == patience, "\(bytes.debugDescription)")
    }
  }

  @Test func anAnswerThatNeverEndsOrIsTakenBackIsNone() {
    var decoder = InputDecoder()
    var keys = decoder.decode("\u{1B}_Gi=31;OK".utf8)
    keys += decoder.flush()
    keys += decoder.decode("\u{1B}_Gi=31;OK\u{18}\u{1B}_Gi=31;OK\u{1B}[A".utf8)
    #expect(keys == [.up])
    let taken = decoder.takeAnswers()
    #expect(taken == [])
  }

  @Test func aLongStringIsSwallowedWhole() {
    var decoder = InputDecoder()
    let long = String(repeating: "x", count: 1_000_000)
    let keys = decoder.decode("\u{1B}_Gi=31;OK\(long)\u{1B}\\a".utf8)
    #expect(keys == [.character("a")])
    let taken = decoder.takeAnswers()
    #expect(taken == [.kitty(id: 31, isGood: false)])
  }
}
