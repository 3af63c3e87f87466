import Residence
import Testing

/// All that is missing is told at one time.
struct OneTimeNoticeTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func registration(
    _ changes: [Field: String?] = [:], materials: [Material] = []
  ) throws -> Action {
    let about: [Field: String?] = [.noticeAbout: "registration", .declarant: "self"]
    return try Registrations.action(about.merging(changes) { $1 }, materials: materials, kind: .giveNotice)
  }

  private func missing(_ kinds: String...) -> [MissingPaper] {
    kinds.map { MissingPaper(anyOf: [[$0]]) }
  }

  private func next(_ serial: Int) throws -> Bench {
    var later = try bench.on("2026-11-25")
    var numbers = later.circumstances.nextNumbers()
    numbers.notice = NoticeNumber(prefix: "XG", year: 2026, serial: serial)
    later.circumstances.nextNumbers = { [numbers] in numbers }
    return later
  }

  @Test func whoeverLacksPapersGetsOneNoticeOfAllOfThem() throws {
    let file = try bench.done(registration())
    let notice = try #require(file.notices.first)
    #expect(file.notices.count == 1)
    #expect(notice.number.text == "XG-2026-N000012")
    #expect(notice.about == .registration)
    #expect(
      notice.missing
        == missing(
          "identity-card", "rental-contract", "host-register", "rental-certificate",
          "rental-safety-certificate"))
    #expect(notice.given == bench.mark())
    #expect(notice.settled == nil)
    #expect(notice.newFact == nil)
  }

  @Test func whoeverHasANoticeIsNotRegisteredYet() throws {
    let file = try bench.done(registration())
    #expect(file.number == bench.circumstances.nextNumbers().case)
    #expect(file.stage == Stage(.incomplete))
    #expect(file.stage.nextStep == .complete)
    #expect(file.deadlines(under: try Policies.dalian(), offsetMinutes: 480).isEmpty)
  }

  @Test func aNoticeNamesEverySetThatWouldDo() throws {
    let owned: [Field: String?] = [.lodging: "owned", .hostName: nil, .hostPhone: nil]
    let file = try bench.done(registration(owned, materials: Registrations.papers("identity-card")))
    let purchase = ["purchase-contract", "purchase-invoice", "deed-tax-certificate"]
    #expect(file.notices.first?.missing == [MissingPaper(anyOf: [["ownership-certificate"], purchase])])
  }

  @Test func aPaperThatHasRunOutIsMissing() throws {
    let papers = Registrations.materials.map {
      $0.kind == "rental-contract" ? Registrations.lease(nil, "2026-11-22") : $0
    }
    let file = try bench.done(registration([.declarant: "landlord"], materials: papers))
    #expect(file.notices.first?.missing == missing("rental-contract"))
  }

  @Test func aNoticeOfNothingIsRefused() throws {
    let complete = try registration([.declarant: "landlord"], materials: Registrations.materials)
    #expect(bench.reasons(complete) == [.nothingMissing])
    #expect(bench.reasons(complete).map(\.rule) == [.oneTimeNotice])
    #expect(bench.reasons(complete, on: try Cases.file(.incomplete)).contains(.nothingMissing))
  }

  @Test func nothingButPapersMayBeMissing() throws {
    let found = bench.reasons(try registration([.street: nil, .sex: "female"]))
    #expect(found == [.contradiction(.sex, .paperNumber), .missing(.street)])
  }

  @Test func nobodyWithoutAFileGetsANoticeAboutAnythingElse() throws {
    for subject in ["dwelling", "permit", "withdrawal"] {
      let found = bench.reasons(try registration([.noticeAbout: subject]))
      #expect(found == [.stageForbids(residence: .unregistered, permit: .none, .giveNotice)])
    }
    #expect(bench.reasons(try registration([.noticeAbout: nil])) == [.missing(.noticeAbout)])
  }

  @Test func aSecondNoticeNeedsANewFact() throws {
    let first = try bench.done(registration())
    let again = try registration(materials: Registrations.papers("identity-card"))
    let found = try next(13).reasons(again, on: first)
    #expect(found == [.noticeGiven(NoticeNumber(prefix: "XG", year: 2026, serial: 12))])
    #expect(found.map(\.field) == [.newFact])
    let reasoned = try registration(
      [.newFact: "房主出国", .room: "502"], materials: Registrations.papers("identity-card"))
    let file = try next(13).done(reasoned, on: first)
    #expect(file.notices.map(\.number.text) == ["XG-2026-N000012", "XG-2026-N000013"])
    #expect(file.notices.map(\.newFact) == [nil, "房主出国"])
    #expect(file.notices.last?.missing.first == missing("rental-contract").first)
    #expect(file.stay?.address.room == "502")
    #expect(file.materials == Registrations.papers("identity-card"))
    #expect(file.stage == Stage(.incomplete))
  }

  @Test func completionSettlesEveryNoticeAndStartsTheClock() throws {
    let first = try bench.done(registration())
    let second = try next(13).done(registration([.newFact: "房主出国"]), on: first)
    let later = try bench.on("2026-11-30")
    let file = try later.done(Forms.action(.completeRegistration), on: second)
    #expect(file.notices.map(\.settled) == [later.mark(), later.mark()])
    #expect(file.registered == later.mark())
    let deadlines = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(deadlines.map(\.period) == [.verification])
    #expect(deadlines.map(\.start.text) == ["2026-11-30"])
    #expect(deadlines.map(\.due.text) == ["2026-12-03"])
  }

  @Test func eachMatterHasItsNoticesAtItsTime() throws {
    let waiting = try Cases.file(.incomplete)
    let registered = try Cases.file(.verified)
    let about: [(Case, String)] = [
      (waiting, "dwelling"), (waiting, "permit"), (waiting, "withdrawal"), (registered, "registration"),
      (registered, "withdrawal"),
    ]
    for (file, subject) in about {
      let expected = Reason.stageForbids(residence: file.stage.residence, permit: .none, .giveNotice)
      let action = try registration([.noticeAbout: subject, .ground: "marriage", .groundSince: "2026-01-01"])
      #expect(bench.reasons(action, on: file).contains(expected), "\(subject)")
    }
  }

  @Test func onlyPapersThatWereReadAreSaidNotToBeMissing() throws {
    let unread = Action(.giveNotice, [.noticeAbout: "permit"])
    let found = bench.reasons(unread, on: try Cases.file(.verified))
    #expect(found == [.missing(.ground), .missing(.groundSince)])
    let silent = Action(.giveNotice)
    #expect(bench.reasons(silent, on: try Cases.file(.verified)) == [.missing(.noticeAbout)])
  }

  @Test func whatWasBroughtWithANoticeIsNotAskedForAgain() throws {
    let photo = [Material(kind: "personal-photo", file: "0008.jpg")]
    var verified = try Cases.file(.verified)
    verified.materials.removeAll { $0.kind == "personal-photo" }
    let about: [Field: String] = [
      .noticeAbout: "permit", .ground: "social-insurance", .groundSince: "2026-01-01",
    ]
    let file = try bench.done(Action(.giveNotice, about, materials: photo), on: verified)
    #expect(file.notices.last?.missing == missing("social-insurance-record"))
    let apply = Action(
      .applyForPermit, [.ground: "social-insurance", .groundSince: "2026-01-01"],
      materials: Registrations.papers("social-insurance-record"))
    #expect(try bench.done(apply, on: file).permit?.application.ground == "social-insurance")
  }

  @Test func whatIsChangedBeforeTheRegistrationIsCompleteLeavesItsTrace() throws {
    let file = try bench.done(registration())
    let changed = try registration([.name: "样例甲", .newFact: "姓名录错"])
    let second = try next(13).done(changed, on: file)
    #expect(second.corrections.last?.changes.map(\.field) == [.name])
    #expect(second.corrections.last?.changes.map(\.old) == [file.identity.name])
  }

  @Test func papersBroughtInBetweenAreKeptByTheNextNotice() throws {
    var file = try bench.done(registration())
    file = try bench.done(
      Action(.addPapers, materials: Registrations.papers("rental-certificate")), on: file)
    let second = try next(13).done(registration([.newFact: "房东更换"]), on: file)
    #expect(second.materials.map(\.kind) == ["rental-certificate"])
    #expect(second.notices.last?.missing.contains(MissingPaper(anyOf: [["rental-certificate"]])) == false)
  }
}
