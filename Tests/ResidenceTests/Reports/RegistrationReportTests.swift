import Residence
import Testing

@Suite struct RegistrationReportTests {
  private func report(_ files: [Case], _ basis: ReportBasis) -> RegistrationReport {
    var report = RegistrationReport()
    for file in files { report.add(file, on: basis) }
    return report
  }

  @Test(arguments: ["2026-08", "2026-09", "2026-10", "2026-11"])
  func everyPartAddsUpToTheWhole(_ month: String) throws {
    let report = report(try MadeUpStation.cases.get(), try MadeUpStation.basis(month))
    for breakdown in [report.registered, report.present] {
      let reasons = StayReason.allCases.flatMap { reason in
        Sex.allCases.map { breakdown.reasons[RegistrationReport.ReasonAndSex(reason: reason, sex: $0)] }
      }
      #expect(reasons.reduce(0, +) == breakdown.total)
      #expect(IntendedStay.allCases.map { breakdown.terms[$0] }.reduce(0, +) == breakdown.total)
      #expect(Lodging.allCases.map { breakdown.lodgings[$0] }.reduce(0, +) == breakdown.total)
      #expect(breakdown.origins.total == breakdown.total)
    }
  }

  @Test func everyRegistrationIsCountedInExactlyOneMonth() throws {
    let files = try MadeUpStation.cases.get()
    let registered = files.filter { $0.openNotice(about: .registration) == nil }
    var (total, month) = (0, try #require(CivilMonth("2026-01")))
    for _ in 0..<36 {
      let basis = try MadeUpStation.basis(month.text, today: "2028-12-31")
      total += report(files, basis).registered.total
      month = month.adding(months: 1)
    }
    #expect(total == registered.count && total > 200)
  }

  @Test func whoeverWaitsForPapersIsNotRegisteredYet() throws {
    let report = report([try Cases.file(.incomplete)], try MadeUpStation.basis())
    #expect(report.registered.total == 0 && report.present.total == 0)
  }

  @Test func whoeverLeftIsNotThereAtTheEndButWasBefore() throws {
    // Registered on 20 November, left on the 22nd.
    let file = try Cases.file(.left)
    let after = report([file], try MadeUpStation.basis())
    #expect(after.registered.total == 1 && after.present.total == 0 && after.departures[.left] == 1)
    let before = report([file], try MadeUpStation.basis(today: "2026-11-21"))
    #expect(before.present.total == 1 && before.departures.total == 0)
    let month = report([file], try MadeUpStation.basis("2026-10"))
    #expect(month.registered.total == 0 && month.present.total == 0)
  }

  @Test func onTheDayOfAMoveTheNewDwellingCountsAndNobodyCountsTwice() throws {
    let moved = try Bench.on("2026-11-23").done(
      Registrations.move(
        [.lodging: "owned", .hostName: nil, .hostPhone: nil, .declarant: "self", .declarantName: nil],
        materials: Registrations.papers("ownership-certificate") + Registrations.dwellingPapers),
      on: Cases.file(.verified))
    let file = moved.numbered(1)
    let on = try #require(file.stay?.movedInOn)
    let day = report([file], try MadeUpStation.basis(today: on.text))
    #expect(day.present.total == 1 && day.present.lodgings[.owned] == 1)
    let before = report([file], try MadeUpStation.basis(today: on.adding(days: -1).text))
    #expect(before.present.lodgings[.rented] == 1)
    #expect(day.departures.total == 0)
  }

  @Test func originsAreProvincesAndWithinTheOwnProvinceCities() throws {
    let policy = try Policies.dalian()
    func code(_ division: String) -> String { Origin(of: division, under: policy).code }
    #expect(code("220199") == "220000" && code("210102") == "210100" && code("210281") == "210200")
    #expect(code("999999").isEmpty && code("").isEmpty && code("x").isEmpty)
    #expect(Origin(of: "220199", under: policy) < Origin(of: "999999", under: policy))
  }
}
