import Console
import Testing

struct StyleCarryTests {
  private static let field = "\u{1B}(B\u{1B}[0;4m"
  private static let plain = "\u{1B}(B\u{1B}[m"

  private func sent(_ frames: String...) -> [String] {
    var carry = StyleCarry()
    return frames.map { String(decoding: carry.pass(Array($0.utf8)), as: UTF8.self) }
  }

  private func typed(_ text: String, _ style: String = StyleCarryTests.field) -> String {
    style + text + StyleCarryTests.plain
  }

  @Test func aTypedCharacterCostsItsOwnBytesFromTheSecondOn() {
    #expect(sent(typed("样"), typed("本"), typed("a")) == [StyleCarryTests.field + "样", "本", "a"])
    // Over an erased character the cursor goes back before and after; an arrow key only moves it.
    #expect(
      sent(typed("样"), "\u{8}\u{8}" + typed("  \u{8}\u{8}"), "\u{1B}[5;30H", typed("b"))
        == [StyleCarryTests.field + "样", "\u{8}\u{8}  \u{8}\u{8}", "\u{1B}[5;30H", "b"])
  }

  @Test func everythingElseComesAfterWhatWasHeldBack() {
    let bold = "\u{1B}(B\u{1B}[0;1m"
    let others = [
      typed("x", bold): StyleCarryTests.plain + bold + "x", "y": StyleCarryTests.plain + "y",
      "\u{1B}[K": StyleCarryTests.plain + "\u{1B}[K",
      typed("z\u{1B}[K"): StyleCarryTests.plain + typed("z\u{1B}[K"),
      "\u{1B}[?25l": StyleCarryTests.plain + "\u{1B}[?25l",
    ]
    for (frame, expected) in others { #expect(sent(typed("样"), frame).last == expected) }
  }

  @Test func theStyleOfTheTerminalIsWhatItWouldBeWithout() {
    let styles = [StyleCarryTests.field, "\u{1B}[36m", "\u{1B}(B\u{1B}[0;7m\u{1B}[31m"]
    let ends = [StyleCarryTests.plain, "\u{1B}[39m\u{1B}(B\u{1B}[m"]
    var dice = Dice(7)
    for _ in 0..<200 {
      var (carry, with, without) = (StyleCarry(), [UInt8](), [UInt8]())
      for _ in 0..<6 {
        let style = styles.randomElement(using: &dice) ?? ""
        let frame =
          [
            "\u{1B}[3;4H" + style + "样" + (ends.randomElement(using: &dice) ?? ""), "\r", "a\u{1B}[K",
            style + "b" + style + "c" + ends[1], "\u{8}" + style + " \u{8}" + ends[0],
          ].randomElement(using: &dice) ?? ""
        with += carry.pass(Array(frame.utf8))
        without += Array(frame.utf8)
      }
      with += carry.end
      #expect(StyleCarryTests.cells(with) == StyleCarryTests.cells(without))
    }
    var carry = StyleCarry()
    _ = carry.pass(Array(typed("样").utf8))
    #expect(carry.end == Array(StyleCarryTests.plain.utf8))
  }

  /// What a terminal would do, each letter with all of the style that it is written in; moving has none.
  private static func cells(_ bytes: [UInt8]) -> [String] {
    var (done, style) = ([String](), [String]())
    let pieces = /\x1B\(B|\x1B\[([0-9;]*)([A-Za-z])|[^\x1B]/
    for piece in String(decoding: bytes, as: UTF8.self).matches(of: pieces).map(\.output) {
      switch (piece.0, piece.2) {
      case ("\u{1B}(B", _): continue
      case (_, "m"):
        let parameters = piece.1 ?? ""
        if parameters.isEmpty || parameters.hasPrefix("0") { style = [] }
        // A colour takes the place of the one before.
        style.removeAll { $0.hasPrefix("3") && parameters.hasPrefix("3") }
        if !parameters.isEmpty, parameters != "39" { style.append(String(parameters)) }
      case ("\r", _), ("\u{8}", _), (_, "H"): done.append(String(piece.0))
      default: done.append(style.joined() + piece.0)
      }
    }
    return done + [style.joined()]
  }
}
