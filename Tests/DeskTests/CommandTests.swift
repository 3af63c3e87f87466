import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct CommandTests {
  @Test func everyCommandHasAKeyOrStandsInThePaletteAndNoKeyIsABareLetter() {
    for command in Command.allCases {
      #expect(!command.title.en.isEmpty && !command.title.zh.isEmpty)
      for key in command.keys {
        if case .character(let character) = key { #expect(!character.isLetter && !character.isNumber) }
      }
    }
  }

  @Test(arguments: Scene.allCases)
  func noKeyMeansTwoThingsOnOneScreen(_ scene: Scene) throws {
    let offers = try scene.bench(.english).desk.offers
    let keys = offers.flatMap(\.command.keys)
    #expect(Set(keys).count == keys.count, "\(keys.map(\.name))")
    #expect(Set(offers.map(\.command)).count == offers.count)
  }

  @Test(arguments: Scene.allCases)
  func theFooterNamesNoKeyThatDoesNothing(_ scene: Scene) throws {
    let bench = try scene.bench(.english)
    let footer = try #require(bench.lines.last)
    for offer in bench.desk.offers {
      guard let key = offer.command.keys.first, footer.contains("\(key.name) \(offer.title.en)") else {
        continue
      }
      let pressed = try scene.bench(.english)
      pressed.press("<\(key.name)>")
      #expect(!pressed.text.contains("does nothing here"), "\(key.name)")
    }
  }

  @Test func anUnknownKeyGetsAFriendlyWord() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F9>")
    #expect(bench.text.contains("F9 does nothing here; F1 shows what does"))
  }

  @Test func aCommandThatCannotBeDoneSaysWhy() throws {
    let bench = try Scene.casePage.bench(.english)
    bench.press("<F3>")
    #expect(bench.text.contains("Not among the duties of: Clerk"))
  }

  @Test func fullWidthCharactersWorkAsCommands() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("／欧阳")
    #expect(bench.text.contains("All pending: 1"))
  }

  @Test func thePaletteFindsCommandsInBothLanguagesAndDoesThem() throws {
    for word in ["regis", "登记", "F2"] {
      let bench = try Scene.home.bench(.english)
      bench.press("<Ctrl-P>\(word)<Enter>")
      #expect(bench.lines[0].hasPrefix(" Register"), "\(word)")
    }
  }

  @Test func theLanguageChangesWhileTypingAndNothingIsLost() throws {
    let bench = try Scene.registration.bench(.english)
    bench.press("<Ctrl-T>")
    #expect(bench.text.contains("欧阳样例"))
    #expect(bench.text.contains("证件号码"))
    bench.press("<Ctrl-T>")
    #expect(bench.text.contains("Register division"))
  }
}
