import Residence
import Testing

/// A case goes its way step by step, and nothing else moves it.
struct DecideTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private struct Step {
    let action: Action
    let role: Role
    let stage: Stage
    let next: NextStep?
    let due: String?
  }

  @Test func aCaseGoesFromTheRegistrationToTheCard() throws {
    let today = "2026-11-23"
    let steps = [
      Step(
        action: try Registrations.action(), role: .clerk, stage: Stage(.awaitingVerification), next: .verify,
        due: "2026-11-26"),
      Step(
        action: Action(.logVisit, [.visitedOn: today, .outcome: "lives-there", .met: "欧阳娜娜"]), role: .police,
        stage: Stage(.verified), next: nil, due: nil),
      Step(
        action: Action(
          .askForCertificate, [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"]),
        role: .clerk, stage: Stage(.verified, .none, .asked), next: .seal, due: today),
      Step(
        action: Action(.sealCertificate), role: .supervisor, stage: Stage(.verified), next: nil, due: nil),
      Step(
        action: Action(.applyForPermit, [.ground: "rented-house", .groundSince: "2026-03-02"]), role: .clerk,
        stage: Stage(.verified, .applied), next: .accept, due: today),
      Step(
        action: Action(.acceptPermit, [.acceptedOn: "今天"]), role: .clerk, stage: Stage(.verified, .accepted),
        next: .forward, due: "2026-12-08"),
      Step(
        action: Action(.forwardPermit), role: .supervisor, stage: Stage(.verified, .forwarded), next: .sign,
        due: "2026-12-08"),
      Step(
        action: Action(.signPermit, [.decision: "signed", .decidedOn: today]), role: .clerk,
        stage: Stage(.verified, .signed), next: .produce, due: "2026-12-08"),
      Step(
        action: Action(.producePermit, [.cardNumber: "ＤＬ0001", .issuedOn: today]), role: .clerk,
        stage: Stage(.verified, .produced), next: .handOut, due: "2026-12-23"),
      Step(
        action: Action(
          .handOutPermit,
          [.handedOutOn: today, .collector: "欧阳娜娜", .identifiedBy: try Registrations.number()]),
        role: .clerk, stage: Stage(.verified, .held), next: nil, due: nil),
    ]
    var file: Case?
    for (index, step) in steps.enumerated() {
      let moment = try bench.at("2026-11-23T02:0\(index):00.000Z")
      let after = try moment.done(step.action, on: file, by: step.role)
      #expect(after.revision == index + 1)
      #expect(after.changed == Mark(by: step.role.rawValue, at: moment.circumstances.now))
      #expect(after.registered == Mark(by: "clerk", at: bench.circumstances.now))
      #expect(after.number == bench.circumstances.nextNumbers().case)
      #expect(after.stage == step.stage)
      #expect(after.stage.nextStep == step.next)
      #expect(try after.due(under: Policies.dalian(), offsetMinutes: 480)?.text == step.due)
      file = after
    }
    #expect(file?.permit?.card?.number == "DL0001")
    #expect(file?.permit?.application.ground == "rented-house")
  }

  @Test(arguments: [
    (VisitOutcome.livesThere, Stage.Residence.verified), (.gone, .gone), (.unknownThere, .awaitingRevisit),
    (.addressWrong, .addressInDoubt),
  ])
  func aVisitLeadsWhereItsOutcomeSays(_ outcome: VisitOutcome, stage: Stage.Residence) throws {
    let visit = Action(.logVisit, [.visitedOn: "2026-11-22", .outcome: outcome.rawValue, .met: "欧阳娜娜"])
    let file = try bench.done(visit, on: Cases.registered(), by: .police)
    #expect(file.stage.residence == stage)
    #expect(file.visits.last?.outcome == outcome)
  }

  @Test func onlyWhoeverLivesThereHasToHaveBeenMetThroughSomebody() throws {
    for outcome in VisitOutcome.allCases {
      let visit = Action(.logVisit, [.visitedOn: "-1", .outcome: outcome.rawValue])
      let expected: [Reason] = outcome == .livesThere ? [.missing(.met)] : []
      #expect(bench.reasons(visit, on: try Cases.registered(), by: .police) == expected)
    }
  }

  @Test func aCorrectedAddressNeedsANewVisit() throws {
    let verified = try #require(try Cases.at(.verified))
    let moved = try Registrations.action([.room: "502", .correctionReason: "笔误"], kind: .correct)
    let file = try bench.done(moved, on: verified)
    #expect(file.stage.residence == .awaitingVerification)
    #expect(file.corrections.last?.changes == [.init(field: .room, old: "501", new: "502")])
    #expect(file.visits == verified.visits)
    #expect(try file.due(under: Policies.dalian(), offsetMinutes: 480)?.text == "2026-11-26")
    let visit = Action(.logVisit, [.visitedOn: "今天", .outcome: "lives-there", .met: "欧阳娜娜"])
    #expect(try bench.done(visit, on: file, by: .police).stage.residence == .verified)
  }

  @Test func aCorrectedNameNeedsNoNewVisit() throws {
    let renamed = try Registrations.action([.name: "𠮷田明", .correctionReason: "笔误"], kind: .correct)
    let file = try bench.done(renamed, on: Cases.at(.verified))
    #expect(file.stage.residence == .verified)
    let change = Correction.Change(field: .name, old: "阿卜杜热合曼·买买提", new: "𠮷田明")
    #expect(file.corrections.last?.changes == [change])
  }

  @Test func aCorrectionThatChangesNothingIsRefused() throws {
    let same = try Registrations.action([.correctionReason: "笔误"], kind: .correct)
    #expect(bench.reasons(same, on: try Cases.registered()) == [.nothingChanged])
    #expect(bench.reasons(same, on: try Cases.certified()) == [.nothingChanged])
  }

  @Test func aCorrectionNeedsAReasonOnceThereIsACertificate() throws {
    let silent = try Registrations.action([.name: "𠮷田明"], kind: .correct)
    #expect(bench.reasons(silent, on: try Cases.certified()) == [.missing(.correctionReason)])
    #expect(try bench.done(silent, on: Cases.registered()).corrections.map(\.reason) == [nil])
  }

  @Test func aDepartureEndsEverything() throws {
    let leave = Action(
      .recordDeparture, [.departedOn: "2026-11-22", .departureReason: "left", .destination: "上海"])
    for stage in Cases.stages where stage.residence != .unregistered && stage.residence != .left {
      let file = try bench.done(leave, on: Cases.at(stage.residence, stage.permit), by: .police)
      #expect(file.stage == Stage(.left, stage.permit))
      let hasToEnd = stage.permit == .held || stage.permit.isUnderWay
      #expect(file.stage.nextStep == (hasToEnd ? .cancel : nil))
      var possible: Set<Action.Kind> = [
        .addPapers, .giveNotice, .takeBackDeparture, .returnHere, .voidCertificate, .recordComplaint, .remark,
        .assign, .release, .escalate,
      ]
      if hasToEnd { possible.insert(.cancelPermit) }
      if [.held, .produced].contains(stage.permit) { possible.insert(.withdrawPermit) }
      #expect(Set(Action.Kind.allCases.filter { file.stage.objection(to: $0) == nil }) == possible)
    }
  }

  @Test func nobodyLeavesBeforeMovingIn() throws {
    let leave = Action(.recordDeparture, [.departedOn: "2026-03-01", .departureReason: "left"])
    let movedIn = try day("2026-03-02")
    #expect(bench.reasons(leave, on: try Cases.registered()) == [.tooEarly(.departedOn, notBefore: movedIn)])
  }

  @Test func permitStepsFollowEachOtherInTime() throws {
    let last = try day("2026-11-21")
    let steps: [(Stage.Permit, Action, Field)] = [
      (.applied, Action(.acceptPermit, [.acceptedOn: "2026-11-20"]), .acceptedOn),
      (.forwarded, Action(.signPermit, [.decision: "signed", .decidedOn: "2026-11-20"]), .decidedOn),
      (.forwarded, Action(.producePermit, [.cardNumber: "1", .issuedOn: "2026-11-20"]), .issuedOn),
      (.signed, Action(.producePermit, [.cardNumber: "1", .issuedOn: "2026-11-20"]), .issuedOn),
      (
        .produced, Action(.handOutPermit, [.handedOutOn: "2026-11-20", .collector: "甲", .identifiedBy: "1"]),
        .handedOutOn
      ),
    ]
    for (stage, action, field) in steps {
      let found = bench.reasons(action, on: try Cases.at(.verified, stage))
      #expect(found == [.tooEarly(field, notBefore: last)])
    }
  }

  @Test func nobodyForwardsAnOwnAcceptance() throws {
    let bench = try Bench(policy: Policies.dalian(allowing: .acceptPermit, to: .supervisor))
    let accept = Action(.acceptPermit, [.acceptedOn: "今天"])
    let own = try bench.done(accept, on: Cases.at(.verified, .applied), by: .supervisor)
    #expect(bench.reasons(Action(.forwardPermit), on: own, by: .supervisor) == [.ownEntry("supervisor")])
    let others = try bench.done(accept, on: Cases.at(.verified, .applied), by: .clerk)
    #expect(bench.reasons(Action(.forwardPermit), on: others, by: .supervisor).isEmpty)
  }

  @Test func noRefusalIsWithoutAReason() throws {
    for stage in Cases.stages {
      let file = try Cases.at(stage.residence, stage.permit)
      for role in Role.allCases {
        for action in Action.Kind.allCases {
          let result = bench.result(Action(action), on: file, by: role)
          guard case .failure(let refusal) = result else { continue }
          #expect(!refusal.reasons.isEmpty, "\(action) \(stage)")
          #expect(Set(refusal.reasons).count == refusal.reasons.count)
        }
      }
    }
  }

  @Test func theLatestVisitCounts() throws {
    let visit = Action(.logVisit, [.visitedOn: "今天", .outcome: "gone"])
    let file = try bench.done(visit, on: Cases.at(.verified), by: .police)
    #expect(file.stage.residence == .gone)
    #expect(file.visits.count == 2)
  }

  @Test func aRemarkIsKept() throws {
    let file = try bench.done(Action(.remark, [.remark: " 夜班 "]), on: Cases.at(.left), by: .supervisor)
    #expect(file.remarks.map(\.text) == ["夜班"])
    #expect(bench.reasons(Action(.remark), on: file) == [.missing(.remark)])
  }
}
