import Console
import Testing

struct KeyTests {
  @Test func everyNameIsReadBack() {
    let characters: [Character] = ["a", "Z", " ", "-", "张", "F", "\u{301}", "葛\u{E0100}", "/"]
    let plain: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace, .tab,
      .backTab,
      .enter, .escape, .focusIn, .focusOut, .wheelUp, .wheelDown, .click(Position(row: 0, column: 79)),
      .paste("a\nb"), .paste(""), .paste("\u{301}"),
    ]
    let keys =
      plain + characters.flatMap { [Key.character($0), .alt($0)] } + (1...24).map { .function($0) }
      + "abcxyz\\]".map { .control($0) }
    for key in keys { #expect(Key(name: key.name) == key, "\(key)") }
    #expect(Set(keys.map(\.name)).count == keys.count)
  }

  @Test func namesAreTheUsualOnes() {
    #expect(Key.control("s").name == "Ctrl-S")
    #expect(Key.function(2).name == "F2")
    #expect(Key.backTab.name == "Shift-Tab")
    #expect(Key(name: "Ctrl-p") == .control("p"))
    #expect(Key(name: "") == nil)
    #expect(Key(name: "F0") == nil)
    #expect(Key(name: "Nonsense") == nil)
  }

  @Test func fullWidthFormsFoldToASCII() {
    for value in 0x21...0x7E {
      let wide = Unicode.Scalar(UInt32(value + 0xFEE0)).map(Character.init) ?? " "
      #expect(Key.character(wide).folded == .character(Character(Unicode.Scalar(UInt8(value)))))
    }
    #expect(Key.character("\u{3000}").folded == .character(" "))
    #expect(Key.character("。").folded == .character("."))
    #expect(Key.character("【").folded == .character("[") && Key.character("】").folded == .character("]"))
    #expect(Key.character("、").folded == .character("/"))
    #expect(Key.character("张").folded == .character("张"))
  }
}
