import Residence
import Testing

/// A certificate is stamped for a closed list of purposes and a bounded time.
struct CertificationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func seal(_ changes: [Field: String?] = [:]) -> Action {
    var entries: [Field: String] = [
      .purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30",
    ]
    for (field, text) in changes { entries[field] = text }
    return Action(.sealCertificate, entries)
  }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(seal(changes), on: try Cases.at(.verified))
  }

  @Test func thePageIsMadeOnceWithTheTermsOfTheCertificate() throws {
    let before = try #require(try Cases.at(.verified))
    var pages = [(Case, CertificateTerms)]()
    let after = try decide(
      seal(), on: before, by: Bench.someone(.clerk), in: bench.circumstances
    ) { file, terms in
      pages.append((file, terms))
      return "00ff"
    }
    let page = try #require(pages.first)
    #expect(pages.count == 1)
    #expect(page.0 == before)
    #expect(after.certificates == [SealedCertificate(terms: page.1, pageHash: "00ff")])
    #expect(page.1.number == bench.circumstances.nextNumbers().certificate)
    #expect(page.1.sealed == after.changed)
    #expect(page.1.validFrom.text == "2026-11-23")
    #expect(page.1.validUntil.text == "2026-12-23")
  }

  @Test func aRefusedCertificateMakesNoPage() throws {
    for changes in [[Field.purpose: "traffic-window"], [.validDays: "91"], [.receivingBody: ""]] {
      let file = try Cases.at(.verified)
      #expect(throws: Refusal.self) {
        try decide(seal(changes), on: file, by: Bench.someone(.clerk), in: bench.circumstances) { _, _ in
          Issue.record("a page was made")
          return ""
        }
      }
    }
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
        .sealCertificate,
        [.purpose: "medical-insurance", .receivingBody: "样例", .validDays: "-9223372036854775808"])
      #expect(bench.reasons(action, on: try Cases.at(.verified)) == [.malformed(.validDays, .wholeNumber)])
    }
  }

  @Test func everythingMissingIsToldAtOnce() throws {
    let expected = [Field.purpose, .receivingBody, .validDays].map(Reason.missing)
    #expect(bench.reasons(Action(.sealCertificate), on: try Cases.at(.verified)) == expected)
  }

  @Test func onlyAVerifiedResidenceIsCertified() throws {
    let unverified: [Stage.Residence] = [.awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone]
    for residence in unverified {
      #expect(bench.reasons(seal(), on: try Cases.at(residence)) == [.notVerified(residence)])
    }
  }

  @Test func onlyACurrentRegistrationIsCertified() throws {
    for residence in [Stage.Residence.incomplete, .left] {
      let expected = Reason.stageForbids(residence: residence, permit: .none, .sealCertificate)
      #expect(bench.reasons(seal(), on: try Cases.at(residence)) == [expected])
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
    #expect(try bench.on(before).reasons(seal([.purpose: purpose]), on: file).isEmpty)
    #expect(
      try bench.on(from).reasons(seal([.purpose: purpose]), on: file) == [.purposeRefused(purpose, by: rule)])
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
