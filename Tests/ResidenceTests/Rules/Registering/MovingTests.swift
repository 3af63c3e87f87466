import Residence
import Testing

/// One person has one file, whatever dwelling.
struct MovingTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func visit(_ file: Case, on bench: Bench) throws -> Case {
    let visit = try Forms.action(.logVisit, [.visitedOn: bench.circumstances.today.text])
    return try bench.done(visit, on: file, by: .police)
  }

  private func back(_ changes: [Field: String?] = [:]) throws -> Action {
    try Forms.action(.returnHere, changes)
  }

  private func gone(_ reason: DepartureReason) throws -> Case {
    let leave = try Forms.action(.recordDeparture, [.departureReason: reason.rawValue])
    return try bench.done(leave, on: Cases.file(.verified))
  }

  @Test func aMoveEndsTheStayBeforeAndBeginsTheNext() throws {
    let before = try Cases.file(.verified)
    let file = try bench.done(Registrations.move(), on: before)
    #expect(file.stays.count == 2)
    let address = "西岗区高新园区样例街道样例社区新样例路5号3号楼-2"
    let departure = Departure(
      on: try day("2026-11-22"), reason: .moved, destination: address, entered: bench.mark())
    #expect(file.stays[0].departure == departure)
    #expect(file.stay?.address.line(under: try Policies.dalian()) == address)
    #expect(file.stay?.entered == bench.mark())
    #expect(file.stay?.departure == nil)
    #expect(file.identity == before.identity)
    #expect(file.registered == before.registered)
  }

  @Test func thePapersOfTheDwellingGoWithItAndThoseOfThePersonStay() throws {
    var before = try Cases.file(.verified)
    before.materials += Registrations.papers("registration-voucher")
    let lease = [Registrations.lease("2026-11-01", "2027-10-31")]
    let papers = lease + Registrations.papers("rental-certificate", "rental-safety-certificate")
    let file = try bench.done(Registrations.move(materials: papers), on: before)
    #expect(file.stays[0].materials == Registrations.dwellingPapers)
    #expect(file.stays[1].materials.isEmpty)
    let ofPerson = ["identity-card", "personal-photo", "registration-voucher"]
    #expect(file.materials.map(\.kind) == ofPerson + papers.map(\.kind))
    #expect(file.materials.suffix(3) == papers)
  }

  @Test(arguments: [Action.Kind.move, .returnHere])
  func onlyThePapersOfTheDwellingAreAskedForAgain(_ kind: Action.Kind) throws {
    let file = try #require(try Forms.start(kind))
    let action = try Forms.action(kind, [.declarant: "self"], materials: [])
    let expected = ["rental-contract", "host-register", "rental-certificate", "rental-safety-certificate"]
    #expect(bench.reasons(action, on: file) == expected.map { .paperMissing([[$0]]) })
    var withoutCard = file
    withoutCard.materials.removeAll { $0.kind == "identity-card" }
    let found = bench.reasons(try Forms.action(kind), on: withoutCard)
    #expect(found == [.paperMissing([["identity-card"]])])
  }

  @Test(arguments: [Action.Kind.move, .returnHere])
  func theNewDwellingIsAskedForAsByTheRegistration(_ kind: Action.Kind) throws {
    let file = try #require(try Forms.start(kind))
    let fields: [Field] = [
      .district, .street, .community, .road, .arrivedOn, .movedInOn, .intendedStay, .stayReason, .lodging,
      .declarant,
    ]
    #expect(bench.reasons(Action(kind), on: file) == fields.map(Reason.missing))
    let wrong = try Forms.action(kind, [.hostName: nil, .zone: "样例园区", .declarant: "hotel"])
    #expect(
      bench.reasons(wrong, on: file) == [
        .malformed(.zone, .unknownCode("样例园区")), .missing(.hostName),
        .declarantMayNot(.hotel, .rented, allowed: [.oneself, .landlord, .agent]),
        .paperMissing([["host-register"]]),
      ])
  }

  @Test func nobodyMovesToTheSameAddress() throws {
    let same = Registrations.move([.road: " 样例路12号", .room: "501"])
    let found = bench.reasons(same, on: try Cases.file(.verified))
    #expect(found == [.addressUnchanged(by: .movingAndLeaving)])
    #expect(found.map(\.rule) == [.movingAndLeaving])
    #expect(bench.reasons(Registrations.move([.room: "502"]), on: try Cases.file(.verified)).isEmpty)
  }

  @Test func nobodyMovesBeforeTheDayOfTheDwellingBefore() throws {
    let file = try Cases.file(.awaitingVerification)
    let movedIn = try day("2026-03-02")
    let early = Registrations.move([.movedInOn: "2026-03-01"])
    #expect(bench.reasons(early, on: file) == [.tooEarly(.movedInOn, notBefore: movedIn)])
    #expect(bench.reasons(Registrations.move([.movedInOn: "2026-03-02"]), on: file).isEmpty)
    // Nor before the day on which the person was still found there.
    let seen = try day("2026-11-21")
    let found = bench.reasons(Registrations.move([.movedInOn: "2026-11-20"]), on: try Cases.file(.verified))
    #expect(found == [.tooEarly(.movedInOn, notBefore: seen)])
    let future = Registrations.move([.movedInOn: "2026-11-24"])
    #expect(bench.reasons(future, on: file) == [.inFuture(.movedInOn, try day("2026-11-24"))])
  }

  @Test func whateverIsWrongWithAMoveIsToldEvenIfSomethingElseIsMissing() throws {
    let file = try Cases.file(.verified)
    let early = Registrations.move([.movedInOn: "2026-03-01", .stayReason: nil])
    let expected: Set<Reason> = [
      .missing(.stayReason), .tooEarly(.movedInOn, notBefore: try day("2026-11-21")),
    ]
    #expect(Set(bench.reasons(early, on: file)) == expected)
    let same = Registrations.move([.road: "样例路12号", .room: "501", .stayReason: nil])
    #expect(
      Set(bench.reasons(same, on: file)) == [.missing(.stayReason), .addressUnchanged(by: .movingAndLeaving)])
    let back = try back([.arrivedOn: "2026-03-01", .movedInOn: "2026-11-21", .stayReason: nil])
    let left: Set<Reason> = [.missing(.stayReason), .tooEarly(.movedInOn, notBefore: try day("2026-11-22"))]
    #expect(Set(bench.reasons(back, on: try Cases.file(.left))) == left)
  }

  @Test func aNewDwellingIsVerifiedAnewEvenIfItIsTheFirstOneAgain() throws {
    var file = try Cases.file(.verified)
    let away = try bench.on("2026-11-24")
    file = try away.done(Registrations.move([.movedInOn: "2026-11-24"]), on: file)
    #expect(file.stage.residence == .awaitingVerification)
    file = try visit(file, on: away)
    #expect(file.stage.residence == .verified)
    let home = try bench.on("2026-11-25")
    let back = Registrations.move([.road: "样例路12号", .room: "501", .movedInOn: "2026-11-25"])
    file = try home.done(back, on: file)
    #expect(file.stay?.address == file.stays[0].address)
    #expect(file.stage.residence == .awaitingVerification)
    #expect(file.visits.count == 2)
    #expect(try visit(file, on: home).stage.residence == .verified)
  }

  @Test func theVerificationOfANewDwellingIsDueFromTheDayOnWhichItWasEntered() throws {
    let file = try bench.done(Registrations.move(), on: Cases.file(.verified))
    let deadlines = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(deadlines.map(\.period) == [.verification])
    #expect(deadlines.map(\.start.text) == ["2026-11-23"])
    #expect(deadlines.map(\.due.text) == ["2026-11-26"])
  }

  @Test(arguments: DepartureReason.leaving)
  func aDepartureIsRecordedWithItsReason(_ reason: DepartureReason) throws {
    let file = try gone(reason)
    let departure = Departure(
      on: try day("2026-11-22"), reason: reason, destination: "上海", entered: bench.mark())
    #expect(file.stay?.departure == departure)
    #expect(file.stage.residence == .left)
  }

  @Test func nobodyLeavesByMovingOrOnADayThatCannotBe() throws {
    let file = try Cases.file(.verified)
    let unknown = Malformation.unknownCode("moved")
    let moved = try Forms.action(.recordDeparture, [.departureReason: "moved"])
    #expect(bench.reasons(moved, on: file) == [.malformed(.departureReason, unknown)])
    let days: [(String, Reason)] = [
      ("2026-11-20", .tooEarly(.departedOn, notBefore: try day("2026-11-21"))),
      ("2026-11-24", .inFuture(.departedOn, try day("2026-11-24"))),
    ]
    for (day, reason) in days {
      #expect(bench.reasons(try Forms.action(.recordDeparture, [.departedOn: day]), on: file) == [reason])
    }
  }

  @Test(arguments: DepartureReason.leaving)
  func whoeverLeftComesBackUnlessTheyDied(_ reason: DepartureReason) throws {
    let found = bench.reasons(try back(), on: try gone(reason))
    #expect(found == (reason == .died ? [.neverComesBack(.died)] : []))
    #expect(Reason.neverComesBack(.died).rule == .movingAndLeaving)
  }

  @Test func aReturnIsAStayOfItsOwnInTheSameFile() throws {
    let left = try Cases.file(.left, .cancelled)
    let file = try bench.done(back([.road: "样例路12号", .room: "501"]), on: left)
    #expect(file.number == left.number)
    #expect(file.stays.count == 2)
    #expect(file.stays[0].departure == left.stays[0].departure)
    #expect(file.stays[0].materials == Registrations.dwellingPapers)
    #expect(file.stage == Stage(.awaitingVerification, .cancelled))
  }

  @Test func nobodyComesBackBeforeHavingLeft() throws {
    let left = try Cases.file(.left)
    let early = try back([.arrivedOn: "2026-03-01", .movedInOn: "2026-11-21"])
    let departed = try day("2026-11-22")
    #expect(bench.reasons(early, on: left) == [.tooEarly(.movedInOn, notBefore: departed)])
    #expect(bench.reasons(try back([.movedInOn: "2026-11-22"]), on: left).isEmpty)
  }

  @Test func whoeverLeftWithPapersMissingIsRegisteredByAReturnWithAllOfThem() throws {
    let left = try bench.done(Forms.action(.recordDeparture), on: Cases.file(.incomplete))
    #expect(left.stage.residence == .left)
    let action = try Forms.action(.returnHere, materials: Registrations.materials)
    let file = try bench.done(action, on: left)
    #expect(file.stage.residence == .awaitingVerification)
    #expect(file.notices.map(\.settled) == [bench.mark()])
  }

  @Test func aDepartureThatWasAMistakeIsTakenBackWithAReason() throws {
    let left = try bench.done(
      Forms.action(.recordDeparture, [.departureReason: "died"]), on: Cases.file(.verified))
    let action = Action(.takeBackDeparture, [.correctionReason: "点错人员"])
    let file = try bench.done(action, on: left, by: .supervisor)
    #expect(file.stage.residence == .verified)
    let correction = try #require(file.corrections.last)
    #expect(correction.reason == "点错人员")
    #expect(correction.changes.map(\.field) == [.departedOn, .departureReason, .destination])
    #expect(correction.changes.allSatisfy { $0.old != nil && $0.new == nil })
    #expect(
      bench.reasons(Action(.takeBackDeparture), on: left, by: .supervisor) == [.missing(.correctionReason)])
    #expect(bench.reasons(action, on: left) == [.roleMayNot(.clerk, .takeBackDeparture)])
  }

  @Test func whatWasBroughtForADwellingIsNotAskedForAgain() throws {
    let file = try Cases.file(.verified)
    let lease = [Registrations.lease("2026-11-01", "2027-10-31")]
    let notice = Registrations.move([.noticeAbout: "dwelling"], materials: lease, kind: .giveNotice)
    let waiting = try bench.done(notice, on: file)
    #expect(waiting.notices.last?.brought == lease)
    #expect(waiting.materials == file.materials)
    let rest = Registrations.papers("rental-certificate", "rental-safety-certificate")
    let moved = try bench.done(Registrations.move(materials: rest), on: waiting)
    #expect(lease.allSatisfy(moved.materials.contains))
    #expect(moved.stays[0].materials == Registrations.dwellingPapers)
  }

  @Test func visitsBelongToTheirDwellingWhateverTheClocksSay() throws {
    let left = try Cases.file(.left)
    var file = try bench.done(back(), on: left)
    // The clock of the community police's desk is a day slow.
    let slow = try Bench.on("2026-11-22")
    file.stays[1].movedInOn = try day("2026-11-22")
    file = try slow.done(
      Action(.logVisit, [.visitedOn: "2026-11-22", .outcome: "lives-there", .met: "本人"]), on: file,
      by: .police)
    #expect(file.stage.residence == .verified)
  }
}
