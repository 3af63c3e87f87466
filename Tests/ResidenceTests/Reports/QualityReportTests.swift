import Residence
import Testing

@Suite struct QualityReportTests {
  private func findings(
    _ file: Case, today: String = "2026-11-22", shared: [CaseNumber] = []
  ) throws -> [QualityCheck: QualityReport.Finding] {
    let basis = ReportBasis(
      policy: try Policies.dalian(), month: try #require(CivilMonth("2026-11")), today: try day(today),
      offsetMinutes: 480
    ) { _ in shared + [file.number] }
    var report = QualityReport()
    report.add(file, on: basis)
    return report.findings
  }

  /// A case with which nothing is wrong.
  private func sound() throws -> Case {
    var file = try Cases.file(.verified)
    for place in file.materials.indices { file.materials[place].file = "\(place).jpg" }
    return file
  }

  @Test func nothingIsFoundWhereNothingIsWrong() throws {
    #expect(try findings(try sound()).isEmpty)
  }

  @Test(arguments: QualityCheck.allCases)
  func everyFaultIsFoundByItsOwnCheckAndNoOther(_ check: QualityCheck) throws {
    var file = try sound()
    var (today, shared) = ("2026-11-22", [CaseNumber]())
    switch check {
    case .numberWrong: file.identity.paperNumber = "210202199001010011"
    case .numberShared: shared = [CaseNumber(prefix: "XG", year: 2026, serial: 77)]
    case .birthDateContradicts: file.identity.birthDate = try day("1990-01-02")
    case .divisionUnknown: file.identity.registerDivision = "999999"
    case .phoneMissing: file.identity.phone = nil
    case .roomMissing: file.stays[0].address.room = nil
    case .pictureMissing: file.materials[0].file = nil
    case .unverified:
      file.visits = []
      today = "2026-11-24"
    case .overstayed:
      file.stays[0].intended = .underHalfYear
    case .dwellingPaperEnded:
      let lease = try #require(file.materials.firstIndex { $0.kind == "rental-contract" })
      file.materials[lease].until = try day("2026-11-21")
    }
    // A visit speaks of the address that was visited.
    if check != .unverified { file.visits[0].address = file.stays[0].address }
    let findings = try findings(file, today: today, shared: shared)
    #expect(Array(findings.keys) == [check])
    #expect(findings[check]?.first == [file.number])
    // Once the person has left, only what speaks of the person counts.
    file.stays[0].departure = Departure(on: try day(today), reason: .left, entered: try Cases.mark())
    let ofPerson: Set<QualityCheck> = [.numberWrong, .numberShared, .birthDateContradicts, .divisionUnknown]
    #expect(try self.findings(file, today: today, shared: shared).isEmpty == !ofPerson.contains(check))
  }

  @Test func aRenewedLeaseTakesThePlaceOfTheOneThatEnded() throws {
    var file = try sound()
    file.materials.append(Registrations.lease("2026-03-01", "2026-10-31"))
    file.materials[file.materials.count - 1].file = "lease.jpg"
    #expect(try findings(file).isEmpty)
  }

  @Test func everyCheckStandsOnARuleOfThePolicy() throws {
    let policy = try Policies.dalian()
    for check in QualityCheck.allCases { #expect(policy.rule(check.rule) != nil, "\(check)") }
  }

  @Test func theFirstCasesAreNamedInTheirOrder() throws {
    let basis = try MadeUpStation.basis()
    var report = QualityReport()
    for serial in (1...25).reversed() {
      var file = try sound().numbered(serial)
      file.identity.phone = nil
      report.add(file, on: basis)
    }
    let finding = try #require(report.findings[.phoneMissing])
    #expect(finding.count == 25 && finding.first.map(\.serial) == Array(1...10))
  }
}
