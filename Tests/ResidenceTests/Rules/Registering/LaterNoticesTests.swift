import Residence
import Testing

/// Papers that are missing for a later dwelling or a permit are told at one time, too.
struct LaterNoticesTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func missing(_ kinds: String...) -> [MissingPaper] {
    kinds.map { MissingPaper(anyOf: [[$0]]) }
  }

  @Test func aNoticeAboutADwellingAsksForNoPaperOfThePersonAgain() throws {
    let notice = Registrations.move(
      [.noticeAbout: "dwelling", .declarant: "self"], materials: [], kind: .giveNotice)
    let before = try Cases.file(.verified)
    let waiting = try bench.done(notice, on: before)
    let expected = missing(
      "rental-contract", "host-register", "rental-certificate", "rental-safety-certificate")
    #expect(waiting.notices.map(\.missing) == [expected])
    #expect(waiting.notices.map(\.about) == [.dwelling])
    #expect(waiting.stage == before.stage)
    #expect(waiting.stays == before.stays)
    let moved = try bench.done(Registrations.move(), on: waiting)
    #expect(moved.notices.map(\.settled) == [bench.mark()])
  }

  @Test func aNoticeAboutADwellingRefusesWhatTheMoveWouldRefuse() throws {
    let file = try Cases.file(.verified)
    let same = Registrations.move(
      [.noticeAbout: "dwelling", .road: "样例路12号", .room: "501"], materials: [], kind: .giveNotice)
    #expect(bench.reasons(same, on: file) == [.addressUnchanged(by: .movingAndLeaving)])
    let early = Registrations.move(
      [.noticeAbout: "dwelling", .movedInOn: "2026-03-01"], materials: [], kind: .giveNotice)
    let seen = try day("2026-11-21")
    #expect(bench.reasons(early, on: file) == [.tooEarly(.movedInOn, notBefore: seen)])
  }

  private func permit(_ changes: [Field: String?] = [:], materials: [Material] = []) throws -> Action {
    try Forms.action(.giveNotice, changes, materials: materials)
  }

  @Test func aNoticeAboutAPermitNamesPapersOfTheApplicationAndProofsOfTheGround() throws {
    var file = try Cases.file(.verified)
    file.materials.removeAll { $0.kind == "personal-photo" }
    let waiting = try bench.done(permit([.ground: "parent-of-student"]), on: file)
    #expect(waiting.notices.map(\.about) == [.permit])
    #expect(waiting.notices[0].missing == missing("personal-photo", "proof-of-schooling", "kinship-proof"))
    #expect(waiting.stage == Stage(.verified))
    #expect(waiting.permit == nil)
  }

  @Test func theClockDoesNotRunBeforeTheApplicationIsThere() throws {
    let waiting = try bench.done(permit(), on: Cases.file(.verified))
    #expect(waiting.deadlines(under: try Policies.dalian(), offsetMinutes: 480).isEmpty)
  }

  @Test func aContractThatIsTooShortIsMissing() throws {
    var file = try Cases.file(.verified)
    file.materials = file.materials.filter { $0.kind != "rental-contract" }
    file.materials.append(Registrations.lease("2026-10-01", "2027-02-28"))
    let action = try permit([.ground: "rented-house", .groundSince: "2026-03-02"])
    let waiting = try bench.done(action, on: file)
    #expect(waiting.notices.map(\.missing) == [missing("rental-contract")])
  }

  @Test func applyingSettlesTheNotice() throws {
    let waiting = try bench.done(permit(), on: Cases.file(.verified))
    let later = try bench.on("2026-11-30")
    let applied = try later.done(Forms.action(.applyForPermit), on: waiting)
    #expect(applied.notices.map(\.settled) == [later.mark()])
    #expect(applied.openNotice(about: .permit) == nil)
  }

  @Test func aSecondNoticeAboutThePermitNeedsANewFact() throws {
    let waiting = try bench.done(permit(), on: Cases.file(.verified))
    #expect(
      bench.reasons(try permit(), on: waiting) == [.noticeGiven(bench.circumstances.nextNumbers().notice)])
    let reasoned = try permit([.newFact: "改以购房申请", .ground: "own-house", .groundSince: "2026-03-02"])
    #expect(try bench.done(reasoned, on: waiting).notices.count == 2)
  }

  @Test func noticesOfDifferentMattersDoNotStandInEachOthersWay() throws {
    let waiting = try bench.done(permit(), on: Cases.file(.verified))
    let dwelling = Registrations.move([.noticeAbout: "dwelling"], materials: [], kind: .giveNotice)
    let both = try bench.done(dwelling, on: waiting)
    let moved = try bench.done(Registrations.move(), on: both)
    #expect(moved.notices.map(\.settled) == [nil, bench.mark()])
  }

  @Test func noNoticeIsGivenOfAnApplicationThatCannotBeMade() throws {
    let early = try permit([.groundSince: "2026-06-01"])
    let met = Reason.groundNotMet("marriage", metOn: try day("2026-12-01"))
    #expect(bench.reasons(early, on: try Cases.file(.verified)) == [met])
    var local = try Cases.file(.verified)
    local.identity.registerDivision = "210202"
    let refused = Reason.notCovered(.movedWithinCity, by: .movedWithinCity)
    #expect(bench.reasons(try permit(), on: local) == [refused])
    let forbidden = Reason.stageForbids(residence: .verified, permit: .held, .applyForPermit)
    #expect(bench.reasons(try permit(), on: try Cases.file(.verified, .held)) == [forbidden])
  }

  @Test func aNoticeThatHasBeenSettledNeedsNoNewFactForTheNext() throws {
    let waiting = try bench.done(permit(), on: Cases.file(.verified))
    var refused = try bench.done(Forms.action(.applyForPermit), on: waiting)
    refused.permit = try Permits.at(.refused, of: refused)
    let later = try bench.on("2026-11-30")
    let told = try later.done(permit([.ground: "study"]), on: refused)
    #expect(told.notices.map(\.settled) == [bench.mark(), nil])
    let applied = try later.done(Forms.action(.applyForPermit), on: told)
    #expect(applied.notices.map(\.settled) == [bench.mark(), later.mark()])
  }
}
