import Residence
import Testing

/// The community police enter what they found on site.
struct OnSiteVerificationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Forms.action(.logVisit, changes), on: try Cases.registered(), by: .police)
  }

  @Test(arguments: VisitOutcome.allCases)
  func aVisitIsKeptWithEverythingAboutIt(_ outcome: VisitOutcome) throws {
    let before = try Cases.registered()
    let action = try Forms.action(.logVisit, [.outcome: outcome.rawValue])
    let file = try bench.done(action, on: before, by: .police)
    let address = try #require(before.stay?.address)
    let visit = Visit(
      address: address, on: try day("2026-11-23"), outcome: outcome, met: "欧阳娜娜", remarks: "在家",
      entered: bench.mark(by: .police))
    #expect(file.visits == [visit])
  }

  @Test func dayAndOutcomeAreAskedFor() throws {
    for field in [Field.visitedOn, .outcome] {
      #expect(try reasons([field: nil]) == [.missing(field)])
      #expect(Reason.missing(field).rule == .onSiteVerification)
    }
    #expect(try reasons([.outcome: "maybe"]) == [.malformed(.outcome, .unknownCode("maybe"))])
  }

  @Test func whoWasMetIsAskedForIfThePersonLivesThere() throws {
    for outcome in VisitOutcome.allCases {
      let found = try reasons([.outcome: outcome.rawValue, .met: nil])
      #expect(found == (outcome == .livesThere ? [.missing(.met)] : []))
    }
  }

  @Test func aVisitIsNotBeforeMovingInAndNotInTheFuture() throws {
    let movedIn = try day("2026-03-02")
    #expect(try reasons([.visitedOn: "2026-03-01"]) == [.tooEarly(.visitedOn, notBefore: movedIn)])
    #expect(try reasons([.visitedOn: "2026-03-02"]).isEmpty)
    #expect(try reasons([.visitedOn: "2026-11-24"]) == [.inFuture(.visitedOn, day("2026-11-24"))])
  }

  @Test func onlyTheCommunityPoliceVerify() throws {
    for role in Role.allCases where role != .police {
      let found = bench.reasons(try Forms.action(.logVisit), on: try Cases.registered(), by: role)
      #expect(found == [.roleMayNot(role, .logVisit)])
    }
  }

  @Test func whoeverWasNotMetIsVisitedAgain() throws {
    let policy = try Policies.dalian()
    let unknown = try Forms.action(.logVisit, [.outcome: "unknown-there"])
    let file = try bench.done(unknown, on: Cases.registered(), by: .police)
    #expect(file.stage.nextStep == .revisit)
    let deadline = try #require(file.deadlines(under: policy, offsetMinutes: 480).first)
    #expect(deadline.period == .revisit)
    #expect(deadline.start.text == "2026-11-23")
    #expect(deadline.due.text == "2026-11-26")
    let later = try bench.on("2026-11-25")
    let home = try Forms.action(.logVisit, [.visitedOn: "2026-11-25"])
    let found = try later.done(home, on: file, by: .police)
    #expect(found.stage.residence == .verified)
    #expect(found.visits.map(\.outcome) == [.unknownThere, .livesThere])
  }

  @Test func theLatestVisitCountsWheneverItIsEntered() throws {
    let gone = try bench.done(
      Forms.action(.logVisit, [.visitedOn: "2026-11-22", .outcome: "gone"]), on: Cases.registered(),
      by: .police)
    let late = try bench.done(Forms.action(.logVisit, [.visitedOn: "2026-11-21"]), on: gone, by: .police)
    #expect(late.visits.count == 2)
    #expect(late.stage.residence == .gone)
    let again = try bench.done(Forms.action(.logVisit, [.visitedOn: "2026-11-22"]), on: late, by: .police)
    #expect(again.stage.residence == .verified)
  }
}
