import Residence
import Testing

/// Only the public security organ takes a permit away.
struct WithdrawalTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?], by role: Role = .supervisor) throws -> [Reason] {
    bench.reasons(try Forms.action(.withdrawPermit, changes), on: try Cases.file(.verified, .held), by: role)
  }

  @Test(arguments: ["forged-or-altered", "obtained-by-fraud"])
  func aPermitIsTakenOnAListedGroundWithANoticeToThePerson(_ ground: String) throws {
    let action = try Forms.action(.withdrawPermit, [.withdrawalGround: ground])
    let file = try bench.done(action, on: Cases.file(.verified, .held), by: .supervisor)
    let mark = bench.mark(by: .supervisor)
    let end = Permit.End(kind: .withdrawn, ground: ground, on: try day("2026-11-23"), entered: mark)
    #expect(file.permit?.end == end)
    #expect(file.stage == Stage(.verified, .withdrawn))
    let notice = Notice(
      number: bench.circumstances.nextNumbers().notice, about: .withdrawal, ground: ground, given: mark)
    #expect(file.notices == [notice])
  }

  @Test func aGroundThatIsNotUsedHereIsRefused() throws {
    let found = try reasons([.withdrawalGround: "illegal-acts"])
    #expect(found == [.notUsedHere(.withdrawalGround, "illegal-acts")])
  }

  @Test func aRefusedWithdrawalNamesTheRuleOfWithdrawals() throws {
    #expect(try reasons([.withdrawalGround: "illegal-acts"]).map(\.rule) == [.withdrawal])
    #expect(try reasons([.withdrawalGround: nil]).map(\.rule) == [.withdrawal])
  }

  @Test func thereIsNoOtherGround() throws {
    for ground in ["given-up", "left", "unpaid-rent"] {
      let unknown = Malformation.unknownCode(ground)
      #expect(try reasons([.withdrawalGround: ground]) == [.malformed(.withdrawalGround, unknown)])
    }
    #expect(try reasons([.withdrawalGround: nil]) == [.missing(.withdrawalGround)])
  }

  @Test func nobodyButTheSupervisorWithdraws() throws {
    for role in Role.allCases where role != .supervisor {
      #expect(try reasons([:], by: role) == [.roleMayNot(role, .withdrawPermit)])
    }
  }

  @Test func onlyACardThatHasBeenMadeIsTaken() throws {
    for permit in Stage.Permit.allCases {
      let found = bench.reasons(
        try Forms.action(.withdrawPermit), on: try Cases.file(.verified, permit), by: .supervisor)
      let expected = Reason.stageForbids(residence: .verified, permit: permit, .withdrawPermit)
      #expect(found == ([.held, .produced].contains(permit) ? [] : [expected]))
    }
  }
}
