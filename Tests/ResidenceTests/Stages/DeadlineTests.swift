import Residence
import Testing

/// The periods that run say what they are computed from.
struct DeadlineTests {
  let policy: Policy

  init() throws { policy = try Policies.dalian() }

  private func deadlines(_ file: Case?) -> [Deadline] {
    file?.deadlines(under: policy, offsetMinutes: 480) ?? []
  }

  @Test func theEarliestRunningPeriodIsDue() throws {
    let file = try #require(try Cases.at(.addressInDoubt, .applied))
    #expect(try file.due(under: Policies.dalian(), offsetMinutes: 480)?.text == "2026-11-21")
    #expect(deadlines(file).map(\.period) == [.revisit, .acceptance])
  }

  @Test func aDeadlineNamesStartDaysAndBothLastDays() throws {
    let deadline = policy.issueDeadline(acceptedOn: try day("2025-03-01"))
    #expect(deadline.period == .issue)
    #expect(deadline.start.text == "2025-03-01")
    #expect(deadline.days == 15)
    #expect(deadline.counted.text == "2025-03-16")
    #expect(deadline.due.text == "2025-03-17")
    #expect(deadline.isCertain)
  }

  @Test func aDeadlineInAYearWithoutPublishedHolidaysIsUncertain() throws {
    #expect(policy.issueDeadline(acceptedOn: try day("2026-12-16")).isCertain)
    #expect(!policy.issueDeadline(acceptedOn: try day("2026-12-17")).isCertain)
  }

  @Test(arguments: [
    // Fifteen working days from a Monday are three weeks.
    ("2025-03-03", "2025-03-24"),
    // From a Saturday, the first is Monday.
    ("2025-03-01", "2025-03-21"),
    // Over the National Day holidays, with Saturday 2025-10-11 and Sunday 2025-09-28 worked.
    ("2025-09-26", "2025-10-23"),
  ])
  func workingDaysAloneCountWhereThePolicySaysSo(_ accepted: String, due: String) throws {
    var policy = policy
    policy.calendar.counting = .workingDays
    #expect(policy.issueDeadline(acceptedOn: try day(accepted)).due.text == due)
    policy.calendar.counting = .calendarDays
    let plain = policy.issueDeadline(acceptedOn: try day(accepted))
    #expect(plain == self.policy.issueDeadline(acceptedOn: try day(accepted)))
  }

  @Test(arguments: [
    (Stage.Permit.applied, Deadline.Period.acceptance, "2026-11-21", "2026-11-21"),
    (.accepted, .issue, "2026-11-21", "2026-12-07"), (.forwarded, .issue, "2026-11-21", "2026-12-07"),
    (.signed, .issue, "2026-11-21", "2026-12-07"), (.produced, .collection, "2026-11-21", "2026-12-21"),
  ])
  func eachStepOfAPermitHasItsPeriod(
    _ stage: Stage.Permit, period: Deadline.Period, start: String, due: String
  ) throws {
    let found = deadlines(try Cases.at(.verified, stage))
    #expect(found.map(\.period) == [period])
    #expect(found.map(\.start.text) == [start])
    #expect(found.map(\.due.text) == [due])
  }

  @Test(arguments: [
    (Stage.Residence.awaitingVerification, Deadline.Period.verification, "2026-11-20", "2026-11-23"),
    (.awaitingRevisit, .revisit, "2026-11-21", "2026-11-24"),
    (.addressInDoubt, .revisit, "2026-11-21", "2026-11-24"), (.gone, .revisit, "2026-11-21", "2026-11-24"),
  ])
  func theResidenceIsVerifiedWithinThreeDays(
    _ residence: Stage.Residence, period: Deadline.Period, start: String, due: String
  ) throws {
    let found = deadlines(try Cases.at(residence))
    #expect(found.map(\.period) == [period])
    #expect(found.map(\.start.text) == [start])
    #expect(found.map(\.due.text) == [due])
  }

  @Test func aPermitThatIsLeftBehindIsCancelledAtOnce() throws {
    for permit in Stage.Permit.allCases {
      let found = deadlines(try Cases.at(.left, permit))
      #expect(found.map(\.period) == (permit.isUnderWay || permit == .held ? [.cancellation] : []))
      #expect(found.allSatisfy { $0.due.text == "2026-11-22" && $0.days == 0 })
    }
  }

  @Test func theStepThatIsWaitedForIsAmongThePeriods() throws {
    let periods: [NextStep: Set<Deadline.Period>] = [
      .verify: [.verification], .revisit: [.revisit], .settleAddress: [.revisit],
      .settleDeparture: [.revisit],
      .accept: [.acceptance], .forward: [.issue], .sign: [.issue], .produce: [.issue],
      .handOut: [.collection],
      .cancel: [.cancellation],
    ]
    for stage in Cases.stages {
      guard let step = stage.nextStep, step != .complete else { continue }
      let found = Set(deadlines(try Cases.at(stage.residence, stage.permit)).map(\.period))
      #expect(found.isSuperset(of: periods[step] ?? []), "\(stage)")
    }
  }

  @Test(arguments: Deadline.Period.allCases)
  func everyPeriodNamesARuleOfThePolicy(_ period: Deadline.Period) {
    #expect(policy.rule(period.rule) != nil)
  }

  @Test func aCorrectedAddressStartsTheVerificationAnew() throws {
    let later = try Bench.on("2026-11-25")
    let corrected = try later.done(Forms.action(.correct, [.room: "502"]), on: Cases.registered())
    #expect(deadlines(corrected).map(\.start.text) == ["2026-11-25"])
    let renamed = try later.done(Forms.action(.correct), on: Cases.registered())
    #expect(deadlines(renamed).map(\.start.text) == ["2026-11-20"])
  }

  @Test func aCorrectionBeforeAMoveDoesNotDateTheMove() throws {
    var file = try Bench.on("2026-11-21").done(Forms.action(.correct, [.room: "502"]), on: Cases.registered())
    file = try Bench.on("2026-11-25").done(Registrations.move(), on: file)
    #expect(deadlines(file).map(\.start.text) == ["2026-11-25"])
  }
}
