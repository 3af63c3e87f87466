import Residence
import Testing

/// A certificate is asked for a closed list of purposes and a bounded time.
struct CertificationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func ask(_ changes: [Field: String?] = [:]) -> Action {
    var entries: [Field: String] = [
      .purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30",
    ]
    for (field, text) in changes { entries[field] = text }
    return Action(.askForCertificate, entries)
  }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(ask(changes), on: try Cases.at(.verified))
  }

  @Test func whatIsAskedForWaitsForSomebodyElse() throws {
    let before = try #require(try Cases.at(.verified))
    let after = try bench.done(ask(), on: before)
    let request = CertificateRequest(
      id: 1, purpose: "medical-insurance", receivingBody: "样例医保中心", validDays: 30, asked: bench.mark())
    #expect(after.certificateRequests == [request])
    #expect(after.certificates.isEmpty)
    #expect(after.stage == Stage(.verified, .none, .asked))
    #expect(try bench.done(ask(), on: after).certificateRequests.map(\.id) == [1, 2])
  }

  @Test(arguments: [
    ("traffic-window", RuleID.trafficWindow), ("registration-voucher", .voucherEnded),
    ("old-permit", .oldPermitEnded), ("lives-elsewhere", .notCertified), ("marital-status", .notCertified),
    ("kinship", .notCertified), ("no-criminal-record", .notCertified),
  ])
  func aRefusedPurposeNamesItsRule(_ purpose: String, rule: RuleID) throws {
    let found = try reasons([.purpose: purpose])
    #expect(found == [.purposeRefused(purpose, by: rule)])
    #expect(found.map(\.rule) == [rule])
  }

  @Test func theValidityIsOneToNinetyDays() throws {
    for days in ["1", "90", "９０"] { #expect(try reasons([.validDays: days]).isEmpty) }
    for days in [0, 91, -1] {
      let expected = Reason.outOfBounds(.validDays, days, least: 1, most: 90)
      #expect(try reasons([.validDays: String(days)]) == [expected])
    }
    for typed in ["x", "1.5", "1000000"] {
      #expect(try reasons([.validDays: typed]) == [.malformed(.validDays, .wholeNumber)])
    }
  }

  @Test func theLargestNegativeNumberIsNoNumberOfDays() async {
    await #expect(processExitsWith: .success) {
      let bench = try Bench()
      let action = Action(
        .askForCertificate,
        [.purpose: "medical-insurance", .receivingBody: "样例", .validDays: "-9223372036854775808"])
      #expect(bench.reasons(action, on: try Cases.at(.verified)) == [.malformed(.validDays, .wholeNumber)])
    }
  }

  @Test func everythingMissingIsToldAtOnce() throws {
    let expected = [Field.purpose, .receivingBody, .validDays].map(Reason.missing)
    #expect(bench.reasons(Action(.askForCertificate), on: try Cases.at(.verified)) == expected)
  }

  @Test func onlyAVerifiedResidenceIsCertified() throws {
    let unverified: [Stage.Residence] = [.awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone]
    for residence in unverified {
      #expect(bench.reasons(ask(), on: try Cases.at(residence)) == [.notVerified(residence)])
    }
  }

  @Test func onlyACurrentRegistrationIsCertified() throws {
    for residence in [Stage.Residence.incomplete, .left] {
      let expected = Reason.stageForbids(residence: residence, permit: .none, .askForCertificate)
      #expect(bench.reasons(ask(), on: try Cases.at(residence)) == [expected])
    }
  }

  @Test(arguments: [
    ("registration-voucher", "2021-08-31", "2021-09-01", RuleID.voucherEnded),
    ("old-permit", "2015-12-31", "2016-01-01", .oldPermitEnded),
  ])
  func aPurposeIsRefusedFromTheDayOfItsRuleOn(
    _ purpose: String, before: String, from: String, rule: RuleID
  ) throws {
    let file = try Cases.at(.verified)
    #expect(try bench.on(before).reasons(ask([.purpose: purpose]), on: file).isEmpty)
    #expect(
      try bench.on(from).reasons(ask([.purpose: purpose]), on: file) == [.purposeRefused(purpose, by: rule)])
  }

  @Test func aPurposeOutsideTheClosedListIsUnknown() throws {
    #expect(try reasons([.purpose: "visa"]) == [.malformed(.purpose, .unknownCode("visa"))])
  }

  @Test(arguments: ["lives-elsewhere", "marital-status", "kinship", "no-criminal-record", "traffic-window"])
  func whatIsNotCertifiedSaysWhoCanHelp(_ purpose: String) throws {
    let helper = try #require(try Policies.dalian().purpose(purpose)?.referTo)
    #expect(!helper.en.isEmpty)
    #expect(!helper.zh.isEmpty)
  }

  @Test(arguments: ["school-enrolment", "medical-insurance", "points-settlement"])
  func theThreePurposesAreCertified(_ purpose: String) throws {
    #expect(try reasons([.purpose: purpose]).isEmpty)
  }

  @Test func theReceivingBodyIsOneLineOfSixtyCharacters() throws {
    #expect(try reasons([.receivingBody: String(repeating: "样", count: 60)]).isEmpty)
    let tooLong = Reason.malformed(.receivingBody, .tooLong(limit: 60))
    #expect(try reasons([.receivingBody: String(repeating: "样", count: 61)]) == [tooLong])
  }

  @Test func aRefusedPurposeIsToldTogetherWithWhatIsWrong() throws {
    let found = try reasons([.purpose: "traffic-window", .receivingBody: nil, .validDays: "91"])
    #expect(
      found == [
        .purposeRefused("traffic-window", by: .trafficWindow), .missing(.receivingBody),
        .outOfBounds(.validDays, 91, least: 1, most: 90),
      ])
  }
}
