import Residence
import Testing

/// However the cases are divided among those who count, and in whatever order, the report is the same.
@Suite struct ReportSplittingTests {
  @Test(arguments: ReportKind.allCases)
  func anySplitOfTheCasesGivesTheSameReport(_ kind: ReportKind) throws {
    let files = try MadeUpStation.cases.get()
    let basis = try MadeUpStation.basis()
    var whole = StationReport(kind, on: basis)
    for file in files { whole.add(file, on: basis) }
    #expect(whole.cases == files.count)
    var chance = Chance(3)
    for count in [1, 2, 3, 7, 40] {
      var parts = [StationReport](repeating: StationReport(kind, on: basis), count: count)
      for file in files.shuffled(using: &chance) { parts[chance.number(0...count - 1)].add(file, on: basis) }
      var joined = StationReport(kind, on: basis)
      for part in parts.shuffled(using: &chance) { joined.merge(part) }
      #expect(joined == whole, "\(count)")
    }
  }

  @Test func aReportTakesNothingOfAnotherKind() throws {
    let basis = try MadeUpStation.basis()
    var report = StationReport(.registrations, on: basis)
    var other = StationReport(.permits, on: basis)
    other.add(try Cases.file(.verified, .held), on: basis)
    report.merge(other)
    #expect(report == StationReport(.registrations, on: basis))
  }

  @Test func theFilesThatCannotBeReadAreNamedOnceEach() throws {
    let basis = try MadeUpStation.basis()
    var (left, right) = (StationReport(.quality, on: basis), StationReport(.quality, on: basis))
    left.miss("cases/2026/000/b.json")
    right.miss("cases/2026/000/a.json")
    left.merge(right)
    #expect(left.unreadable == ["cases/2026/000/a.json", "cases/2026/000/b.json"])
    #expect(left.cases == 0)
  }
}
