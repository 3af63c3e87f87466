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
    #expect(found == [.notCovered(.sameDistrict)])
    #expect(found.map(\.rule) == [.whoIsCovered])
  }

  @Test func theSameDistrictIsToldEvenIfSomethingElseIsMissing() throws {
    let found = try Bench().reasons(Registrations.action([.registerDivision: "210203", .road: nil]))
    #expect(found == [.missing(.road), .notCovered(.sameDistrict)])
  }

  @Test func whoeverMovedWithinTheCityIsRegisteredButGetsNoPermit() throws {
    let bench = try Bench()
    let file = try bench.done(Registrations.action([.registerDivision: "210202"]))
    #expect(file.coverage(under: try Policies.dalian()) == .movedWithinCity)
    let found = bench.reasons(
      Action(.applyForPermit, [.ground: "rented-house", .groundSince: "2026-03-02"]), on: file)
    #expect(found == [.notCovered(.movedWithinCity)])
    #expect(found.map(\.rule) == [.movedWithinCity])
  }
}
