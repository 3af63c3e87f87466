import Residence
import Testing

/// Every reason names its rule, and its field where it has one.
struct ReasonTests {
  @Test(arguments: Field.allCases)
  func aMissingFieldNamesARuleThatThePolicyHas(_ field: Field) throws {
    #expect(try Policies.dalian().rule(Reason.missing(field).rule) != nil)
    #expect(Reason.missing(field).field == field)
  }

  @Test func everyKindOfReasonHasACodeOfItsOwnAndARuleOfThePolicy() throws {
    let today = try day("2026-11-23")
    let reasons: [Reason] = [
      .roleMayNot(.window, .register), .stageForbids(residence: .left, permit: .none, .correct),
      .missing(.name), .malformed(.paperNumber, .citizenNumber(.check(expected: "X"))),
      .contradiction(.sex, .paperNumber), .inFuture(.arrivedOn, today), .outOfOrder(.arrivedOn, .movedInOn),
      .tooEarly(.issuedOn, notBefore: today), .outOfBounds(.validDays, 0, least: 1, most: 90),
      .declarantMayNot(.agent, .hotel, allowed: [.hotel]), .paperMissing(.owned, [["a"], ["b", "c"]]),
      .alreadyRegistered(CaseNumber(prefix: "XG", year: 2026, serial: 1)), .notCovered(.sameDistrict),
      .notVerified(.gone), .purposeRefused("traffic-window", by: .trafficWindow),
      .groundNotMet("study", metOn: today), .proofMissing("study", [["a"]]), .ownEntry("li"), .nothingChanged,
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
    let policy = try Policies.dalian()
    for reason in reasons { #expect(policy.rule(reason.rule) != nil) }
  }
}
