import Residence
import Testing

/// The issue may take longer on a listed ground.
struct ExtensionTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func extend(_ changes: [Field: String?] = [:]) throws -> Action {
    try Forms.action(.extendPermit, changes)
  }

  private func reasons(_ changes: [Field: String?], on day: String = "2026-11-23") throws -> [Reason] {
    try bench.on(day).reasons(extend(changes), on: Cases.file(.verified, .accepted), by: .supervisor)
  }

  @Test(arguments: ["remote-area", "poor-transport", "special-circumstances"])
  func eachGroundGivesADeadlineOfUpToThirtyDaysInAll(_ ground: String) throws {
    let action = try extend([.extensionGround: ground])
    let file = try bench.done(action, on: Cases.file(.verified, .accepted), by: .supervisor)
    #expect(
      file.permit?.extended
        == Permit.Extended(ground: ground, days: 30, approved: bench.mark(by: .supervisor)))
    #expect(file.stage == Stage(.verified, .accepted))
    // Accepted on 2026-11-21; day 30 is a Monday.
    let deadline = try #require(file.deadlines(under: try Policies.dalian(), offsetMinutes: 480).first)
    #expect((deadline.period, deadline.days) == (.issue, 30))
    #expect(deadline.due.text == "2026-12-21")
  }

  @Test func theDaysInAllAreMoreThanFifteenAndAtMostThirty() throws {
    for days in [16, 29, 30] { #expect(try reasons([.extensionDays: String(days)]).isEmpty) }
    for days in [-1, 0, 15, 31, 45] {
      let found = try reasons([.extensionDays: String(days)])
      #expect(found == [.outOfBounds(.extensionDays, days, least: 16, most: 30)])
      #expect(found.map(\.rule) == [.extensions])
    }
    #expect(try reasons([.extensionDays: "ten"]) == [.malformed(.extensionDays, .wholeNumber)])
  }

  @Test func aSecondExtensionIsLongerThanTheFirst() throws {
    let first = try bench.done(
      extend([.extensionDays: "20"]), on: Cases.file(.verified, .accepted), by: .supervisor)
    let same = bench.reasons(try extend([.extensionDays: "20"]), on: first, by: .supervisor)
    #expect(same == [.outOfBounds(.extensionDays, 20, least: 21, most: 30)])
    let second = try bench.done(extend([.extensionDays: "21"]), on: first, by: .supervisor)
    #expect(second.permit?.extended?.days == 21)
  }

  @Test func onlyAGroundOfTheListExtends() throws {
    let unknown = Malformation.unknownCode("many-applications")
    #expect(try reasons([.extensionGround: "many-applications"]) == [.malformed(.extensionGround, unknown)])
    for field in [Field.extensionGround, .extensionDays] {
      #expect(try reasons([field: nil]) == [.missing(field)])
    }
  }

  @Test func aPeriodIsExtendedUntilItsLastDayAndNotAfterIt() throws {
    // Accepted on Saturday 2026-11-21; day 15 is a Sunday, so the last day is Monday 2026-12-07.
    #expect(try reasons([:], on: "2026-12-07").isEmpty)
    let due = try day("2026-12-07")
    let found = try reasons([:], on: "2026-12-08")
    #expect(found == [.tooLate(.extensionDays, notAfter: due)])
    #expect(found.map(\.rule) == [.extensions])
  }

  @Test func anExtendedPeriodIsExtendedUntilItsOwnLastDay() throws {
    let first = try bench.done(
      extend([.extensionDays: "20"]), on: Cases.file(.verified, .accepted), by: .supervisor)
    #expect(try bench.on("2026-12-11").reasons(extend(), on: first, by: .supervisor).isEmpty)
    let late = try bench.on("2026-12-12").reasons(extend(), on: first, by: .supervisor)
    #expect(late == [.tooLate(.extensionDays, notAfter: try day("2026-12-11"))])
  }

  @Test func onlyASupervisorExtendsAndOnlyWhileTheClockRuns() throws {
    let file = try Cases.file(.verified, .accepted)
    #expect(bench.reasons(try extend(), on: file) == [.roleMayNot(.clerk, .extendPermit)])
    for permit in Stage.Permit.allCases {
      let found = bench.reasons(try extend(), on: try Cases.file(.verified, permit), by: .supervisor)
      let expected = Reason.stageForbids(residence: .verified, permit: permit, .extendPermit)
      #expect(found == ([.accepted, .forwarded, .signed].contains(permit) ? [] : [expected]))
    }
  }
}
