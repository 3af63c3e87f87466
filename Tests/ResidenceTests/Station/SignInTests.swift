import Residence
import Testing

/// At a real station an operator is a system account.
struct SignInTests {
  let name = Bilingual(en: "Specimen", zh: "样例")

  @Test func anybodyMayBeAnybodyAtADemonstration() throws {
    let demo = Station(
      name: name, prefix: "XG", district: "210203", bureau: name, demoDay: try day("2026-11-23"))
    #expect(demo.isDemo)
    #expect(Bench.someone(.clerk).mayBeSignedIn(by: nil, at: demo))
    #expect(try readBack(demo) == demo)
  }

  @Test func onlyTheAccountItselfMaySignInElsewhere() throws {
    let station = Station(name: name, prefix: "XG", district: "210203", bureau: name)
    var person = Bench.someone(.clerk)
    #expect(!station.isDemo)
    #expect(!person.mayBeSignedIn(by: nil, at: station))
    #expect(!person.mayBeSignedIn(by: "li", at: station))
    person.account = "li"
    #expect(person.mayBeSignedIn(by: "li", at: station))
    #expect(!person.mayBeSignedIn(by: "Li", at: station))
    #expect(!person.mayBeSignedIn(by: nil, at: station))
    #expect(try readBack(station) == station)
    #expect(try readBack(person) == person)
  }
}
