import Residence
import Testing

/// A case is taken in hand, assigned to an officer, or given back to everybody.
struct CaseHoldingTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func assign(_ officer: String) -> Action { Action(.assign, [.officer: officer]) }

  @Test func whoeverTakesACaseHasItInHandSinceThen() throws {
    let file = try bench.done(assign("clerk"), on: Cases.file(.awaitingVerification))
    #expect(file.holding == Holding(officer: "clerk", role: .clerk, entered: bench.mark()))
    #expect(file.holder == file.holding)
    #expect(file.stage == Stage(.awaitingVerification))
  }

  @Test func onlyASupervisorAssignsACaseToSomebodyElse() throws {
    let waiting = try Cases.file(.awaitingVerification)
    #expect(bench.reasons(assign("police"), on: waiting) == [.onlyForOneself])
    let file = try bench.done(assign("police"), on: waiting, by: .supervisor)
    #expect(file.holding == Holding(officer: "police", role: .police, entered: bench.mark(by: .supervisor)))
    let other = try bench.done(assign("clerk"), on: file, by: .supervisor)
    #expect(other.holding?.officer == "clerk")
  }

  @Test func nobodyUnknownAndNobodyWithoutCaseWorkIsAssigned() throws {
    let waiting = try Cases.file(.awaitingVerification)
    #expect(bench.reasons(assign("nobody"), on: waiting, by: .supervisor) == [.unknownOfficer("nobody")])
    for role in [Role.window, .administrator] {
      let reasons = bench.reasons(assign(role.rawValue), on: waiting, by: .supervisor)
      #expect(reasons == [.hasNoCaseWork(role.rawValue)])
    }
    #expect(bench.reasons(Action(.assign), on: waiting, by: .supervisor) == [.missing(.officer)])
  }

  @Test func nobodyIsAssignedACaseOutsideTheOwnCommunities() throws {
    var bench = bench
    bench.circumstances.officers = [
      Operator(name: "far", displayName: "far", role: .police, communities: ["无此社区"]),
      Operator(name: "near", displayName: "near", role: .police, communities: ["样例社区"]),
    ]
    let waiting = try Cases.file(.awaitingVerification)
    #expect(bench.reasons(assign("far"), on: waiting, by: .supervisor) == [.outsideArea("样例社区")])
    #expect(bench.reasons(assign("near"), on: waiting, by: .supervisor) == [])
  }

  @Test func whoHasItAlreadyIsNotAssignedItAgain() throws {
    let file = try bench.done(assign("clerk"), on: Cases.file(.awaitingVerification))
    #expect(bench.reasons(assign("clerk"), on: file) == [.alreadyHeld("clerk")])
  }

  @Test func theHolderOrASupervisorReleasesAndNobodyReleasesWhatIsFree() throws {
    let free = try Cases.file(.awaitingVerification)
    #expect(bench.reasons(Action(.release), on: free) == [.notHeld])
    let held = try bench.done(assign("clerk"), on: free)
    for role in [Role.clerk, .supervisor] {
      #expect(try bench.done(Action(.release), on: held, by: role).holding == nil)
    }
    #expect(
      bench.reasons(Action(.release), on: held, by: .police) == [.heldBy("clerk", since: bench.mark().at)])
  }
}
