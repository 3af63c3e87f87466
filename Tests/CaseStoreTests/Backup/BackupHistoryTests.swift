import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// However a station grew, and whenever it was backed up or interrupted, its backup is the station.
@Suite struct BackupHistoryTests {
  private static let seeds: Range<UInt64> =
    Soak.isOn ? 0..<60 : 0..<4

  @Test(arguments: seeds)
  func manySmallBackupsAreOneLargeOne(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let bench = try BackupBench()
    for _ in 0..<5 {
      for _ in 0..<Int.random(in: 0..<12, using: &random) { try bench.work(using: &random) }
      let summary = try bench.backUp { _, _ in
        if Int.random(in: 0..<3, using: &random) == 0 {
          #expect(throws: Never.self) { try bench.work(using: &random) }
        }
      }
      #expect(summary.strayed == [] && summary.lost == [])
      let backup = try Backup(at: bench.destination)
      #expect(backup.manifest.head == summary.head)
      #expect(backup.verify().findings == [])
      let (path, restoration) = try bench.restore()
      #expect(restoration.rebuilt == [] && restoration.lost == [])
      #expect(try CaseStore(opening: path, holder: "test").journal.position == summary.head)
    }
    try bench.backUp()
    let whole = bench.place()
    try bench.backUp(to: whole)
    #expect(try FileTree.differences(bench.destination, whole, without: ["lock"]) == [])
    #expect(try FileTree.differences(bench.station.path, bench.restore().path) == [])
  }

  /// What a kill would leave is what lies there at some moment; the system's own order of writing is not tried.
  @Test(arguments: seeds)
  func anInterruptedBackupIsTheOneBeforeAndCanBeGoneOnWith(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let bench = try BackupBench()
    var before: String?
    for _ in 0..<3 {
      for _ in 0..<8 { try bench.work(using: &random) }
      var moments = [String]()
      try bench.backUp { _, _ in
        let copy = bench.place()
        #expect(throws: Never.self) {
          try FileManager.default.copyItem(atPath: bench.destination, toPath: copy)
        }
        moments.append(copy)
      }
      for moment in moments {
        if let before {
          #expect(try Backup(at: moment).verify().findings == [])
          #expect(try FileTree.differences(before, bench.restore(moment).path) == [])
        }
        try Data([1]).write(to: URL(filePath: moment + "/.station.json.0123456789abcdef.tmp"))
        try bench.backUp(to: moment)
        #expect(try FileTree.differences(bench.station.path, moment) == [])
        // Nothing that the next one would have to clear away.
        #expect(try Folder(moment).read("lock").map(LockHolder.name) == "")
      }
      before = try bench.restore().path
    }
  }
}
