import Residence
import Testing

@Suite struct WorkloadReportTests {
  private func report(_ files: [Case], _ basis: ReportBasis) -> WorkloadReport {
    var report = WorkloadReport()
    for file in files { report.add(file, on: basis) }
    return report
  }

  @Test func everyoneIsCountedForWhatTheyDid() throws {
    let file = try Cases.certified()
    let report = report([file, try Cases.file(.verified, .held)], try MadeUpStation.basis())
    func count(_ officer: String, _ duty: WorkloadReport.Duty) -> Int {
      report.work[WorkloadReport.Work(officer: officer, duty: duty)]
    }
    #expect(count("clerk", .registrations) == 2 && count("police", .visits) == 2)
    #expect(count("clerk", .asked) == 1 && count("supervisor", .stamped) == 1)
    #expect(count("clerk", .accepted) == 1 && count("supervisor", .forwarded) == 1)
    #expect(count("clerk", .handedOut) == 1)
    #expect(report.work.total == 9)
    #expect(report.officers == ["clerk", "police", "supervisor"])
    #expect(report.count(of: .sealing, isKept: true) == 1 && report.count(of: .issue, isKept: true) == 1)
  }

  @Test func whatOfficersTookAddsUpToWhatWasTaken() throws {
    let report = report(try MadeUpStation.cases.get(), try MadeUpStation.basis())
    for period in Deadline.Period.allCases {
      for isKept in [true, false] {
        let each = report.officers.map { report.count(of: period, isKept: isKept, by: $0) }
        #expect(each.reduce(0, +) == report.count(of: period, isKept: isKept))
      }
    }
    #expect(report.steps.total > 100)
  }

  @Test func whatWaitsIsWhatTheQueuesHave() throws {
    let (files, basis) = (try MadeUpStation.cases.get(), try MadeUpStation.basis())
    let report = report(files, basis)
    for step in NextStep.allCases {
      let queue = files.filter { $0.stage.nextStep == step }
      let overdue = queue.filter { file in
        file.due(under: basis.policy, offsetMinutes: 480).map { $0 < basis.today } ?? false
      }
      #expect(report.waiting[step]?.ages.total ?? 0 == queue.count)
      #expect(report.waiting[step]?.overdue ?? 0 == overdue.count)
    }
  }
}
