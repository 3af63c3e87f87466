import Residence
import Testing

/// A complaint that somebody keeps a paper is taken at any time.
struct ComplaintsTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  @Test(arguments: Cases.stages.filter { $0.residence != .unregistered })
  func aComplaintIsTakenAtEveryStageAndChangesNothingElse(_ stage: Stage) throws {
    let before = try Cases.file(stage.residence, stage.permit)
    var file = try bench.done(Forms.action(.recordComplaint), on: before)
    let complaint = Complaint(
      against: "样例饭店", paper: "居住证", since: try day("2026-11-01"), account: "单位扣押居住证", entered: bench.mark())
    #expect(file.complaints == [complaint])
    file.complaints = before.complaints
    (file.revision, file.changed) = (before.revision, before.changed)
    #expect(file == before)
  }

  @Test(arguments: [Role.clerk, .police, .supervisor])
  func everybodyWithCaseWorkTakesComplaints(_ role: Role) throws {
    #expect(bench.reasons(try Forms.action(.recordComplaint), on: try Cases.registered(), by: role).isEmpty)
  }

  @Test func everythingAboutItIsAskedFor() throws {
    let fields: [Field] = [.complaintAgainst, .complaintPaper, .complaintSince, .complaintAccount]
    let found = bench.reasons(Action(.recordComplaint), on: try Cases.registered())
    #expect(found == fields.map(Reason.missing))
    #expect(found.allSatisfy { $0.rule == .noSeizure })
    let tomorrow = try Forms.action(.recordComplaint, [.complaintSince: "2026-11-24"])
    let future = Reason.inFuture(.complaintSince, try day("2026-11-24"))
    #expect(bench.reasons(tomorrow, on: try Cases.registered()) == [future])
  }

  @Test func nothingKeepsALawfulCard() {
    // The only ways to end a permit: the bureau's refusal, a cancellation, and a withdrawal on a legal ground.
    #expect(Permit.End.Kind.allCases == [.refused, .cancelled, .withdrawn])
  }
}
