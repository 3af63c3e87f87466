import Residence
import Testing

/// What the desk cannot settle is put before the supervisor, who decides on it.
struct EscalationsTests {
  let bench: Bench
  let policy: Policy

  init() throws {
    bench = try Bench()
    policy = try Policies.dalian()
  }

  @Test func whatIsEscalatedWaitsForTheSupervisorWhateverElseItWaitsFor() throws {
    for stage in Cases.stages where stage.residence != .unregistered && stage.supervision == .none {
      let file = try bench.done(Forms.action(.escalate), on: Cases.at(stage))
      #expect(file.stage.nextStep == .decide, "\(stage)")
      #expect(file.stage.nextStep?.role == .supervisor)
      #expect(file.deadlines(under: policy, offsetMinutes: 480).contains { $0.period == .decision })
      let decided = try bench.done(Forms.action(.decideEscalation), on: file, by: .supervisor)
      #expect(decided.stage == stage)
      #expect(
        decided.escalations.last?.decision
          == Escalation.Decided(text: "按登记办理", entered: bench.mark(by: .supervisor)))
    }
  }

  @Test func nobodyIsKeptFromWhatTheLawGivesWhileAMatterIsDecided() throws {
    let file = try bench.done(Forms.action(.escalate), on: Cases.file(.verified, .produced))
    #expect(bench.reasons(try Forms.action(.handOutPermit), on: file) == [])
  }

  @Test func nobodyDecidesTheOwnQuestion() throws {
    var file = try Cases.file(.verified)
    file.escalations = [
      Escalation(
        ground: "rule-unclear", account: "样例", entered: try Cases.mark(by: Role.supervisor.rawValue))
    ]
    let reasons = bench.reasons(try Forms.action(.decideEscalation), on: file, by: .supervisor)
    #expect(reasons == [.ownEntry("supervisor")])
  }

  @Test func oneMatterIsDecidedBeforeTheNextOne() throws {
    let file = try bench.done(Forms.action(.escalate), on: Cases.file(.verified))
    #expect(
      bench.reasons(try Forms.action(.escalate), on: file) == [.supervisionForbids(.escalated, .escalate)])
    let verified = try Cases.file(.verified)
    #expect(
      bench.reasons(try Forms.action(.decideEscalation), on: verified, by: .supervisor)
        == [.supervisionForbids(.none, .decideEscalation)])
  }
}
