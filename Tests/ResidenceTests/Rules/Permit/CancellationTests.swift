import Residence
import Testing

/// A permit ends when its holder has left, has died, has become local or gives it up.
struct CancellationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Forms.action(.cancelPermit, changes), on: try Cases.file(.verified, .held))
  }

  @Test(arguments: [
    ("left", DepartureReason.left), ("left", .missing), ("died", .died), ("became-local", .becameLocal),
    ("given-up", .left),
  ])
  func eachGroundEndsThePermitOnItsDay(_ ground: String, _ reason: DepartureReason) throws {
    let action = try Forms.action(.cancelPermit, [.endGround: ground, .endedOn: "2026-11-22"])
    var left = try Cases.file(.left, .held)
    left.stay?.departure?.reason = reason
    let file = try bench.done(action, on: left)
    let end = Permit.End(kind: .cancelled, ground: ground, on: try day("2026-11-22"), entered: bench.mark())
    #expect(file.permit?.end == end)
    #expect(file.stage == Stage(.left, .cancelled))
    #expect(file.stage.nextStep == nil)
    #expect(file.permit?.card != nil)
  }

  @Test func nobodyWhoIsStillRegisteredHasDiedOrLeft() throws {
    for (ground, reasons) in [("died", [DepartureReason.died]), ("left", [.left, .missing])] {
      let found = try self.reasons([.endGround: ground])
      #expect(found == [.notDeparted(reasons)])
      #expect(found.map(\.rule) == [.cancellation])
    }
    #expect(try reasons([.endGround: "given-up"]).isEmpty)
  }

  @Test func anApplicationUnderWayIsCancelledToo() throws {
    let stages: [Stage.Permit] = [.applied, .accepted, .forwarded, .signed, .produced, .held]
    for permit in Stage.Permit.allCases {
      let found = bench.reasons(try Forms.action(.cancelPermit), on: try Cases.file(.gone, permit))
      let expected = Reason.stageForbids(residence: .gone, permit: permit, .cancelPermit)
      #expect(found == (stages.contains(permit) ? [] : [expected]))
    }
  }

  @Test func groundAndDayAreAskedFor() throws {
    for field in [Field.endGround, .endedOn] {
      let found = try reasons([field: nil])
      #expect(found == [.missing(field)])
      #expect(found.map(\.rule) == [.cancellation])
    }
    let unknown = Malformation.unknownCode("illegal-acts")
    #expect(try reasons([.endGround: "illegal-acts"]) == [.malformed(.endGround, unknown)])
  }

  @Test func noPermitEndsBeforeItWasAppliedForOrTomorrow() throws {
    let applied = try day("2026-11-21")
    #expect(try reasons([.endedOn: "2026-11-20"]) == [.tooEarly(.endedOn, notBefore: applied)])
    #expect(try reasons([.endedOn: "2026-11-21"]).isEmpty)
    #expect(try reasons([.endedOn: "2026-11-24"]) == [.inFuture(.endedOn, day("2026-11-24"))])
  }

  @Test func afterACancellationANewPermitCanBeAppliedFor() throws {
    let cancelled = try bench.done(Forms.action(.cancelPermit), on: Cases.file(.verified, .held))
    let again = try bench.done(Forms.action(.applyForPermit), on: cancelled)
    #expect(again.formerPermits == [try #require(cancelled.permit)])
    #expect(again.stage == Stage(.verified, .applied))
  }

  @Test func whoeverLeavesWithAPermitWaitsForItsCancellation() throws {
    let file = try bench.done(Forms.action(.recordDeparture), on: Cases.file(.verified, .held))
    #expect(file.stage.nextStep == .cancel)
    let deadlines = file.deadlines(under: try Policies.dalian(), offsetMinutes: 480)
    #expect(deadlines.map(\.period) == [.cancellation])
    #expect(deadlines.map(\.due.text) == ["2026-11-22"])
  }
}
