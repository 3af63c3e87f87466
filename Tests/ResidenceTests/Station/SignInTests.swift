import Residence
import Testing

/// Who may sign in once the password is right.
struct SignInTests {
  let name = Bilingual(en: "Specimen", zh: "样例")

  @Test func anybodyMayBeAnybodyAtADemonstration() throws {
    let demo = Station(
      name: name, prefix: "XG", district: "210203", bureau: name, demoDay: try day("2026-11-23"))
    #expect(demo.isDemo)
    var person = Bench.someone(.clerk)
    #expect(person.mayBeSignedIn(by: nil, at: demo))
    person.account = "li"
    #expect(person.mayBeSignedIn(by: "wang", at: demo))
    #expect(try readBack(demo) == demo)
  }

  @Test func whoHasAnAccountOfTheirOwnSignsInFromThatOneOnly() throws {
    let station = Station(name: name, prefix: "XG", district: "210203", bureau: name)
    var person = Bench.someone(.clerk)
    #expect(!station.isDemo)
    // Many reach the desk over one account, and are told apart by their passwords.
    #expect(person.mayBeSignedIn(by: nil, at: station))
    #expect(person.mayBeSignedIn(by: "li", at: station))
    person.account = "li"
    #expect(person.mayBeSignedIn(by: "li", at: station))
    #expect(!person.mayBeSignedIn(by: "Li", at: station))
    #expect(!person.mayBeSignedIn(by: nil, at: station))
    #expect(try readBack(station) == station)
    #expect(try readBack(person) == person)
  }

  @Test func whoWasDisabledSignsInNowhere() throws {
    var person = Bench.someone(.clerk)
    person.disabled = Mark(by: "admin", at: Instant(milliseconds: 0))
    for station in [
      Station(name: name, prefix: "XG", district: "210203", bureau: name),
      Station(name: name, prefix: "XG", district: "210203", bureau: name, demoDay: try day("2026-11-23")),
    ] {
      #expect(!person.mayBeSignedIn(by: nil, at: station))
    }
    #expect(try readBack(person) == person)
  }

  @Test(arguments: ["a", "li.na", "x-1_2", String(repeating: "a", count: 32)])
  func aSignInNameIsAName(_ text: String) { #expect(Operator.isName(text)) }

  @Test(arguments: ["", ".a", "..", "Li", "李", "a b", "a/b", "a\n", String(repeating: "a", count: 33)])
  func everythingElseIsNone(_ text: String) { #expect(!Operator.isName(text)) }
}
