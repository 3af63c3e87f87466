import Residence
import Testing

/// What has happened to a permit stays on record, whatever happens to it later.
struct PermitRecordHistoryTests {
  let policy: Policy
  /// A permit that has been suspended since 2026-01-06: its full year ended on a Monday.
  private let suspended: Permit

  init() throws {
    policy = try Policies.dalian()
    suspended =
      EndorsedPermit(
        issuedOn: try day("2025-01-05"), under: policy, worked: Almanac.shared.worked(policy.calendar)
      ).permit
  }

  private func kinds(_ permit: Permit, until today: String) throws -> [PermitRecord.Kind] {
    permit.records(until: try day(today), under: policy, offsetMinutes: 480).map(\.kind)
  }

  @Test func aMissedEndorsementIsOnRecordFromTheNextDayOn() throws {
    let first = try day("2026-01-06")
    #expect(suspended.use(on: first, under: policy) == .suspended(since: first))
    #expect(try kinds(suspended, until: "2026-01-05") == [.production, .issue])
    #expect(try kinds(suspended, until: "2026-01-06") == [.production, .issue, .suspension])
  }

  @Test func aSuspensionStaysOnRecordWhenThePermitIsCancelled() throws {
    var permit = suspended
    let end = try day("2026-06-01")
    permit.end = Permit.End(kind: .cancelled, ground: "left", on: end, entered: EndorsedPermit.mark(end))
    #expect(
      try kinds(permit, until: "2026-06-02") == [.production, .issue, .suspension, .cancellation])
  }

  @Test func aSuspensionStaysOnRecordWhileALostCardIsMadeAnew() throws {
    var permit = suspended
    let asked = try day("2026-06-01")
    permit.formerCards = [
      try #require(
        Permit.FormerCard(
          of: permit, replacedFor: nil, on: asked, entered: EndorsedPermit.mark(asked)))
    ]
    (permit.card, permit.handOut) = (nil, nil)
    #expect(try kinds(permit, until: "2026-06-02") == [.production, .issue, .suspension, .reissue])
  }

  @Test func recordsUntilADayShowNothingLater() throws {
    var permit = suspended
    let late = try day("2026-02-02")
    permit.endorsements = [Permit.Dated(on: late, entered: EndorsedPermit.mark(late))]
    #expect(
      try kinds(permit, until: "2026-02-02")
        == [.production, .issue, .suspension, .endorsement, .restoration])
    #expect(try kinds(permit, until: "2026-01-20") == [.production, .issue, .suspension])
  }

  @Test func noStepOfAPermitTakesARecordAway() throws {
    var lost = [String]()
    for step in try Exploration.dalian.get().steps {
      guard let old = step.before?.permit, let new = step.after.permit, old.applied == new.applied else {
        continue
      }
      let today = step.mark.at.civilDate(offsetMinutes: 480)
      let after = new.records(until: today, under: policy, offsetMinutes: 480)
      let before = old.records(until: today, under: policy, offsetMinutes: 480)
      lost += before.filter { !after.contains($0) }.map { "\(step.action.kind) \($0.kind)" }
    }
    #expect(Set(lost).sorted().isEmpty)
  }

  @Test func theFirstCardsExtensionSigningAndNewAddressStayOnRecordWhenItIsReplaced() throws {
    var story = try Story(under: policy, on: "2026-11-23")
    story.file = try Cases.at(.verified, .held)
    let (mark, today) = (try #require(story.file?.registered), try day("2026-11-20"))
    story.file?.permit?.extended = Permit.Extended(ground: "remote-area", days: 20, approved: mark)
    story.file?.permit?.addressChanges = [Permit.AddressChange(address: "样例", on: today, entered: mark)]
    let entries: [Field: String] = [
      .replacementReason: "damaged", .oldCardReturned: "yes", .renewedOn: "today",
    ]
    try story.take(Action(.replacePermit, entries))
    let kinds = try kinds(#require(story.file?.permit), until: "2026-11-23")
    for kind in [PermitRecord.Kind.extension, .signing, .changeOfAddress] {
      #expect(kinds.contains(kind), "\(kind)")
    }
  }
}
