import Residence
import Testing

/// A second city is a second file: the same program works there by other days, grounds, roles and holidays.
struct SecondCityTests {
  let binlan: Policy
  let dalian: Policy

  init() throws { (binlan, dalian) = (try Policies.binlan(), try Policies.dalian()) }

  @Test func aWholeStoryIsToldByTheDaysAndGroundsOfTheSecondCity() throws {
    let file = try #require(try BinlanStory.told().file)
    #expect(file.stage == Stage(.verified, .accepted))
    #expect(file.coverage(under: binlan) == .movedWithinCity)
    #expect(file.certificates.map(\.terms.validUntil.text) == ["2026-05-05"])
    #expect(file.certificates.allSatisfy { $0.voided?.entered.by == "clerk" })
    #expect(file.permit?.application.ground == "employment")
    #expect(file.permit?.endorsements.map(\.on.text) == ["2027-02-01"])
    #expect(file.permit?.formerCards.map(\.replacedFor) == ["unreadable"])
    #expect(file.permit?.formerCards.first?.card.face?.residenceAddress.hasPrefix("鹤鸣区澜湾港园区") == true)
  }

  @Test func theSameActionsAreRefusedInDalianByItsOwnRules() throws {
    var refused = [Action.Kind]()
    _ = try BinlanStory.told { story, chapter in
      var elsewhere = story
      elsewhere.policy = dalian
      let found = elsewhere.reasons(chapter.action, by: chapter.role)
      #expect(found == chapter.inDalian, "\(chapter.action.kind)")
      if !found.isEmpty { refused.append(chapter.action.kind) }
    }
    #expect(
      refused == [
        .register, .askForCertificate, .voidCertificate, .applyForPermit, .extendPermit, .extendPermit,
        .endorsePermit, .replacePermit,
      ])
  }

  @Test func deadlinesCountTheWorkingDaysOfTheSecondCity() throws {
    var dues = [String]()
    let last = try BinlanStory.told { story, _ in
      dues += story.deadlines.map { "\($0.period.rawValue) \($0.days) \($0.due.text)" }
    }
    dues += last.deadlines.map { "\($0.period.rawValue) \($0.days) \($0.due.text)" }
    #expect(
      dues == [
        "verification 5 2026-03-09", "sealing 0 2026-03-06", "acceptance 0 2026-03-09", "issue 10 2026-03-25",
        "issue 15 2026-04-01", "issue 20 2026-04-08", "issue 20 2026-04-08", "issue 20 2026-04-08",
        "collection 20 2026-04-27", "issue 10 2027-02-16",
      ])
  }

  @Test func theRegistrationOfDalianIsRefusedInTheSecondCity() throws {
    let story = try Story(under: binlan, on: "2026-11-23")
    let found = story.reasons(try Registrations.action())
    #expect(found.contains(.malformed(.district, .unknownCode("210203"))))
    #expect(found.contains(.malformed(.zone, .unknownCode("高新园区"))))
    #expect(found.contains(.paperMissing([["tenancy-agreement"]])))
    #expect(found.contains(.paperUnknown("rental-contract")))
  }

  @Test(arguments: [("210202", false), ("990103", true)])
  func whetherPeopleOfTheCityMayHaveAPermitIsForItsFileToSay(_ register: String, mayHave: Bool) throws {
    let application = [Field.ground: mayHave ? "employment" : "marriage", .groundSince: "2026-01-01"]
    var story = try Story(under: mayHave ? binlan : dalian, on: "2026-11-23")
    try story.take(
      mayHave ? BinlanStory.registration() : Registrations.action([.registerDivision: register]))
    #expect(story.file?.coverage(under: story.policy) == .movedWithinCity)
    let found = story.reasons(Action(.applyForPermit, application))
    #expect(found.contains(.notCovered(.movedWithinCity, by: .movedWithinCity)) != mayHave)
  }

  @Test func aGroundThatIsOffInOneCityWithdrawsAPermitInTheOther() throws {
    let withdrawal = Action(.withdrawPermit, [.withdrawalGround: "illegal-acts"])
    var story = try Story(under: dalian, on: "2026-11-23")
    story.file = try Cases.at(.verified, .held)
    #expect(story.reasons(withdrawal, by: .supervisor) == [.notUsedHere(.withdrawalGround, "illegal-acts")])
    story.policy = binlan
    try story.take(withdrawal, by: .supervisor)
    #expect(story.file?.stage.permit == .withdrawn)
    #expect(story.file?.notices.map(\.ground) == ["illegal-acts"])
  }

  @Test(arguments: [("2025-12-09", true), ("2025-12-10", false)])
  func aGroundHasToHaveLastedTheMonthsOfItsOwn(_ since: String, isMet: Bool) throws {
    let chapters = try BinlanStory.chapters()
    var story = try Story(under: binlan, on: "2026-03-09")
    try story.take(chapters[0].action, by: .supervisor)
    var action = chapters[5].action
    action.entries[.groundSince] = since
    let late = Reason.groundNotMet("employment", metOn: try day("2026-03-10"))
    #expect(story.reasons(action) == (isMet ? [] : [late]))
  }

  @Test(arguments: [("2026-03-01", "2027-02-28", true), ("2026-03-01", "2027-02-27", false)])
  func aTenancyOfAYearNeedsAnAgreementForAYear(_ from: String, until: String, isEnough: Bool) throws {
    var story = try Story(under: binlan, on: "2027-02-16")
    try story.take(BinlanStory.registration())
    let agreement = Material(kind: "tenancy-agreement", from: try day(from), until: try day(until))
    let action = Action(
      .applyForPermit, [.ground: "tenancy", .groundSince: "2026-02-16"],
      materials: [agreement] + Registrations.papers("personal-photo", "sworn-statement"))
    #expect(story.reasons(action) == (isEnough ? [] : [.paperTooShort("tenancy-agreement", months: 12)]))
  }
}
