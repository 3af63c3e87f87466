import Residence
import Testing

@Suite struct PermitReportTests {
  private func report(_ files: [Case], _ month: String = "2026-11") throws -> PermitReport {
    var report = PermitReport()
    let basis = try MadeUpStation.basis(month)
    for file in files { report.add(file, on: basis) }
    return report
  }

  @Test func theStepsOfAPermitAreCountedOnce() throws {
    let report = try report([try Cases.file(.verified, .held)])
    for figure in [
      PermitReport.Figure.applications, .acceptances, .signings, .firstIssues, .handedOut,
    ] { #expect(report.figures[figure] == 1, "\(figure)") }
    #expect(report.figures.total == 5)
    #expect(report.parts(of: .issuedInTime) == (1, 1))
    #expect(report.daysToIssue.doubledMedian == 0)
    #expect(try self.report([try Cases.file(.verified, .held)], "2026-10") == PermitReport())
  }

  @Test func aCardIssuedAfterItsLastDayIsLateUnlessExtended() throws {
    var file = try Cases.file(.verified, .held)
    let accepted = try day("2026-11-02")
    file.permit?.acceptance?.on = accepted
    // Day 15 is Tuesday 17 November.
    for (issued, extended, timely) in [
      ("2026-11-17", Int?.none, true), ("2026-11-18", nil, false), ("2026-11-18", 30, true),
    ] {
      file.permit?.card?.issuedOn = try day(issued)
      file.permit?.extended = try extended.map {
        Permit.Extended(ground: "remote-area", days: $0, approved: try Cases.mark("2026-11-10"))
      }
      let report = try report([file])
      #expect(report.parts(of: .issuedInTime) == (timely ? 1 : 0, 1))
      #expect(report.daysToIssue.largest == (try day(issued).days(since: accepted)))
    }
  }

  @Test func lostDamagedAndMisprintedCardsAreToldApart() throws {
    let holder = try Cases.file(.verified, .held)
    let bench = try Bench.on("2026-11-23")
    let lost = try bench.done(Forms.action(.reissuePermit), on: holder)
    let damaged = try bench.done(Forms.action(.replacePermit), on: holder)
    let misprint = try bench.done(
      Forms.action(.replacePermit, [.replacementReason: PermitReport.misprint]), on: holder)
    let report = try report([lost, damaged, misprint])
    #expect(report.figures[.lossesReported] == 1 && report.figures[.replacementsAsked] == 2)
    #expect(report.replacements["damaged"] == 1 && report.replacements[PermitReport.misprint] == 1)
    #expect(report.figures[.firstIssues] == 3 && report.issued == 3)
    #expect(report.parts(of: .misprinted) == (1, 3))
    // The new card of the first one.
    var issued = lost
    issued.permit = try Permits.at(.held, of: lost, on: "2026-11-24")
    issued.permit?.formerCards = lost.permit?.formerCards ?? []
    issued.permit?.card?.number = "DL0009"
    let after = try self.report([issued])
    #expect(
      after.figures[.reissues] == 1 && after.figures[.firstIssues] == 1 && after.figures[.handedOut] == 2)
    #expect(after.parts(of: .reissued) == (1, 2))
  }

  @Test func aRefusedRenewalIssuesNothingASecondTime() throws {
    let holder = try Cases.file(.verified, .held)
    var refused = try Bench.on("2026-11-23").done(Forms.action(.reissuePermit), on: holder)
    refused = try Bench.on("2026-11-24").done(Action(.forwardPermit), on: refused, by: .supervisor)
    refused = try Bench.on("2026-11-25").done(
      Forms.action(
        .signPermit, [.decision: "refused", .decidedOn: "2026-11-25", .decisionReason: "样例"]), on: refused)
    let again = try Bench.on("2026-11-26").done(
      Forms.action(.replacePermit, [.renewedOn: "2026-11-26"]), on: refused)
    for file in [refused, again] {
      let report = try report([file])
      #expect(report.figures[.firstIssues] == 1 && report.issued == 1)
      #expect(report.figures[.handedOut] == 1 && report.figures[.refusals] == 1)
      #expect(report.parts(of: .refused) == (1, 2))
    }
  }

  @Test func aRateOfNothingHasNoValue() throws {
    let report = try report([try Cases.file(.verified)])
    for rate in PermitReport.Rate.allCases { #expect(report.parts(of: rate) == (0, 0)) }
    #expect(report.daysToIssue.doubledMedian == nil)
  }
}
