import Residence
import Testing

extension EndToEndTests {
  /// What is wrong is said at the field where it is wrong.
  @Suite struct WrongInputTests {
    @Test func anEmptyRegistrationSaysWhatIsMissingAndLosesNothing() throws {
      let desk = try Desk(at: TemporaryStation(cases: 3), as: "clerk")
      try desk.openForm("F2")
      try desk.fill([.text(Bilingual(en: "Phone", zh: "联系电话"), "13900001111")])
      try desk.window.press("C-s")
      try desk.wait(for: Words.notSaved)
      try desk.window.wait(for: "缺少姓名", "缺少证件号码", "缺少性别")
      let lines = try desk.window.lines
      for (line, next) in zip(lines, lines.dropFirst()) where next.contains("缺少姓名") {
        #expect(line.contains("姓名"))
      }
      // The other end of the form has its messages too, and what was typed is still there.
      try desk.fill([.text(Bilingual(en: "Name", zh: "姓名"), "欧阳娜娜")])
      try desk.go(to: "联系电话")
      #expect(try desk.window.focusedLine.contains("13900001111"))
      try desk.go(to: "居住处所")
      try desk.window.wait(for: "缺少居住处所")
      try desk.window.press("C-s")
      try desk.wait(for: Words.notSaved)
      try desk.window.press("PageUp", "PageUp", "PageUp", "PageUp")
      try desk.window.wait(for: "欧阳娜娜")
      #expect(try !desk.window.text.contains("缺少姓名"))
    }

    @Test func aWrongCitizenNumberIsExplainedAtItsField() throws {
      let desk = try Desk(at: TemporaryStation(cases: 3), as: "clerk", in: .english)
      try desk.openForm("F2")
      try desk.fill([.text(Bilingual(en: "Number", zh: "证件号码"), "220199199203151010")])
      try desk.window.press("Tab")
      try desk.window.wait(for: "Check character")
      let lines = try desk.window.lines
      let field = lines.firstIndex { $0.contains("220199199203151010") }
      #expect(field.map { lines[$0 + 1].contains("Check character") } == true)
    }
  }
}
