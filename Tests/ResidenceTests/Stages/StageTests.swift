import Residence
import Testing

/// Every stage stands on a rule.
struct StageTests {
  @Test func everyStageNamesARuleOfThePolicy() throws {
    let policy = try Policies.dalian()
    for residence in Stage.Residence.allCases { #expect(policy.rule(residence.rule) != nil) }
    for permit in Stage.Permit.allCases { #expect(policy.rule(permit.rule) != nil) }
  }

  @Test func aStageIsComputedFromTheFileAlone() throws {
    for stage in Cases.stages where stage.residence != .unregistered {
      let file = try #require(try Cases.at(stage))
      #expect(try readBack(file).stage == stage)
    }
  }
}
