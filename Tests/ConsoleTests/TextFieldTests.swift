import Console
import Testing

struct TextFieldTests {
  private static let keys: [Key] = [
    .character("a"), .character("张"), .character("𠮷"), .character(" "), .character("🙂"), .left, .right, .home,
    .end, .backspace, .delete, .control("u"), .control("k"), .control("w"), .control("a"), .control("e"),
    .paste("李 b"),
  ]

  @Test func theCaretStaysInsideTheBox() {
    var dice = Dice(2)
    for columns in 1...12 {
      var field = TextField("")
      for _ in 0..<400 {
        let key = Self.keys.randomElement(using: &dice) ?? .left
        let isConsumed = field.receive(key)
        #expect(isConsumed)
        _ = field.receive(.character("\u{301}"))
        var grid = Grid(columns: 20, rows: 1)
        let caret = field.render(onto: &grid, row: 0, column: 3, columns: columns)
        #expect((3..<3 + columns).contains(caret.column), "\(field) in \(columns)")
        #expect(grid.lines[0].hasPrefix("   ") && displayWidth(grid.lines[0]) == 20)
        #expect((0..<20).allSatisfy { (grid[0, $0].style == .underline) == (3..<3 + columns).contains($0) })
      }
    }
  }

  @Test func editingIsWhatAnArrayWouldDo() {
    var dice = Dice(3)
    for _ in 0..<50 {
      var field = TextField("")
      var model = Model()
      for _ in 0..<100 {
        let key = Self.keys.randomElement(using: &dice) ?? .left
        _ = field.receive(key)
        model.receive(key)
        #expect(field.text == String(model.characters))
        #expect(field.cursor == model.cursor)
      }
    }
  }

  @Test func marksJoinTheCharacterBeforeThem() {
    var field = TextField("", limit: 2)
    for scalar in ["葛", "\u{E0100}", "e", "\u{301}", "x"] as [Character] {
      _ = field.receive(.character(scalar))
    }
    #expect(field.text == "葛\u{E0100}e\u{301}")
    #expect(field.cursor == 2)
    _ = field.receive(.backspace)
    #expect(field.text == "葛\u{E0100}")
  }

  @Test func aPasteIsOneHarmlessLine() {
    var field = TextField("")
    _ = field.receive(.paste("a\n\tb\u{1B}c\u{7}"))
    #expect(field.text == "a bc")
    let strangers = [Key.up, .enter].map { field.receive($0) }
    #expect(strangers == [false, false])
  }

  @Test func nothingGrowsPastTheLimit() {
    var field = TextField("12", limit: 4)
    _ = field.receive(.paste("张三李四"))
    #expect(field.text == "12张三")
  }

  @Test func marksDoNotGrowPastTheLimitEither() {
    var field = TextField("", limit: 2)
    _ = field.receive(.character("a"))
    for _ in 0..<50 { _ = field.receive(.character("\u{301}")) }
    #expect(field.text.unicodeScalars.count == 16)
    _ = field.receive(.paste("b" + String(repeating: "\u{302}", count: 50)))
    #expect(field.text.count == 1)
  }
}

/// The same editing on an array, as simply as it can be said.
private struct Model {
  var characters: [Character] = []
  var cursor = 0

  mutating func receive(_ key: Key) {
    switch key {
    case .character(let character):
      characters.insert(character, at: cursor)
      cursor += 1
    case .paste(let text):
      characters.insert(contentsOf: text, at: cursor)
      cursor += text.count
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace where cursor > 0:
      cursor -= 1
      characters.remove(at: cursor)
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .control("u"):
      characters.removeSubrange(..<cursor)
      cursor = 0
    case .control("k"): characters.removeSubrange(cursor...)
    case .control("w"):
      while cursor > 0, characters[cursor - 1] == " " { receive(.backspace) }
      while cursor > 0, characters[cursor - 1] != " " { receive(.backspace) }
    default: break
    }
  }
}
