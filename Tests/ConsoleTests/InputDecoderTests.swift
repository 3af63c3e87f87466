import Testing

@testable import Console

struct InputDecoderTests {
  static let table: [(bytes: String, keys: [Key])] = [
    ("a张𠮷\u{301}", [.character("a"), .character("张"), .character("𠮷"), .character("\u{301}")]),
    ("\r\n\t\u{8}\u{7F}\0", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{1}\u{13}\u{1A}", [.control("a"), .control("s"), .control("z")]),
    ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
    ("\u{1B}[1;5A\u{1B}[1;2D\u{1B}Oa\u{1B}[b", [.up, .left, .up, .down]),
    ("\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8$", [.home, .end, .home, .end, .home, .end]),
    ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~\u{1B}[Z", [.insert, .delete, .pageUp, .pageDown, .backTab]),
    ("\u{1B}OP\u{1B}[12~\u{1B}[[C\u{1B}[1;2P", [.function(1), .function(2), .function(3), .function(13)]),
    (
      "\u{1B}[15~\u{1B}[21~\u{1B}[23~\u{1B}[24~", [.function(5), .function(10), .function(11), .function(12)]
    ),
    ("\u{1B}x\u{1B}\u{7F}", [.alt("x"), .control("w")]),
    ("\u{1B}\u{1B}[A", [.escape, .up]),
    ("\u{1B}[I\u{1B}[O", [.focusIn, .focusOut]),
    ("\u{1B}[200~a\r\nb\rc\u{1B}[Ad\u{1B}[201~x", [.paste("a\nb\nc\u{1B}[Ad"), .character("x")]),
    (
      "\u{1B}[<0;10;20Ma\u{1B}[<0;10;20m\u{1B}[<64;1;1M\u{1B}[<65;223;1000M",
      [.click(Position(row: 19, column: 9)), .character("a"), .wheelUp, .wheelDown]
    ),
    // Other buttons, motion, buttons with a key held, what no mouse says, and the old forms.
    (
      "\u{1B}[<2;1;1Ma\u{1B}[<32;1;1M\u{1B}[<4;1;1M\u{1B}[<66;1;1M\u{1B}[<64;1;1mb",
      [.character("a"), .character("b")]
    ),
    ("\u{1B}[<0;0;5M\u{1B}[<0;5;0M\u{1B}[<0;5Ma\u{1B}[<M\u{1B}[<0;1;1;1M\u{1B}[<;;M", [.character("a")]),
    ("\u{1B}[<0;99999999999999999999;1Ma\u{1B}[<-1;2;3M\u{1B}[<0;1;2~b", [.character("a"), .character("b")]),
    ("a\u{1B}[M !!b\u{1B}[32;4;5Mc", [.character("a"), .character("b"), .character("c")]),
    ("\u{1B}[27;5;13~a\u{1B}[?1;2cb\u{1B}O9zc", [.character("a"), .character("b"), .character("c")]),
    (
      "\u{1B}]52;c;YQ==\u{7}a\u{1B}P1$r0m\u{1B}\\b\u{1B}[?2026;1$yc",
      [
        .character("a"), .character("b"), .character("c"),
      ]
    ),
    ("\u{1B}[12\u{1B}[Aa", [.up, .character("a")]),
    ("\u{1B}Oj\u{1B}Op\u{1B}OM", [.character("*"), .character("0"), .enter]),
  ]

  @Test(arguments: table)
  func sameKeysHoweverTheBytesAreSplit(bytes: String, keys: [Key]) {
    let bytes = Array(bytes.utf8)
    for split in 0...bytes.count {
      var decoder = InputDecoder()
      let read = decoder.decode(bytes[..<split]) + decoder.decode(bytes[split...])
      #expect(read == keys, "split at \(split)")
      #expect(!decoder.isPending)
    }
    var decoder = InputDecoder()
    let read = bytes.flatMap { decoder.decode([$0]) }
    #expect(read == keys)
  }

  @Test func aLoneEscapeIsTheKeyAndAnUnfinishedSequenceIsDropped() {
    for (bytes, keys) in [("\u{1B}", [Key.escape]), ("\u{1B}[1;", []), ("\u{1B}O", []), ("\u{1B}]0;x", [])] {
      var decoder = InputDecoder()
      let step1 = decoder.decode(bytes.utf8)
      #expect(step1 == [])
      #expect(decoder.isPending)
      let step2 = decoder.flush()
      #expect(step2 == keys)
      let step3 = decoder.decode("a".utf8)
      #expect(step3 == [.character("a")])
    }
  }

  @Test func aHalfCharacterIsWaitedForHoweverLong() {
    var decoder = InputDecoder()
    let step4 = decoder.decode([0xE5, 0xBC])
    #expect(step4 == [])
    #expect(!decoder.isPending)
    let step5 = decoder.flush()
    #expect(step5 == [])
    let step6 = decoder.decode([0xA0])
    #expect(step6 == [.character("张")])
  }

  @Test func invalidBytesTakeNoGoodCharacterWithThem() {
    let broken: Key = .character("\u{FFFD}")
    for (bytes, keys) in [
      ([0xE5, 0x61], [broken, .character("a")]), ([0xFF, 0x62], [broken, .character("b")]),
      ([0xE5, 0xBC, 0x0D], [broken, .enter]), ([0xC0, 0x80, 0x63], [broken, broken, .character("c")]),
      ([0xED, 0xA0, 0x80, 0x64], [broken, broken, .character("d")]),
      ([0xE5, 0xC3, 0xA9], [broken, .character("é")]),
    ] as [([UInt8], [Key])] {
      var decoder = InputDecoder()
      let read = decoder.decode(bytes)
      #expect(read == keys, "\(bytes)")
    }
  }

  @Test func textAfterGarbageIsStillRead() {
    var dice = Dice(1)
    for _ in 0..<2000 {
      var decoder = InputDecoder()
      let garbage = (0..<Int.random(in: 0..<40, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      _ = decoder.decode(garbage)
      _ = decoder.flush()
      let text = Array("张三".utf8)
      let step7 = decoder.decode(text)
      #expect(step7.suffix(2) == [.character("张"), .character("三")], "\(garbage)")
    }
  }

  @Test func terminfoGoesFirst() {
    var decoder = InputDecoder(sequences: [Array("\u{1B}[A".utf8): .function(30), Array("\u{1B}[".utf8): .up])
    let step8 = decoder.decode("\u{1B}[A\u{1B}[B".utf8)
    #expect(step8 == [.function(30), .down])
  }

  @Test func aBigPasteIsRead() {
    var decoder = InputDecoder()
    let text = String(repeating: "张~三\n", count: 90_000)
    let keys = decoder.decode(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)
    #expect(keys == [.paste(text)])
  }

  @Test func aPasteThatNeverEndsIsNotKeptForEver() {
    var decoder = InputDecoder()
    let limit = InputDecoder.longestPaste
    let keys = decoder.decode(("\u{1B}[200~" + String(repeating: "a", count: limit + 50_000)).utf8)
    #expect(keys == [])
    let end = decoder.decode("b\u{1B}[201~c".utf8)
    #expect(end == [.paste(String(repeating: "a", count: limit)), .character("c")])
  }

  @Test func aSequenceThatIsLongerThanAnyMeansNothingAndIsDroppedWithItsEnd() {
    var decoder = InputDecoder()
    let keys = decoder.decode(("\u{1B}[" + String(repeating: "1;", count: 5000) + "Aa").utf8)
    #expect(keys == [.character("a")])
  }
}
