import Residence
import Testing

/// A person is registered once, with everything that form and lodging ask for.
struct RegistrationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test func aRegistrationOpensAFile() throws {
    let file = try bench.done(Registrations.action())
    #expect(file.number == bench.circumstances.nextNumbers().case)
    #expect(file.revision == 1)
    #expect(file.registered == bench.mark())
    #expect(file.changed == bench.mark())
    #expect(file.stays.count == 1)
    #expect(file.stay?.entered == nil)
    #expect(file.stage == Stage(.awaitingVerification))
    #expect(RegistrationEntries.of(file) == (try Registrations.valid()))
  }

  @Test func whoeverHasAFileIsNotRegisteredOnIt() throws {
    for stage in Cases.stages where stage.residence != .unregistered {
      let expected = Reason.stageForbids(residence: stage.residence, permit: stage.permit, .register)
      let file = try Cases.at(stage)
      #expect(bench.reasons(try Registrations.action(), on: file) == [expected])
    }
  }

  @Test func everyOtherActionNeedsAFile() throws {
    for kind in Action.Kind.allCases where kind != .register && kind != .giveNotice {
      let expected = Reason.stageForbids(residence: .unregistered, permit: .none, kind)
      #expect(bench.reasons(try Forms.action(kind), by: Forms.role(kind)) == [expected])
    }
  }

  @Test func whatIsMissingIsToldTogetherWithWhatIsWrong() throws {
    let changes: [Field: String?] = [.street: nil, .phone: "1", .registerDivision: "210203"]
    let papers = Registrations.materials.dropFirst() + Registrations.papers("health-card")
    let found = bench.reasons(try Registrations.action(changes, materials: Array(papers)))
    #expect(
      found == [
        .malformed(.phone, .phone), .missing(.street), .paperUnknown("health-card"),
        .notCovered(.sameDistrict, by: .whoIsCovered), .paperMissing([["identity-card"]]),
      ])
  }

  @Test func aCompletedRegistrationBeginsOnItsDay() throws {
    let waiting = try Cases.file(.incomplete)
    let file = try bench.done(Forms.action(.completeRegistration, [.phone: "13900000000"]), on: waiting)
    #expect(file.stage == Stage(.awaitingVerification))
    #expect(file.registered == bench.mark())
    #expect(file.number == waiting.number)
    #expect(file.identity.phone == "13900000000")
    #expect(file.materials == Registrations.materials)
    #expect(file.notices.map(\.settled) == [bench.mark()])
  }

  @Test func aRegistrationIsCompletedOnlyWithEveryPaper() throws {
    let action = try Forms.action(
      .completeRegistration, [.street: nil],
      materials: Registrations.papers("identity-card", "rental-contract"))
    let found = bench.reasons(action, on: try Cases.file(.incomplete))
    #expect(
      found == [
        .missing(.street), .paperMissing([["rental-certificate"]]),
        .paperMissing([["rental-safety-certificate"]]),
      ])
  }

  @Test func nobodyArrivesBeforeBeingBorn() throws {
    let early = try Registrations.action([.arrivedOn: "1989-12-31", .movedInOn: "2026-03-02"])
    #expect(bench.reasons(early) == [.outOfOrder(.birthDate, .arrivedOn)])
  }

  @Test(arguments: [
    ("样 例甲", "样例甲"), ("样\u{3000}例\u{3000}甲", "样例甲"), ("Anna  Maria Muster", "Anna Maria Muster"),
    ("阿卜杜热合曼·买买提", "阿卜杜热合曼·买买提"),
  ])
  func aNameIsRegisteredAsItIsWrittenInItsScript(typed: String, name: String) throws {
    #expect(try bench.done(Registrations.action([.name: typed])).identity.name == name)
  }

  @Test func aNameOfManyMarksIsTooLong() throws {
    let marked = "样" + String(repeating: "\u{301}", count: 200) + "例"
    #expect(
      bench.reasons(try Registrations.action([.name: marked])) == [.malformed(.name, .tooLong(limit: 30))])
  }
}
