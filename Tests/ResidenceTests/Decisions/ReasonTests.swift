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
      .tooLate(.extensionDays, notAfter: today), .notConfirmed(.oldCardReturned),
      .notUsedHere(.withdrawalGround, "illegal-acts"), .declarantMayNot(.agent, .hotel, allowed: [.hotel]),
      .agentIsApplicant, .agentGroundEnded("under-16", on: today), .paperMissing([["a"], ["b", "c"]]),
      .paperUnknown("a"), .paperPeriod("a"), .paperExpired("a", today), .paperTooShort("a", months: 6),
      .nothingMissing, .noticeGiven(NoticeNumber(prefix: "XG", year: 2026, serial: 1)),
      .alreadyRegistered(CaseNumber(prefix: "XG", year: 2026, serial: 1)),
      .similarPerson(CaseNumber(prefix: "XG", year: 2026, serial: 1)),
      .notCovered(.sameDistrict, by: .whoIsCovered), .neverComesBack(.died),
      .addressUnchanged(by: .changeOfAddress), .longestReached(30), .paperNotYetInForce("a", today),
      .memberListed("a"), .memberUnknown("a"), .nothingAsked, .unprintable("\u{20BB7}"),
      .cannotDraw(.failed), .sealUnavailable(.locked),
      .alreadyVoided(CertificateNumber(prefix: "XG", year: 2026, serial: 1)),
      .notVerified(.gone), .purposeRefused("traffic-window", by: .trafficWindow),
      .groundNotMet("study", metOn: today), .proofMissing("study", [["a"]]), .ownEntry("li"), .nothingChanged,
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
    let policy = try Policies.dalian()
    for reason in reasons { #expect(policy.rule(reason.rule) != nil) }
  }
}
