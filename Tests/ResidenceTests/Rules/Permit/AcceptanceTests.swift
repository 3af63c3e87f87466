import Residence
import Testing

/// The acceptance of an application starts the clock.
struct AcceptanceTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func accept(_ day: String?) -> Action {
    Action(.acceptPermit, Registrations.changed([:], [.acceptedOn: day]))
  }

  @Test(arguments: [
    ("2026-11-23", "2026-12-08"), ("2026-11-21", "2026-12-07"), ("2026-11-22", "2026-12-07"),
  ])
  func fifteenDaysRunFromTheDayOfAcceptance(_ accepted: String, due: String) throws {
    let file = try bench.done(accept(accepted), on: Cases.file(.verified, .applied))
    #expect(file.permit?.acceptance == Permit.Dated(on: try day(accepted), entered: bench.mark()))
    #expect(file.stage == Stage(.verified, .accepted))
    let deadlines = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(deadlines.map(\.period) == [.issue])
    #expect(deadlines.map(\.start.text) == [accepted])
    #expect(deadlines.map(\.days) == [15])
    #expect(deadlines.map(\.due.text) == [due])
  }

  @Test func nothingIsAcceptedBeforeItIsAppliedForOrTomorrow() throws {
    let file = try Cases.file(.verified, .applied)
    let early = Reason.tooEarly(.acceptedOn, notBefore: try day("2026-11-21"))
    #expect(bench.reasons(accept("2026-11-20"), on: file) == [early])
    #expect(bench.reasons(accept("2026-11-24"), on: file) == [.inFuture(.acceptedOn, try day("2026-11-24"))])
    #expect(bench.reasons(accept(nil), on: file) == [.missing(.acceptedOn)])
    #expect(early.rule == .issueDeadline)
  }

  @Test func theDayOfTheApplicationIsThatOfTheStation() throws {
    var file = try Cases.file(.verified, .applied)
    // Half past midnight of the 22nd in Dalian, still the 21st in UTC.
    file.permit?.applied.at = try #require(Instant("2026-11-21T16:30:00.000Z"))
    let early = Reason.tooEarly(.acceptedOn, notBefore: try day("2026-11-22"))
    #expect(bench.reasons(accept("2026-11-21"), on: file) == [early])
    #expect(bench.reasons(accept("2026-11-22"), on: file).isEmpty)
  }
}
