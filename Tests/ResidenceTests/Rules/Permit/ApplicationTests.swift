import Residence
import Testing

/// An application names its ground and its day, and brings what was not handed in before.
struct ApplicationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func apply(
    _ ground: String, since: String = "2026-04-01", _ papers: String..., to file: Case? = nil
  ) throws -> [Reason] {
    let action = Action(
      .applyForPermit, [.ground: ground, .groundSince: since], materials: papers.map { Material(kind: $0) })
    return bench.reasons(action, on: try file ?? Cases.file(.verified))
  }

  /// A verified resident without a paper, or with another one in its place.
  private func file(without kind: String, with paper: Material? = nil) throws -> Case {
    var file = try Cases.file(.verified)
    file.materials = file.materials.filter { $0.kind != kind } + [paper].compactMap(\.self)
    return file
  }

  private func rented(_ lease: Material?) throws -> [Reason] {
    try apply("rented-house", to: file(without: "rental-contract", with: lease))
  }

  @Test func anApplicationIsKeptWithGroundDayAndProofs() throws {
    let file = try bench.done(Forms.action(.applyForPermit), on: Cases.file(.verified))
    let application = PermitApplication(
      ground: "marriage", since: try day("2026-01-01"), proofs: Registrations.papers("marriage-certificate"))
    #expect(file.permit == Permit(application: application, applied: bench.mark()))
    #expect(file.stage == Stage(.verified, .applied))
    let deadlines = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(deadlines.map(\.period) == [.acceptance])
    #expect(deadlines.map(\.due.text) == ["2026-11-23"])
  }

  @Test func groundAndDayAreAskedFor() throws {
    let found = bench.reasons(Action(.applyForPermit), on: try Cases.file(.verified))
    #expect(found == [.missing(.ground), .missing(.groundSince)])
    #expect(found.map(\.rule) == [.halfYearGrounds, .halfYearGrounds])
    let tomorrow = try apply("study", since: "2026-11-24", "proof-of-schooling")
    #expect(tomorrow == [.inFuture(.groundSince, try day("2026-11-24"))])
  }

  @Test func onlyThePersonOrAnAgentApplies() throws {
    let landlord = try Forms.action(.applyForPermit, [.declarant: "landlord"])
    let unknown = Malformation.unknownCode("landlord")
    let found = bench.reasons(landlord, on: try Cases.file(.verified))
    #expect(found == [.malformed(.declarant, unknown)])
    let oneself = try Forms.action(.applyForPermit, [.declarant: "self"])
    #expect(bench.reasons(oneself, on: try Cases.file(.verified)).isEmpty)
  }

  @Test(arguments: ["identity-card", "personal-photo"])
  func everyApplicationTakesIdentityCardAndPhoto(_ kind: String) throws {
    let without = try file(without: kind)
    let found = try apply("marriage", "marriage-certificate", to: without)
    #expect(found == [.proofMissing("marriage", [[kind]])])
    #expect(try apply("marriage", "marriage-certificate", kind, to: without).isEmpty)
  }

  @Test func proofsHandedInBeforeAreNotAskedForAgain() throws {
    for kind in ["marriage-certificate", "proof-of-schooling"] {
      let ground = kind == "marriage-certificate" ? "marriage" : "study"
      let given = try bench.done(
        Action(.addPapers, materials: Registrations.papers(kind)), on: Cases.file(.verified))
      #expect(try apply(ground, to: given).isEmpty)
    }
  }

  @Test(arguments: [
    ["ownership-certificate"], ["purchase-contract", "purchase-invoice", "deed-tax-certificate"],
  ])
  func theOwnHouseIsProvedByEitherSet(_ set: [String]) throws {
    var file = try Cases.file(.verified)
    for kind in set {
      #expect(try apply("own-house", to: file).count == 1)
      file.materials.append(Material(kind: kind))
    }
    #expect(try apply("own-house", to: file).isEmpty)
  }

  @Test func parentsShowSchoolingAndKinship() throws {
    let found = try apply("parent-of-student")
    #expect(
      found == [
        .proofMissing("parent-of-student", [["proof-of-schooling"]]),
        .proofMissing("parent-of-student", [["kinship-proof"]]),
      ])
  }

  @Test func aProofThatHasRunOutIsToldWithItsDay() throws {
    let old = Material(kind: "marriage-certificate", until: try day("2026-11-22"))
    let action = try Forms.action(.applyForPermit, materials: [old])
    let found = bench.reasons(action, on: try Cases.file(.verified))
    let expired = Reason.paperExpired("marriage-certificate", try day("2026-11-22"))
    #expect(found == [.proofMissing("marriage", [["marriage-certificate"]]), expired])
  }

  @Test func theOwnHouseCountsFromMovingInAndTheRentedOneFromTheArrival() throws {
    let movedIn = Reason.tooEarly(.groundSince, notBefore: try day("2026-03-02"))
    #expect(try apply("own-house", since: "2026-03-01", "ownership-certificate") == [movedIn])
    #expect(try apply("own-house", since: "2026-03-02", "ownership-certificate").isEmpty)
    let arrived = Reason.tooEarly(.groundSince, notBefore: try day("2026-03-01"))
    #expect(try apply("rented-house", since: "2026-02-28") == [arrived])
    #expect(try apply("rented-house", since: "2026-03-01").isEmpty)
  }

  @Test(arguments: ["social-insurance", "study", "parent-of-student", "enterprise", "marriage"])
  func otherGroundsMayBeOlderThanTheStay(_ ground: String) throws {
    var file = try Cases.file(.verified)
    file.materials += try Policies.dalian().materials.map { Material(kind: $0.id) }
    #expect(try apply(ground, since: "2020-01-01", to: file).isEmpty)
  }

  @Test(arguments: [
    ("2026-03-01", "2026-08-31"), ("2026-06-01", "2026-11-30"), ("2026-08-31", "2027-02-27"),
    ("2026-09-01", "2027-02-28"),
  ])
  func aContractRunsForHalfAYearOnItsLastDay(_ from: String, until: String) throws {
    let lease = Registrations.lease(from, until)
    // A contract that has run out does not count any more, however long it was.
    let isOver = try day(until) < bench.circumstances.today
    let found = try rented(lease)
    #expect(found.isEmpty != isOver)
    #expect(!found.contains(.paperTooShort("rental-contract", months: 6)))
    let oneDayShort = Registrations.lease(from, try day(until).adding(days: -1).text)
    if !isOver { #expect(try rented(oneDayShort) == [.paperTooShort("rental-contract", months: 6)]) }
  }

  @Test func aContractSaysFromWhenUntilWhen() throws {
    for (from, until) in [(nil, "2027-02-28"), ("2026-03-01", nil), (nil, nil)] {
      let found = try rented(Registrations.lease(from, until))
      #expect(found == [.paperTooShort("rental-contract", months: 6)])
      #expect(found.map(\.rule) == [.halfYearGrounds])
      #expect(found.map(\.field) == [.materials])
    }
    #expect(try rented(nil) == [.proofMissing("rented-house", [["rental-contract"]])])
  }

  @Test func onlyTheContractThatIsInForceHasToLast() throws {
    let short = try file(without: "rental-contract", with: Registrations.lease("2026-11-01", "2026-12-31"))
    let tooShort = [Reason.paperTooShort("rental-contract", months: 6)]
    #expect(try apply("rented-house", to: short) == tooShort)
    var expired = short
    expired.materials.append(Registrations.lease("2024-01-01", "2025-12-31"))
    #expect(try apply("rented-house", to: expired) == tooShort)
    var unseen = short
    var copy = Registrations.lease()
    copy.originalSeen = false
    unseen.materials.append(copy)
    #expect(try apply("rented-house", to: unseen) == tooShort)
  }

  @Test func afterAMoveTheContractOfTheOldDwellingCountsNoMore() throws {
    let owned = Registrations.move(
      [.lodging: "owned", .hostName: nil, .hostPhone: nil, .declarant: "self"],
      materials: Registrations.papers("ownership-certificate"))
    let moved = try bench.done(owned, on: Cases.file(.verified))
    #expect(try apply("rented-house", to: moved) == [.proofMissing("rented-house", [["rental-contract"]])])
  }

  @Test(arguments: ["own-house", "rented-house"])
  func whatProvesADwellingDoesNotOutliveItInAFormerApplication(_ ground: String) throws {
    let kind = ground == "own-house" ? "ownership-certificate" : "rental-contract"
    var refused = try file(without: kind)
    refused.permit = try Permits.at(.refused, of: refused)
    let proof = ground == "own-house" ? Material(kind: kind) : Registrations.lease()
    refused.permit?.application.proofs = [proof]
    let household = Registrations.move(
      [.lodging: "household", .declarant: "host"], materials: [])
    var moved = try bench.done(household, on: refused)
    moved.stays[1].movedInOn = try day("2026-04-01")
    #expect(try apply(ground, to: moved).count == 1)
  }
}
