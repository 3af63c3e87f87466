import Console
import Desk
import DeskBench
import Residence
import Testing

/// A desk that works by rules which others do not work by any more says so, and lets nobody lose what is being typed.
@Suite struct RulesChangedTests {
  @Test(arguments: Language.allCases)
  func aFormSaysItOnceAndTheFirstScreenForAsLongAsTheDeskIsOpen(_ language: Language) throws {
    let words = Bilingual.rulesChanged[language]
    let bench = try Scene.remark.bench(language)
    bench.deliver(.rulesChanged)
    #expect(bench.text.contains(words) && bench.text.contains("备注"))
    bench.press("又")
    #expect(!bench.text.contains(words) && bench.text.contains("备注又"))
    bench.press("<Ctrl-S>")
    #expect(bench.file(1)?.remarks.last?.text.hasSuffix("备注又") == true)
    bench.press("<Esc><Esc>")
    #expect(bench.text.contains(words))
  }

  @Test(arguments: Language.allCases)
  func whoeverHearsTheDeskIsToldOnce(_ language: Language) throws {
    let words = Bilingual.rulesChanged[language]
    let listener = try Listener(.home, language)
    listener.bench.deliver(.rulesChanged)
    let said = listener.type(":l") + listener.type(":l")
    #expect(said.count { $0 == words } == 1, "\(said)")
  }
}
