import CaseStore
import Desk
import Residence
import Specimens
import Testing

/// What is wrong with a policy is said with its place and with what to do.
@Suite struct PolicyWordsTests {
  @Test(
    arguments: [
      (
        .missing, "x[1].y: is missing; add it", "x[1].y：缺少此项，请补上"
      ),
      (.unknownKey(unused: []), "x[1].y: is no key here; take it out", "x[1].y：此处没有这个键，请删除"),
      (
        .unknownKey(unused: ["a", "b"]), "x[1].y: is no key here; take it out, or did you mean: a, b",
        "x[1].y：此处没有这个键；请删除，或改为：a、b"
      ),
      (
        .unexpected(.null, expected: .wholeNumber), "x[1].y: should be a whole number, not null",
        "x[1].y：应为整数，而不是null"
      ),
      (
        .unknownCode("c", known: ["a", "b"]), "x[1].y: \"c\" is not known; write one of: a, b",
        "x[1].y：“c”不在选项之内；请改为：a、b"
      ),
      (
        .malformed("2026-02-30", example: "2026-11-23"),
        "x[1].y: \"2026-02-30\" does not exist or is not written like 2026-11-23",
        "x[1].y：“2026-02-30”不存在，或写法不同于2026-11-23"
      ),
    ] as [(JSONMistake.Fact, String, String)])
  func aMistakeIsSaidWithItsPath(_ fact: JSONMistake.Fact, en: String, zh: String) {
    #expect(JSONMistake(JSONPath("x[1].y"), fact).words == Bilingual(en: en, zh: zh))
  }

  @Test(
    arguments: [
      (.missing("four-eyes"), "four-eyes"), (.empty, "empty"), (.blank, "both languages"),
      (.outOfBounds(least: 1, most: 3660), "from 1 to 3660"), (.repeated(of: "x[0]"), "x[0]"),
      (.unknownPaper("passport"), "passport"), (.unknownRule(.fourEyes), "four-eyes"),
      (.waivedInVain(.agent), "agent"), (.outOfOrder(before: Specimens.today), Specimens.today.text),
      (.workedHoliday(Specimens.today), Specimens.today.text),
      (.workedAnyway(Specimens.today), Specimens.today.text), (.notDigits(count: 6), "6 digits"),
      (.outsideCity(prefix: "2102"), "2102"),
    ] as [(PolicyFault.Fact, String)])
  func aFaultIsSaidWithItsPathInBothLanguages(_ fact: PolicyFault.Fact, part: String) {
    let words = PolicyFault(path: "x[1].y", fact: fact).words
    #expect(words.en.hasPrefix("x[1].y: "))
    #expect(words.en.contains(part))
    #expect(words.zh.hasPrefix("x[1].y："))
    #expect(words.zh.contains { displaysChinese($0) })
  }

  @Test func aStationIsClosedByTheFirstFaultAndSaysHowToFindTheOthers() {
    let words = StoreFault.policy(
      path: "policy.json", PolicyFault(path: "rules", fact: .missing("four-eyes"))
    ).words
    #expect(
      words.en == "policy.json has a wrong entry: rules: four-eyes is missing; add it. All of them: "
        + "juzhu policy check FILE")
    #expect(words.zh.contains("rules：缺少four-eyes"))
  }

  private func displaysChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
