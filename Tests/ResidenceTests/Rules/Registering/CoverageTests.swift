import Residence
import Testing

/// Whoever lives outside the district of the household register is registered.
struct CoverageTests {
  @Test(arguments: [
    ("210102", "210203", Coverage.outsideCity), ("110101", "210203", .outsideCity),
    ("210202", "210203", .movedWithinCity), ("210281", "210203", .movedWithinCity),
    ("210203", "210203", .sameDistrict),
  ])
  func coverageIsJudgedByRegisterAndDwelling(_ register: String, dwelling: String, coverage: Coverage) throws
  {
    #expect(Coverage(register: register, dwelling: dwelling, under: try Policies.dalian()) == coverage)
  }

  @Test func theSameDistrictIsRefused() throws {
    let found = try Bench().reasons(Registrations.action([.registerDivision: "210203"]))
    #expect(found == [.notCovered(.sameDistrict, by: .whoIsCovered)])
    #expect(found.map(\.rule) == [.whoIsCovered])
  }

  @Test func theSameDistrictIsToldEvenIfSomethingElseIsMissing() throws {
    let found = try Bench().reasons(Registrations.action([.registerDivision: "210203", .road: nil]))
    #expect(found == [.missing(.road), .notCovered(.sameDistrict, by: .whoIsCovered)])
  }

  @Test func whoeverMovedWithinTheCityIsRegisteredButGetsNoPermit() throws {
    let bench = try Bench()
    let file = try bench.done(Registrations.action([.registerDivision: "210202"]))
    #expect(file.coverage(under: try Policies.dalian()) == .movedWithinCity)
    let found = bench.reasons(
      Action(.applyForPermit, [.ground: "rented-house", .groundSince: "2026-03-02"]), on: file)
    #expect(found == [.notCovered(.movedWithinCity, by: .movedWithinCity)])
    #expect(found.map(\.rule) == [.movedWithinCity])
  }

  /// The registration of somebody who came in 2018.
  private func registration(_ division: String) throws -> Action {
    try Registrations.action(
      [.registerDivision: division, .arrivedOn: "2018-01-01", .movedInOn: "2018-01-02"],
      materials: Registrations.undated + Registrations.papers("marriage-certificate"))
  }

  @Test(arguments: ["2019-04-25", "2019-04-26"])
  func theRegistrationIsTheSameBeforeAndAfterTheRuleOf2019(_ today: String) throws {
    let bench = try Bench.on(today)
    #expect(bench.reasons(try registration("210102")).isEmpty)
    #expect(bench.reasons(try registration("210202")).isEmpty)
    let refused = [Reason.notCovered(.sameDistrict, by: .whoIsCovered)]
    #expect(bench.reasons(try registration("210203")) == refused)
  }

  @Test(arguments: ["2019-04-25", "2019-04-26", "2026-11-23"])
  func whoeverMovedWithinTheCityMayHaveAPermitUntilTheDayOfTheRule(_ today: String) throws {
    let bench = try Bench.on(today)
    var file = try Bench.on("2019-04-01").done(registration("210102"))
    let apply = Action(.applyForPermit, [.ground: "marriage", .groundSince: "2018-01-01"])
    #expect(bench.reasons(apply, on: file).isEmpty)
    file.identity.registerDivision = "210202"
    let moved = Reason.notCovered(.movedWithinCity, by: .movedWithinCity)
    #expect(bench.reasons(apply, on: file) == (today == "2019-04-25" ? [] : [moved]))
    file.identity.registerDivision = "210203"
    #expect(bench.reasons(apply, on: file) == [.notCovered(.sameDistrict, by: .whoIsCovered)])
  }

  @Test func aRuleRefusesFromItsDayOnUntilItsLast() throws {
    var policy = try Policies.dalian()
    for index in policy.rules.indices where policy.rules[index].id == .whoIsCovered {
      policy.rules[index].from = try day("2026-11-23")
      policy.rules[index].until = try day("2026-11-24")
    }
    let action = try Registrations.action([.registerDivision: "210203"])
    let bench = try Bench(policy: policy)
    for (today, isRefused) in [
      ("2026-11-22", false), ("2026-11-23", true), ("2026-11-24", true), ("2026-11-25", false),
    ] {
      let found = try bench.on(today).reasons(action)
      #expect(found == (isRefused ? [.notCovered(.sameDistrict, by: .whoIsCovered)] : []))
    }
  }

  @Test func aMoveIntoTheDistrictOfTheRegisterIsRefused() throws {
    let file = try Cases.registered([.registerDivision: "210204"])
    let refused = Reason.notCovered(.sameDistrict, by: .whoIsCovered)
    let bench = try Bench()
    let move = Registrations.move([.district: "210204"])
    #expect(bench.reasons(move, on: file) == [refused])
    var left = file
    left.stays[0].departure = Departure(on: try day("2026-11-21"), reason: .left, entered: try Cases.mark())
    let back = try Forms.action(.returnHere, [.district: "210204"])
    #expect(bench.reasons(back, on: left) == [refused])
    let incomplete = Registrations.move([.district: "210204", .street: nil])
    #expect(Set(bench.reasons(incomplete, on: file)) == [.missing(.street), refused])
  }

  @Test func thePermitIsForHoldersOfTheResidentIdentityCard() throws {
    var file = try Cases.file(.verified)
    file.identity.paper = .permanentResidentCard
    let found = try Bench().reasons(try Forms.action(.applyForPermit), on: file)
    #expect(found == [.paperGivesNoPermit(.permanentResidentCard)])
    #expect(found.map(\.rule) == [.whoIsCovered])
  }
}
