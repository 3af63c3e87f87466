import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// What a form does for whoever fills it.
@Suite struct FillingTests {
  private func registration(_ keys: String = "", columns: Int = 100, rows: Int = 60) throws -> Bench {
    let bench = try Scene.home.bench(.english, columns: columns, rows: rows)
    bench.press("<F2>" + keys)
    return bench
  }

  /// The row of the cursor.
  private func line(_ bench: Bench) throws -> String {
    bench.lines[try #require(bench.frame.cursor?.row)].trimmingSpaces
  }

  // MARK: Going on

  @Test func enterGoesToWhatHasToBeFilledInAndTabToEveryLine() throws {
    let bench = try registration("欧阳样例<Enter>")
    #expect(try line(bench).hasPrefix("*Number"))
    bench.press("\(Specimens.paperNumber(9))<Enter>")
    #expect(try line(bench).hasPrefix("*Register address"))
    bench.press("吉林省样例市<Enter>")
    #expect(try line(bench).hasPrefix("Phone"))
    bench.press("<Enter>")
    // The station has one street, which stands there already.
    #expect(try line(bench).hasPrefix("*Community"))
    bench.press("<Up><Up><Up>")
    #expect(try line(bench).hasPrefix("Place of work"))
  }

  @Test func aLineThatIsFoundWrongIsNotLeftByTheFirstEnter() throws {
    let bench = try registration("欧阳样例<Enter>123<Enter>")
    #expect(try line(bench).hasPrefix("*Number"))
    #expect(bench.text.contains("! Has 3 characters; there are 18"))
    bench.press("<Enter>")
    #expect(try line(bench).hasPrefix("*Sex"))
  }

  @Test func onceEverythingRequiredIsThereEnterSaysSo() throws {
    let bench = try registration()
    bench.press("<Esc>" + Scene.filled + "<F4><Enter>")
    // The line before is one that nearly everybody fills in, but nobody has to.
    for _ in 0..<6 where !bench.text.contains("Everything required is filled in") { bench.press("<Enter>") }
    #expect(bench.text.contains("Everything required is filled in; Ctrl-S saves"))
  }

  @Test func afterARefusalEverythingWrongIsNamedAtTheTopAndEnterGoesFromOneToTheNext() throws {
    let bench = try registration("欧阳样例<Ctrl-S>", columns: 160)
    #expect(bench.lines[2].contains("to put right: Number, Sex, Date of birth, Register division"))
    #expect(try line(bench).hasPrefix("*Number"))
    bench.press("\(Specimens.paperNumber(9))<Enter>")
    #expect(try line(bench).hasPrefix("*Register address"))
    #expect(!bench.lines[2].contains("Sex"))
  }

  // MARK: What is proposed

  @Test func theInitialsOfAStreetOrCommunityStandForIt() throws {
    let bench = try registration("<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>sy")
    #expect(try line(bench).hasPrefix("*Community              sy [松苑社区]"))
    bench.press("<Enter>")
    #expect(bench.text.contains("*Community              松苑社区"))
    bench.press("<Ctrl-Z>")
    #expect(try line(bench).hasPrefix("*Community              [松苑社区]"))
  }

  @Test func oneKeyTakesWhatIsProposedAndNothingElseDoes() throws {
    let bench = try registration("欧阳样例<Enter>\(Specimens.paperNumber(9))<Enter>")
    #expect(try line(bench).hasSuffix("[吉林省长春市]"))
    bench.press("<Tab><Shift-Tab>")
    #expect(try line(bench).hasSuffix("[吉林省长春市]"))
    bench.press("<Right>样例路1号")
    #expect(try line(bench).hasSuffix("吉林省长春市样例路1号"))
  }

  @Test func aHousemateHasTheDwellingTheDaysAndTheFamilysRegister() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 60)
    bench.press(FillingTests.newcomer + "<Ctrl-F>")
    let form = bench.text
    for text in ["松苑社区", "松苑街23号", "502", "样房东", "2026-11-20", "half a year to five years", "Rented house"] {
      #expect(form.contains(text), "\(text)")
    }
    bench.press("样小新<Enter>\(Specimens.paperNumber(10))<Enter>")
    #expect(try line(bench).hasSuffix("[吉林省长春市样例路1号]"))
    // Why somebody comes is theirs to say.
    bench.press("<Right><Enter><Enter>")
    #expect(try line(bench).hasPrefix("*Reason"))
  }

  @Test func whatIsTypedReplacesWhatTheDeskHasFilledInAndEditsWhatSomebodyEntered() throws {
    let bench = try registration(String(repeating: "<Tab>", count: 13))
    #expect(try line(bench).hasPrefix("*Street office          样板街道"))
    bench.press("样例街道")
    #expect(try line(bench).hasPrefix("*Street office          样例街道"))
    bench.press("<Ctrl-Z><Left>新")
    #expect(try line(bench).hasPrefix("*Street office          样板街新道"))
    let correction = try Scene.correction.bench(.english)
    correction.press("样")
    #expect(try line(correction).contains("阿卜杜热合曼·买买提样"))
  }

  @Test func theBodyThatTheLastCertificateWasForIsProposedForTheNextOne() throws {
    let bench = try Scene.certificate.bench(.english)
    bench.press("1<Enter>样例小学<Ctrl-S><F2>")
    bench.press("<F4>2<Enter>")
    #expect(try line(bench).hasSuffix("[样例小学]"), "\(bench.text)")
  }

  @Test func ofStrangersNothingButTheirPlacesIsProposed() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 60)
    bench.press(FillingTests.newcomer + "<Ctrl-N>")
    bench.press("欧阳样妹<Enter>\(Specimens.paperNumber(10))<Enter>")
    #expect(try line(bench).hasSuffix("[吉林省长春市]"))
    #expect(!bench.text.contains("样房东"))
  }

  // MARK: Choices

  @Test(arguments: [("2", "female"), ("n", "male"), ("女", "female"), ("fe", "female"), ("２", "female")])
  func aChoiceIsMadeByNumberInitialsOrBeginning(typed: String, code: String) throws {
    let options = Sex.allCases.map { FormItem.Option(code: $0.rawValue, title: $0.title) }
    let index = try #require(OptionFinder.index(of: typed, among: options))
    #expect(options[index].code == code)
    #expect(OptionFinder.index(of: "n", among: options, after: 0) == 1, "男 and 女 are both read with n")
    #expect(OptionFinder.index(of: "3", among: options) == nil)
  }

  @Test func everyEthnicityIsFoundByItsNumberItsNameAndItsInitials() throws {
    let options = Ethnicity.all.map { FormItem.Option(code: $0.code, title: $0.name) }
    for (place, option) in options.enumerated() {
      #expect(OptionFinder.index(of: String(place + 1), among: options) == place)
      #expect(OptionFinder.index(of: option.title.zh, among: options) == place)
      #expect(OptionFinder.index(of: option.title.en.lowercased(), among: options) == place)
    }
    let uygur = try #require(OptionFinder.index(of: "wwe", among: options))
    #expect(options[uygur].title.zh == "维吾尔")
  }

  @Test func typingOnNarrowsAndTypingAgainGoesToTheNext() throws {
    let bench = try registration("<Tab><Tab><Tab><Tab><Tab>")
    #expect(try line(bench).hasPrefix("*Ethnicity"))
    bench.press("m")
    let first = try line(bench)
    bench.press("m")
    #expect(try line(bench) != first)
    bench.press("<Tab><Shift-Tab>zh")
    #expect(try line(bench).contains("Zhuang"))
    bench.press("<Tab><Shift-Tab>15")
    #expect(try line(bench).contains(Ethnicity.all[14].name.en))
    bench.press("###")
    #expect(bench.text.contains("No choice is called"))
  }

  // MARK: What is said while typing

  @Test func aNumberSaysWhileItIsTypedHowFarItIsAndWhatItSays() throws {
    let bench = try registration("欧阳样例<Enter>2201")
    #expect(try line(bench).hasSuffix("2201  4 of 18"))
    bench.press("x")
    #expect(try line(bench).contains("Character 5"))
    bench.press("<Backspace>" + Specimens.paperNumber(9).dropFirst(4))
    #expect(try line(bench).hasSuffix("male, 1992-03-15, 34"))
  }

  @Test func aSlipThatIsPutRightIsNoLongerHeldAgainstAnybody() throws {
    let right = Specimens.paperNumber(9)
    let bench = try registration("欧阳样例<Enter>\(right.dropLast())<Enter>")
    #expect(bench.text.contains("! Has 17 characters"))
    bench.press(String(right.suffix(1)))
    #expect(!bench.text.contains("! "))
  }

  @Test(arguments: [
    ("-3", "2026-11-20", "3 days ago"), ("今天", "2026-11-23", "today"), ("昨天", "2026-11-22", "yesterday"),
    ("20261101", "2026-11-01", "22 days ago"), ("11-01", "2026-11-01", "22 days ago"),
    ("１１－０１", "2026-11-01", "22 days ago"),
  ])
  func aDayIsReadWhileItIsTypedAndWrittenInFullWhenItIsLeft(typed: String, day: String, words: String) throws
  {
    let bench = try registration(String(repeating: "<Tab>", count: 20) + typed)
    #expect(try line(bench).hasPrefix("*Arrived in city"))
    #expect(try line(bench).hasSuffix("\(day), \(words)"))
    bench.press("<Tab>")
    #expect(bench.text.contains("*Arrived in city        \(day)"))
    #expect(bench.text.contains("*Moved in               \(day)"))
  }

  // MARK: Keystrokes

  /// Somebody who has rented a flat, from the home screen on.
  private static let newcomer =
    "<F2>样新来<Enter>\(Specimens.paperNumber(9))<Enter><Right>样例路1号<Enter>13900001111<Enter>sy<Enter>松苑街23号<Enter>"
    + "<Enter>502<Enter>-3<Enter>2<Enter>wg<Enter>zl<Enter>样房东<F4><Ctrl-S>"

  /// Their child, from the case that has just been saved.
  private static let housemate =
    "<Ctrl-F>样小新<Enter>\(Specimens.paperNumber(10))<Enter><Right><Enter><Enter>4<F4><Ctrl-S>"

  /// How many keys a script takes beside the characters of what somebody tells or shows.
  private func keys(_ script: String, besides told: [String]) -> Int {
    KeyScript.keys(script).count - told.reduce(0) { $0 + $1.count }
  }

  @Test func theFortyFirstRegistrationOfAMorningTakesFewKeys() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 60)
    bench.press(FillingTests.newcomer)
    #expect(bench.text.contains("Saved: YB-2026-000005"), "\(bench.text)")
    let told = ["样新来", Specimens.paperNumber(9), "样例路1号", "13900001111", "松苑街23号", "502", "样房东"]
    #expect(keys(FillingTests.newcomer, besides: told) == 25)

    bench.press(FillingTests.housemate)
    #expect(bench.text.contains("Saved: YB-2026-000006"), "\(bench.text)")
    #expect(keys(FillingTests.housemate, besides: ["样小新", Specimens.paperNumber(10)]) == 9)
  }
}

extension String {
  fileprivate var trimmingSpaces: String { TypedText.trimmed(self) }
}
