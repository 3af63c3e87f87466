import Residence
import Testing

/// A permit's life as the field's standard names its steps.
struct PermitRecordTests {
  let bench: Bench
  let policy: Policy

  init() throws {
    bench = try Bench()
    policy = try Policies.dalian()
  }

  private func records(_ permit: Permit?, until text: String = "2026-11-23") throws -> [String] {
    let records = try permit?.records(until: day(text), under: policy, offsetMinutes: 480) ?? []
    return records.map { "\($0.on.text) \($0.kind.rawValue)" + ($0.by.map { " \($0)" } ?? "") }
  }

  private func endorsed(_ issued: String, _ days: String...) throws -> Permit {
    var permit = try #require(try Cases.holder(since: issued).permit)
    permit.endorsements = try days.map { Permit.Dated(on: try day($0), entered: try Cases.mark($0)) }
    return permit
  }

  private static let firstRun = [
    "2025-12-01 acceptance clerk", "2025-12-01 signing clerk", "2025-12-01 production clerk",
    "2025-12-01 issue clerk",
  ]

  @Test func oneRunLeadsFromAcceptanceToIssue() throws {
    #expect(try records(Cases.holder(since: "2025-12-01").permit) == PermitRecordTests.firstRun)
    #expect(try records(Permits.at(.applied, of: Cases.registered())).isEmpty)
  }

  @Test func anExtensionIsRecordedOnTheStationsDay() throws {
    // Half past midnight of the 24th in Dalian, still the 23rd in UTC.
    let late = try bench.at("2026-11-23T16:30:00.000Z")
    let file = try late.done(
      Forms.action(.extendPermit), on: Cases.file(.verified, .accepted), by: .supervisor)
    let expected = ["2026-11-21 acceptance clerk", "2026-11-24 extension supervisor"]
    #expect(try records(file.permit, until: "2026-11-24") == expected)
  }

  @Test(arguments: [
    (Stage.Permit.refused, "refusal"), (.cancelled, "cancellation"), (.withdrawn, "withdrawal"),
  ])
  func anEndIsRecordedByItsKind(_ stage: Stage.Permit, kind: String) throws {
    let found = try records(Permits.at(stage, of: Cases.registered()))
    #expect(found.last == "2026-11-21 \(kind) clerk")
    #expect(found.count == (stage == .refused ? 2 : 5))
  }

  @Test func anEndorsementInTimeIsOneRecord() throws {
    let found = try records(endorsed("2025-12-01", "2026-11-05"))
    #expect(found == PermitRecordTests.firstRun + ["2026-11-05 endorsement clerk"])
  }

  @Test func aLateEndorsementSuspendsAndRestores() throws {
    let found = try records(endorsed("2025-12-01", "2027-03-15"), until: "2027-04-01")
    let expected = [
      "2026-12-02 suspension", "2027-03-15 endorsement clerk", "2027-03-15 restoration clerk",
    ]
    #expect(found == PermitRecordTests.firstRun + expected)
  }

  @Test func aMissedEndorsementSuspendsByTheCalendarAlone() throws {
    let permit = try endorsed("2025-12-01")
    #expect(try records(permit, until: "2026-12-01") == PermitRecordTests.firstRun)
    #expect(
      try records(permit, until: "2026-12-02") == PermitRecordTests.firstRun + ["2026-12-02 suspension"])
  }

  @Test func aSuspensionIsNotForgottenWhenThePermitEndsOrItsCardIsRenewed() throws {
    let suspension = "2026-12-02 suspension"
    var ended = try endorsed("2025-12-01")
    ended.end = Permit.End(
      kind: .cancelled, ground: "left", on: try day("2027-05-03"), entered: try Cases.mark("2027-05-03"))
    #expect(try records(ended, until: "2027-06-01").contains(suspension))
    let later = try bench.on("2027-05-03")
    let renewed = try later.done(
      Forms.action(.reissuePermit, [.renewedOn: "2027-05-03"]), on: Cases.holder(since: "2025-12-01"))
    #expect(try records(renewed.permit, until: "2027-05-04").contains(suspension))
  }

  @Test func nothingIsRecordedThatHasNotHappenedYet() throws {
    let permit = try endorsed("2025-12-01", "2026-11-05")
    #expect(try records(permit, until: "2026-11-04") == PermitRecordTests.firstRun)
    #expect(try records(permit, until: "2025-11-30").isEmpty)
  }

  @Test func aChangeOfAddressIsRecorded() throws {
    let moved = try Forms.moved(Cases.holder(since: "2025-12-01"))
    let file = try bench.done(Forms.action(.changePermitAddress), on: moved)
    #expect(try records(file.permit) == PermitRecordTests.firstRun + ["2026-11-23 change-of-address clerk"])
  }

  @Test(arguments: [
    (Action.Kind.replacePermit, "replacement"), (.reissuePermit, "reissue"),
  ])
  func theRunsOfAllCardsFollowEachOther(_ kind: Action.Kind, name: String) throws {
    var file = try bench.done(Forms.action(kind), on: Cases.holder(since: "2025-12-01"))
    let next = try bench.on("2026-11-25")
    file = try next.done(Action(.forwardPermit), on: file, by: .supervisor)
    file = try next.done(Forms.action(.signPermit, [.decidedOn: "2026-11-25"]), on: file)
    file = try next.done(Forms.action(.producePermit, [.issuedOn: "2026-11-25"]), on: file)
    file = try next.done(Forms.action(.handOutPermit, [.handedOutOn: "2026-11-25"]), on: file)
    let found = try records(file.permit, until: "2026-11-25")
    let second = [
      "2026-11-23 \(name) clerk", "2026-11-23 acceptance clerk", "2026-11-25 signing clerk",
      "2026-11-25 production clerk", "2026-11-25 issue clerk",
    ]
    #expect(found.suffix(5) == second)
    #expect(found.first == PermitRecordTests.firstRun.first)
  }

  @Test(arguments: [Action.Kind.replacePermit, .reissuePermit])
  func nothingThatWasRecordedIsLostWithTheOldCard(_ kind: Action.Kind) throws {
    var file = try Forms.moved(Cases.holder(since: "2025-12-01"))
    file.permit?.extended = Permit.Extended(
      ground: "remote-area", days: 20, approved: try Cases.mark("2025-12-01", by: "supervisor"))
    file = try bench.done(Forms.action(.changePermitAddress), on: file)
    file = try bench.done(Forms.action(.endorsePermit), on: file)
    let before = try records(file.permit)
    let after = try records(bench.done(Forms.action(kind), on: file).permit)
    #expect(Set(before).subtracting(after).isEmpty)
  }
}
