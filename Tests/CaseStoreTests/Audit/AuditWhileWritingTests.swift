import Residence
import Specimens
import Testing

@testable import CaseStore

/// An audit runs while desks write, and never takes what they are in the middle of for damage.
@Suite struct AuditWhileWritingTests {
  @Test func nothingIsReportedThatADeskWasOnlyInTheMiddleOf() throws {
    let station = try TemporaryStation()
    let path = station.path
    try station.open().checkpoint()
    // Two desks and an auditor, each a thread of its own.
    let outcomes = Parallel.map(3, workers: 3) { member -> [String] in
      do {
        return try member < 2 ? Crew.commit(40, at: path, member) : Crew.audit(path, until: 80)
      } catch {
        return ["\(error)"]
      }
    }
    #expect(outcomes.flatMap(\.self) == [])
    let report = try station.audit()
    #expect(report.isSound)
    #expect(report.entries == 80)
  }
}

private enum Crew {
  static func commit(_ count: Int, at path: String, _ member: Int) throws -> [String] {
    let store = try CaseStore(opening: path, holder: "desk \(member)")
    var file = try store.act(Specimens.registration(serial: member))
    file = try store.act(Specimens.visit, on: file, by: "police")
    for number in 2..<count {
      let remark = Action(.remark, [.remark: "样例\(number)"])
      file = try store.act(number % 2 == 0 ? Specimens.certificate : remark, on: file)
    }
    return []
  }

  /// Audits again and again until there are so many entries; returns what was found.
  static func audit(_ path: String, until entries: Int) throws -> [String] {
    var found = [String]()
    for _ in 0..<1000 {
      let report = try StationAudit(of: path).report()
      found += report.findings.map { "\($0)" }
      if report.entries >= entries || !found.isEmpty { break }
    }
    return found
  }
}
