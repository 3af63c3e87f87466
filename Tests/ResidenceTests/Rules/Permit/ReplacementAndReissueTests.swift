import Residence
import Testing

/// A damaged card is replaced, a lost one reissued, and the permit goes on.
struct ReplacementAndReissueTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ kind: Action.Kind, _ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Forms.action(kind, changes), on: try Cases.file(.verified, .held))
  }

  /// Takes a renewed card through the bureau, all on one day.
  private func handedOut(_ file: Case, on bench: Bench) throws -> Case {
    let today = bench.circumstances.today.text
    var file = try bench.done(Action(.forwardPermit), on: file, by: .supervisor)
    file = try bench.done(Forms.action(.signPermit, [.decidedOn: today]), on: file)
    file = try bench.done(Forms.action(.producePermit, [.issuedOn: today]), on: file)
    return try bench.done(Forms.action(.handOutPermit, [.handedOutOn: today]), on: file)
  }

  @Test(arguments: [Action.Kind.replacePermit, .reissuePermit])
  func aNewCardStartsAnotherRunOfTheSamePermit(_ kind: Action.Kind) throws {
    let before = try Cases.file(.verified, .held)
    let file = try bench.done(Forms.action(kind), on: before)
    let (old, new) = (try #require(before.permit), try #require(file.permit))
    let today = Permit.Dated(on: try day("2026-11-23"), entered: bench.mark())
    #expect(new.acceptance == today)
    #expect(file.stage == Stage(.verified, .accepted))
    #expect(file.formerPermits.isEmpty)
    let former = try #require(new.formerCards.first)
    #expect(new.formerCards.count == 1)
    #expect(former.card == old.card)
    #expect(former.handOut == old.handOut)
    #expect(former.acceptance == old.acceptance)
    #expect(former.on == today.on)
    #expect(former.entered == bench.mark())
    #expect(former.replacedFor == (kind == .replacePermit ? "damaged" : nil))
    let due = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(due.map(\.due.text) == ["2026-12-08"])
  }

  @Test(arguments: [Action.Kind.replacePermit, .reissuePermit])
  func aNewCardKeepsTheYears(_ kind: Action.Kind) throws {
    let policy = try Policies.dalian()
    let before = try bench.done(Forms.action(.endorsePermit), on: Cases.holder(since: "2025-12-01"))
    let file = try handedOut(bench.done(Forms.action(kind), on: before), on: bench)
    let permit = try #require(file.permit)
    #expect(permit.card?.number == "DL0002")
    #expect(permit.card?.issuedOn.text == "2026-11-23")
    #expect(permit.firstIssuedOn?.text == "2025-12-01")
    #expect(permit.yearsCountFrom(under: policy)?.text == "2025-12-01")
    #expect(permit.endorsements == before.permit?.endorsements)
    #expect(
      permit.use(on: try day("2026-11-23"), under: policy)
        == before.permit?.use(on: try day("2026-11-23"), under: policy))
  }

  @Test func theNewCardShowsWhatIsRegisteredNow() throws {
    let moved = try Forms.moved(Cases.holder(since: "2025-12-01"))
    let changed = try bench.done(Forms.action(.changePermitAddress), on: moved)
    let renewed = try Forms.action(.replacePermit, [.replacementReason: "items-changed"])
    let file = try handedOut(bench.done(renewed, on: changed), on: bench)
    #expect(file.permit?.card?.face?.residenceAddress == changed.permit?.cardAddress)
    #expect(file.permit?.cardAddress == changed.permit?.cardAddress)
    #expect(file.permit?.formerCards.first?.card == changed.permit?.card)
  }

  @Test func theNewCardShowsTheNewestAddressWhateverTheOldOneWasChangedTo() throws {
    let moved = try Forms.moved(Cases.holder(since: "2025-12-01"))
    let changed = try bench.done(Forms.action(.changePermitAddress), on: moved)
    let back = Registrations.move([.road: "样例路12号", .room: "501", .movedInOn: "2026-11-23"])
    let home = try bench.done(Forms.action(.logVisit), on: bench.done(back, on: changed), by: .police)
    let file = try handedOut(bench.done(Forms.action(.replacePermit), on: home), on: bench)
    #expect(file.permit?.cardAddress == file.permit?.card?.face?.residenceAddress)
    #expect(file.permit?.cardAddress == "西岗区高新园区样例街道样例社区样例路12号3号楼-2-501")
  }

  @Test func anExtensionOfTheOldCardIsNoneOfTheNewOne() throws {
    var before = try Cases.file(.verified, .held)
    before.permit?.extended = Permit.Extended(
      ground: "remote-area", days: 30, approved: try Cases.mark("2026-11-21", by: "supervisor"))
    let file = try bench.done(Forms.action(.replacePermit), on: before)
    let due = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(due.map(\.days) == [15])
    #expect(due.map(\.due.text) == ["2026-12-08"])
  }

  @Test func aReplacementNeedsAReasonAndTheOldCard() throws {
    for field in [Field.replacementReason, .oldCardReturned, .renewedOn] {
      let found = try reasons(.replacePermit, [field: nil])
      #expect(found == [.missing(field)])
      #expect(found.map(\.rule) == [.replacementAndReissue])
    }
    #expect(try reasons(.replacePermit, [.oldCardReturned: "no"]) == [.notConfirmed(.oldCardReturned)])
    let unknown = Malformation.unknownCode("lost")
    #expect(
      try reasons(.replacePermit, [.replacementReason: "lost"]) == [.malformed(.replacementReason, unknown)])
  }

  @Test func aReissueNeedsTheHoldersAccountAndNoOldCard() throws {
    #expect(try reasons(.reissuePermit, [.lossAccount: nil]) == [.missing(.lossAccount)])
    let file = try bench.done(Forms.action(.reissuePermit), on: Cases.file(.verified, .held))
    #expect(file.remarks == [Remark(text: "乘车时遗失", entered: bench.mark())])
  }

  @Test(arguments: [Action.Kind.replacePermit, .reissuePermit])
  func noCardIsRenewedBeforeItWasCollected(_ kind: Action.Kind) throws {
    let collected = try day("2026-11-21")
    #expect(try reasons(kind, [.renewedOn: "2026-11-20"]) == [.tooEarly(.renewedOn, notBefore: collected)])
    #expect(try reasons(kind, [.renewedOn: "2026-11-24"]) == [.inFuture(.renewedOn, day("2026-11-24"))])
    #expect(try reasons(kind, [.renewedOn: "2026-11-21"]).isEmpty)
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    let found = try reasons(
      .replacePermit, [.replacementReason: nil, .oldCardReturned: "no", .renewedOn: "2026-11-20"])
    #expect(
      found == [
        .missing(.replacementReason), .notConfirmed(.oldCardReturned),
        .tooEarly(.renewedOn, notBefore: try day("2026-11-21")),
      ])
  }

  @Test(arguments: [Action.Kind.replacePermit, .reissuePermit])
  func aRefusedRenewalLeavesTheCardBeforeAsItWas(_ kind: Action.Kind) throws {
    let before = try Cases.file(.verified, .held)
    var file = try bench.done(Forms.action(kind), on: before)
    file = try bench.done(Action(.forwardPermit), on: file, by: .supervisor)
    let refusal: [Field: String?] = [.decision: "refused", .decisionReason: "照片不符"]
    file = try bench.done(Forms.action(.signPermit, refusal), on: file)
    #expect(file.stage == Stage(.verified, .held))
    #expect(file.permit?.card == before.permit?.card)
    #expect(file.permit?.handOut == before.permit?.handOut)
    #expect(file.permit?.firstIssuedOn == before.permit?.firstIssuedOn)
    #expect(file.permit?.refusals.map(\.ground) == ["照片不符"])
    let kinds = try records(file, until: "2026-11-23")
    #expect(kinds.filter { $0 == .production || $0 == .issue } == [.production, .issue])
    #expect(kinds.suffix(2) == [.acceptance, .refusal])
    // The holder may ask again.
    #expect(try bench.done(Forms.action(.reissuePermit), on: file).stage == Stage(.verified, .accepted))
  }

  @Test func aNewCardHasANumberOfItsOwn() throws {
    var file = try bench.done(Forms.action(.reissuePermit), on: Cases.file(.verified, .held))
    file = try bench.done(Action(.forwardPermit), on: file, by: .supervisor)
    file = try bench.done(Forms.action(.signPermit), on: file)
    let found = bench.reasons(try Forms.action(.producePermit, [.cardNumber: "DL0001"]), on: file)
    #expect(found == [.cardNumberUsed("DL0001")])
    #expect(found.map(\.rule) == [.bureauIssues])
  }

  private func records(_ file: Case, until text: String) throws -> [PermitRecord.Kind] {
    try #require(file.permit).records(until: day(text), under: Policies.dalian(), offsetMinutes: 480).map(
      \.kind)
  }
}
