import Residence
import Testing

/// The county-level bureau decides; the station enters what it decided.
struct BureauIssuesTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func sign(_ changes: [Field: String?] = [:]) throws -> Action {
    try Forms.action(.signPermit, changes)
  }

  private let refusal: [Field: String?] = [.decision: "refused", .decisionReason: "材料不实"]

  @Test func theSigningIsEnteredWithItsDay() throws {
    let file = try bench.done(sign([.decidedOn: "2026-11-22"]), on: Cases.file(.verified, .forwarded))
    #expect(file.permit?.signing == Permit.Dated(on: try day("2026-11-22"), entered: bench.mark()))
    #expect(file.stage == Stage(.verified, .signed))
  }

  @Test func aRefusalStatesItsGround() throws {
    let forwarded = try Cases.file(.verified, .forwarded)
    let silent = bench.reasons(try sign([.decision: "refused"]), on: forwarded)
    #expect(silent == [.missing(.decisionReason)])
    #expect(silent.map(\.rule) == [.bureauIssues])
    let file = try bench.done(sign(refusal), on: forwarded)
    let end = Permit.End(kind: .refused, ground: "材料不实", on: try day("2026-11-23"), entered: bench.mark())
    #expect(file.permit?.end == end)
    #expect(file.permit?.signing == nil)
    #expect(file.stage == Stage(.verified, .refused))
    #expect(file.stage.nextStep == nil)
  }

  @Test func aNewApplicationKeepsTheRefusedOne() throws {
    let refused = try bench.done(sign(refusal), on: Cases.file(.verified, .forwarded))
    let again = try bench.done(Forms.action(.applyForPermit), on: refused)
    #expect(again.stage == Stage(.verified, .applied))
    #expect(again.formerPermits == [try #require(refused.permit)])
    #expect(again.permit?.applied == bench.mark())
    #expect(again.permit?.acceptance == nil)
  }

  @Test func thePhotoOfARefusedApplicationIsNotAskedForAgainAndStandsOnTheCard() throws {
    var file = try Cases.file(.verified)
    file.materials.removeAll { $0.kind == "personal-photo" }
    let photo = Material(kind: "personal-photo", file: "0004.jpg")
    let first = try Forms.action(
      .applyForPermit, materials: Registrations.papers("marriage-certificate") + [photo])
    file = try bench.done(first, on: file)
    for _ in 1...2 {
      file.permit?.end = Permit.End(
        kind: .refused, ground: "材料不实", on: bench.circumstances.today, entered: bench.mark())
      file = try bench.done(Forms.action(.applyForPermit), on: file)
    }
    file = try bench.done(Forms.action(.acceptPermit), on: file)
    file = try bench.done(Action(.forwardPermit), on: file, by: .supervisor)
    file = try bench.done(Forms.action(.producePermit), on: file)
    #expect(file.permit?.card?.face?.photo == "0004.jpg")
  }

  @Test func decisionAndDayAreAskedFor() throws {
    let forwarded = try Cases.file(.verified, .forwarded)
    #expect(
      bench.reasons(Action(.signPermit), on: forwarded) == [.missing(.decision), .missing(.decidedOn)])
    let unknown = Malformation.unknownCode("perhaps")
    #expect(
      bench.reasons(try sign([.decision: "perhaps"]), on: forwarded) == [.malformed(.decision, unknown)])
  }

  @Test func nothingIsDecidedBeforeItWasForwarded() throws {
    let forwarded = try Cases.file(.verified, .forwarded)
    let early = Reason.tooEarly(.decidedOn, notBefore: try day("2026-11-21"))
    #expect(bench.reasons(try sign([.decidedOn: "2026-11-20"]), on: forwarded) == [early])
    let future = Reason.inFuture(.decidedOn, try day("2026-11-24"))
    #expect(bench.reasons(try sign([.decidedOn: "2026-11-24"]), on: forwarded) == [future])
    let both = try sign(refusal.merging([.decidedOn: "2026-11-20", .decisionReason: nil]) { $1 })
    #expect(Set(bench.reasons(both, on: forwarded)) == [early, .missing(.decisionReason)])
  }

  @Test func theCardShowsTheTenItems() throws {
    let signed = try Cases.file(.verified, .signed)
    let file = try bench.done(Forms.action(.producePermit), on: signed)
    let card = try #require(file.permit?.card)
    let face = try #require(card.face)
    #expect((card.number, card.issuedOn.text) == ("DL0002", "2026-11-23"))
    #expect(card.entered == bench.mark())
    #expect((face.name, face.sex, face.ethnicity) == ("阿卜杜热合曼·买买提", .male, "05"))
    #expect(face.birthDate.text == "1990-01-01")
    #expect(face.citizenNumber == (try Registrations.number()))
    #expect(face.photo == "photo.jpg")
    #expect(face.registerAddress == "沈阳市和平区样例路1号")
    #expect(face.residenceAddress == "西岗区高新园区样例街道样例社区样例路12号3号楼-2-501")
    #expect(face.issuingOrgan == bench.circumstances.bureau)
    #expect(face.issuedOn == card.issuedOn)
    #expect(Mirror(reflecting: face).children.count == 10)
  }

  @Test func thePhotoOfTheApplicationStandsOnTheCard() throws {
    var signed = try Cases.file(.verified, .signed)
    signed.permit?.application.proofs = [Material(kind: "personal-photo", file: "0005.jpg")]
    let file = try bench.done(Forms.action(.producePermit), on: signed)
    #expect(file.permit?.card?.face?.photo == "0005.jpg")
  }

  @Test func theCardStaysAsItWasPrintedAfterACorrection() throws {
    let made = try bench.done(Forms.action(.producePermit), on: Cases.file(.verified, .signed))
    let corrected = try bench.done(Forms.action(.correct, [.ethnicity: "01"]), on: made)
    #expect(corrected.identity.name == "样例甲")
    #expect(corrected.permit == made.permit)
  }

  @Test func numberAndDayOfTheCardAreAskedFor() throws {
    let signed = try Cases.file(.verified, .signed)
    let found = bench.reasons(Action(.producePermit), on: signed)
    #expect(found == [.missing(.cardNumber), .missing(.issuedOn)])
    #expect(found.map(\.rule) == [.bureauIssues, .tenItems])
    let early = try Forms.action(.producePermit, [.issuedOn: "2026-11-20"])
    #expect(bench.reasons(early, on: signed) == [.tooEarly(.issuedOn, notBefore: try day("2026-11-21"))])
  }

  @Test func aCardThatArrivesWithoutWordWasSignedOnItsDayOfIssue() throws {
    let forwarded = try Cases.file(.verified, .forwarded)
    let file = try bench.done(Forms.action(.producePermit, [.issuedOn: "2026-11-22"]), on: forwarded)
    #expect(file.permit?.signing == Permit.Dated(on: try day("2026-11-22"), entered: bench.mark()))
    #expect(file.stage == Stage(.verified, .produced))
  }
}
