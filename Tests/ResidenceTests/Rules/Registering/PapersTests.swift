import Residence
import Testing

/// Papers are asked for by lodging, all at one time.
struct PapersTests {
  let bench: Bench
  static let purchase = ["purchase-contract", "purchase-invoice", "deed-tax-certificate"]

  init() throws { bench = try Bench() }

  func missing(_ changes: [Field: String?], _ materials: [Material]) throws -> [Reason] {
    bench.reasons(try Registrations.action(changes, materials: materials))
  }

  let owned: [Field: String?] = [
    .lodging: "owned", .declarant: "self", .hostName: nil, .hostPhone: nil, .declarantName: nil,
  ]

  @Test func aMissingPaperNamesEverySetThatWouldDo() throws {
    let expected = Reason.paperMissing([["ownership-certificate"], PapersTests.purchase])
    #expect(try missing(owned, Registrations.papers("identity-card")) == [expected])
  }

  @Test func oneCompleteSetIsEnough() throws {
    #expect(try missing(owned, Registrations.papers("identity-card", "ownership-certificate")).isEmpty)
    let all = (["identity-card"] + PapersTests.purchase).map { Material(kind: $0) }
    #expect(try missing(owned, all).isEmpty)
    for index in 1...3 {
      var incomplete = all
      incomplete.remove(at: index)
      #expect(try missing(owned, incomplete).count == 1)
    }
  }

  @Test func anOriginalWithoutACopyIsNotThere() throws {
    for (seen, kept) in [(true, false), (false, true), (false, false)] {
      var materials = Registrations.materials
      materials[1] = Material(kind: "rental-contract", originalSeen: seen, copyKept: kept)
      #expect(try missing([:], materials) == [.paperMissing([["rental-contract"]])])
    }
  }

  @Test func everyMissingPaperIsNamedAtOneTime() throws {
    let kinds = ["identity-card", "rental-contract", "rental-certificate", "rental-safety-certificate"]
    let found = try missing([:], [])
    #expect(found == kinds.map { .paperMissing([[$0]]) })
    #expect(found.allSatisfy { $0.field == .materials && $0.rule == .registrationFirst })
  }

  @Test func aLandlordInPersonStandsInForTheHouseholdRegister() throws {
    #expect(try missing([.declarant: "landlord"], Registrations.materials).isEmpty)
    let asked = [Reason.paperMissing([["host-register"]])]
    #expect(try missing([.declarant: "self"], Registrations.materials) == asked)
    let agent: [Field: String?] = [
      .declarant: "agent", .agentGround: "mobility", .agentRelation: "guardian",
      .agentNumber: try Registrations.number("21020219650101002"),
    ]
    let papers = Registrations.materials + Registrations.papers("agent-identity-paper")
    #expect(try missing(agent, papers) == asked)
  }

  @Test func codesWithSpaceAroundThemAskForTheSamePapers() throws {
    #expect(try missing([.declarant: " landlord "], Registrations.materials).isEmpty)
    let found = try missing([.lodging: " rented ", .name: nil], [])
    #expect(found.count { $0.field == .materials } == 4)
  }

  @Test(arguments: [["ownership-certificate"], purchase])
  func ownershipIsProvedByEitherSet(_ papers: [String]) throws {
    let materials = (["identity-card"] + papers).map { Material(kind: $0) }
    #expect(try missing(owned, materials).isEmpty)
    let file = try bench.done(Registrations.action(owned, materials: materials))
    #expect(file.materials == materials)
  }

  @Test(arguments: [
    ["ownership-certificate"], purchase, ["rental-contract"], ["accommodation-certificate"],
    ["host-register"],
  ])
  func anotherLodgingIsProvedByAnyOfItsSets(_ papers: [String]) throws {
    let other = owned.merging([.lodging: "other"]) { $1 }
    #expect(try missing(other, (["identity-card"] + papers).map { Material(kind: $0) }).isEmpty)
  }

  private func lease(until: String) -> [Material] {
    Registrations.materials.map { $0.kind == "rental-contract" ? Registrations.lease(nil, until) : $0 }
  }

  @Test func aPaperIsInForceOnItsLastDayAndNotTheDayAfter() throws {
    for until in ["2026-11-23", "2026-11-24"] { #expect(try missing([:], lease(until: until)).isEmpty) }
    let found = try missing([:], lease(until: "2026-11-22"))
    let expired = Reason.paperExpired("rental-contract", try day("2026-11-22"))
    #expect(found == [.paperMissing([["rental-contract"]]), expired])
    #expect(found.map(\.rule) == [.registrationFirst, .papersInForce])
    #expect(found.map(\.field) == [.materials, .materials])
  }

  @Test func aPaperWithoutItsCopyIsMissingAndNotExpiredOnItsLastDay() throws {
    var papers = lease(until: "2026-11-23")
    papers[1].copyKept = false
    #expect(try missing([:], papers) == [.paperMissing([["rental-contract"]])])
  }

  @Test func anExpiredPaperIsNoMatterBesideOneInForce() throws {
    let old = Registrations.lease("2025-01-01", "2025-12-31")
    #expect(try missing([:], [old] + Registrations.materials).isEmpty)
  }

  @Test func aPeriodDoesNotEndBeforeItBegins() throws {
    let voucher = { (until: String) throws in
      Material(kind: "registration-voucher", from: try day("2027-01-02"), until: try day(until))
    }
    #expect(try missing([:], Registrations.materials + [voucher("2027-01-02")]).isEmpty)
    let found = try missing([:], Registrations.materials + [voucher("2027-01-01")])
    #expect(found == [.paperPeriod("registration-voucher")])
    #expect(found.map(\.rule) == [.papersInForce])
  }

  @Test func aPaperOfNoKnownKindIsRefused() throws {
    let found = try missing([:], Registrations.materials + Registrations.papers("health-card"))
    #expect(found == [.paperUnknown("health-card")])
  }

  @Test func whatStandsOnAPaperIsKept() throws {
    let paper = Material(
      kind: "registration-voucher", issuer: "样板街派出所", from: try day("2020-01-01"),
      until: try day("2020-12-31"), file: "0002.jpg")
    for stage in [Stage.Residence.incomplete, .gone, .left] {
      let before = try Cases.file(stage)
      let after = try bench.done(Forms.action(.addPapers, materials: [paper]), on: before)
      #expect(after.materials == before.materials + [paper])
      #expect(after.stage == before.stage)
    }
  }

  @Test func papersThatAreBroughtLaterAreJudgedToo() throws {
    let file = try Cases.registered()
    #expect(bench.reasons(Action(.addPapers), on: file) == [.missing(.materials)])
    let unknown = Action(.addPapers, materials: Registrations.papers("health-card"))
    #expect(bench.reasons(unknown, on: file) == [.paperUnknown("health-card")])
  }
}
