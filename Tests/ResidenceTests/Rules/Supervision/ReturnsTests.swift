import Residence
import Testing

/// What waits for approval is sent back to be put right, and is put before the supervisor again.
struct ReturnsTests {
  let bench: Bench
  let policy: Policy

  init() throws {
    bench = try Bench()
    policy = try Policies.dalian()
  }

  private var sentBack: Case {
    get throws {
      try bench.done(Forms.action(.sendBack), on: Cases.file(.verified, .accepted), by: .supervisor)
    }
  }

  @Test func whatWasSentBackWaitsForTheClerkAndSaysWhy() throws {
    let file = try sentBack
    #expect(
      file.sendingsBack == [
        SendingBack(ground: "entry-mistaken", remark: "门牌号有误", entered: bench.mark(by: .supervisor))
      ])
    #expect(file.stage == Stage(.verified, .accepted, .none, .sentBack))
    #expect(file.stage.nextStep == .rework)
    #expect(file.stage.nextStep?.role == .clerk)
  }

  @Test func nothingThatWasSentBackIsApprovedBeforeItIsPutRight() throws {
    let file = try sentBack
    for kind in [Action.Kind.forwardPermit, .extendPermit, .sealCertificate, .sendBack] {
      let reasons = bench.reasons(try Forms.action(kind), on: file, by: .supervisor)
      #expect(reasons == [.supervisionForbids(.sentBack, kind)])
      #expect(reasons.map(\.rule) == [.supervision])
    }
    let again = try bench.done(Action(.resubmit), on: file)
    #expect(again.sendingsBack.first?.settled == bench.mark())
    #expect(again.stage.nextStep == .forward)
    #expect(bench.reasons(Action(.forwardPermit), on: again, by: .supervisor) == [])
  }

  @Test func thePeriodOfTheLawRunsOnMeanwhile() throws {
    let file = try sentBack
    let periods = file.deadlines(under: policy, offsetMinutes: 480)
    #expect(Set(periods.map(\.period)) == [.rework, .issue])
    // Sent back on a Monday; one day, the first not counted.
    #expect(file.due(under: policy, offsetMinutes: 480)?.text == "2026-11-24")
  }

  @Test func onlyWhatWaitsForApprovalIsSentBackOnAListedGround() throws {
    let action = try Forms.action(.sendBack)
    #expect(bench.reasons(action, on: try Cases.file(.verified), by: .supervisor) == [.nothingToApprove])
    let applied = try Cases.file(.verified, .applied)
    #expect(bench.reasons(action, on: applied, by: .supervisor) == [.nothingToApprove])
    let asked = try #require(try Cases.at(Stage(.verified, .none, .asked)))
    #expect(bench.reasons(action, on: asked, by: .supervisor) == [])
    let accepted = try Cases.file(.verified, .accepted)
    let unlisted = Action(.sendBack, [.returnGround: "because"])
    #expect(
      bench.reasons(unlisted, on: accepted, by: .supervisor) == [
        .malformed(.returnGround, .unknownCode("because"))
      ])
  }

  @Test func whatWasNeverSentBackIsNotResubmitted() throws {
    let accepted = try Cases.file(.verified, .accepted)
    #expect(bench.reasons(Action(.resubmit), on: accepted) == [.supervisionForbids(.none, .resubmit)])
  }
}
