import Console
import Desk
import DeskBench
import Residence
import Testing

@Suite struct KeyPageTests {
  @Test(arguments: Language.allCases)
  func theKeyMapLooksAsItWasLookedAt(_ language: Language) throws {
    try expectGolden("keys.\(language.rawValue)", KeyPage.lines(in: language).joined(separator: "\n") + "\n")
  }

  @Test(arguments: Language.allCases)
  func everyCommandWithAKeyStandsThere(_ language: Language) {
    let lines = KeyPage.lines(in: language)
    for command in Command.allCases where !command.keys.isEmpty {
      let keys = command.keys.map(\.name).joined(separator: " ")
      let entry = padded(keys, to: 10) + " " + command.title[language]
      #expect(lines.contains { $0.contains(entry) }, "\(entry)")
    }
  }

  @Test(arguments: Language.allCases)
  func thePageFitsAndNothingOnItIsCut(_ language: Language) {
    for line in KeyPage.lines(in: language) {
      #expect(displayWidth(line) <= KeyPage.columns && !line.contains("~"), "\(line)")
    }
  }

  @Test func theKeysThatMoveAndEditDoSo() {
    for key in KeyPage.editing.flatMap(\.keys) {
      var field = TextField("two words")
      let isTaken = field.receive(key)
      #expect(isTaken, "\(key.name)")
    }
    for key in KeyPage.moving.flatMap(\.keys) {
      var cursor = ListCursor()
      let isTaken = cursor.receive(key, count: 9, page: 3)
      #expect(isTaken, "\(key.name)")
    }
    for key in KeyPage.choosing.flatMap(\.keys) {
      var choice = Choice(options: (1...9).map(String.init))
      let isTaken = choice.receive(key)
      #expect(isTaken, "\(key.name)")
    }
  }

  @Test func theKeysBetweenFieldsMoveTheFocus() throws {
    for key in KeyPage.betweenFields.flatMap(\.keys) {
      let bench = try Scene.registration.bench(.english)
      bench.press("<\(key.name)>")
      #expect(!bench.text.contains(" 4/26 "), "\(key.name)")
    }
  }
}
