import Residence
import Testing

/// A case waits for one thing, which somebody can do.
struct NextStepTests {
  @Test func whoeverIsWaitedForMayActAndTheStageAdmitsIt() throws {
    let policy = try Policies.dalian()
    for stage in Cases.pairs {
      guard let step = stage.nextStep else { continue }
      #expect(policy.allows(step.action, by: step.role), "\(stage) \(step)")
      #expect(stage.objection(to: step.action) == nil, "\(stage) \(step)")
    }
  }

  @Test func onlySettledCasesWaitForNothing() {
    for stage in Cases.pairs {
      let (residence, permit) = (stage.residence, stage.permit)
      let isEnded =
        residence == .unregistered || (residence == .left && !permit.isUnderWay && permit != .held)
      let settled: [Stage.Permit] = [.none, .held, .refused, .cancelled, .withdrawn]
      let isSettled =
        residence == .verified && settled.contains(permit) && stage.certificate == .none
      let isUndisturbed = residence == .unregistered || stage.supervision == .none
      #expect((stage.nextStep == nil) == ((isEnded || isSettled) && isUndisturbed))
    }
  }

  @Test func aDayIsDueExactlyWhileSomethingIsWaitedFor() throws {
    for stage in Cases.stages {
      guard let file = try Cases.at(stage) else { continue }
      let due = file.due(under: try Policies.dalian(), offsetMinutes: 480)
      // Whether missing papers are brought is up to the resident.
      #expect((due == nil) == (stage.nextStep == nil || stage.nextStep == .complete), "\(stage)")
    }
  }
}
