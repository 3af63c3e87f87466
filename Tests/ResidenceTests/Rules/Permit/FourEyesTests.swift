import Residence
import Testing

/// Nobody approves an own entry.
struct FourEyesTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func accepted(by name: String, applied applicant: String) throws -> Case {
    var file = try Cases.file(.verified, .accepted)
    file.permit?.applied.by = applicant
    file.permit?.acceptance?.entered.by = name
    return file
  }

  @Test func somebodyElseForwards() throws {
    let file = try bench.done(
      Action(.forwardPermit), on: accepted(by: "clerk", applied: "clerk"), by: .supervisor)
    #expect(
      file.permit?.forwarding == Permit.Dated(on: try day("2026-11-23"), entered: bench.mark(by: .supervisor))
    )
    #expect(file.stage == Stage(.verified, .forwarded))
  }

  @Test(arguments: [("supervisor", "clerk"), ("clerk", "supervisor"), ("supervisor", "supervisor")])
  func whoeverTookItInOrAcceptedItDoesNotForward(_ acceptor: String, applicant: String) throws {
    let file = try accepted(by: acceptor, applied: applicant)
    let found = bench.reasons(Action(.forwardPermit), on: file, by: .supervisor)
    #expect(found == [.ownEntry("supervisor")])
    #expect(found.map(\.rule) == [.fourEyes])
  }

  @Test func whoeverTookAReplacementInDoesNotForwardIt() throws {
    let bench = try Bench(policy: Policies.dalian(allowing: .replacePermit, to: .supervisor))
    let renewed = try bench.done(
      Forms.action(.replacePermit), on: Forms.start(.replacePermit), by: .supervisor)
    #expect(bench.reasons(Action(.forwardPermit), on: renewed, by: .supervisor) == [.ownEntry("supervisor")])
  }
}
