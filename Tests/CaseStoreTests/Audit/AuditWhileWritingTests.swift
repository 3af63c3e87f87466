import Glibc
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

  @Test func whetherTheLockIsHeldCanBeAskedWithoutTakingIt() throws {
    let station = try TemporaryFolder()
    #expect(!station.folder.isLocked)
    #expect(try station.folder.list() == [], "asking makes nothing")
    try StationLock(folder: station.folder).withLock(
      patience: 0, holder: "test", refusal: { $0 as any Error }
    ) { () throws(any Error) -> Void in
      #expect(station.folder.isLocked)
    }
    #expect(!station.folder.isLocked)
  }

  @Test func aDeskThatWaitsForASlowDiskIsWaitedFor() throws {
    let station = try TemporaryStation()
    _ = try station.fill()
    try station.remove("cache/checkpoint.json")
    let path = station.path
    let folder = try Folder(path)
    // The page is there, its line takes a second.
    let page = "certificates/2027/YB-2027-C000002.pdf"
    let outcomes = Parallel.map(2, workers: 2) { member -> Bool in
      if member == 0 {
        let isDone: Void? = try? StationLock(folder: folder).withLock(
          patience: 1000, holder: "slow", refusal: { $0 as any Error }
        ) { () throws(any Error) -> Void in
          try folder.createNew(page, with: [], durable: false)
          usleep(1_000_000)
          try folder.remove(page)
        }
        return isDone != nil
      }
      for _ in 0..<1000 where !folder.isLocked { usleep(1000) }
      return (try? StationAudit(of: path).report().isSound) ?? false
    }
    #expect(outcomes == [true, true])
  }
}

private enum Crew {
  static func commit(_ count: Int, at path: String, _ member: Int) throws -> [String] {
    let store = try CaseStore(opening: path, holder: "desk \(member)")
    var file = try store.act(Specimens.registration(serial: member))
    file = try store.act(Specimens.visit, on: file, by: "police")
    for number in 2..<count {
      // In turn: asked for, stamped, remarked.
      switch number % 3 {
      case 0: file = try store.act(Specimens.stamping, on: file, by: "supervisor")
      case 1: file = try store.act(Action(.remark, [.remark: "样例\(number)"]), on: file)
      default: file = try store.act(Specimens.certificateRequest, on: file)
      }
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
