import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// A backup has everything that was saved up to a moment, whoever works meanwhile.
@Suite struct BackupTests {
  private let bench: BackupBench

  init() throws {
    bench = try BackupBench()
    try bench.fill()
  }

  @Test func aRestoredBackupIsTheStation() throws {
    try bench.backUp()
    let (path, restoration) = try bench.restore()
    #expect(try FileTree.differences(bench.station.path, path) == [])
    #expect(restoration.cases == 2)
    #expect(restoration.rebuilt == [] && restoration.lost == [])
    let store = try CaseStore(opening: path, holder: "test")
    for file in bench.files.values { #expect(try store.file(file.number) == file) }
  }

  @Test func whatHasNotChangedIsNotCopiedAgain() throws {
    let first = try bench.backUp()
    #expect((first.cases, first.files) == (2, 2))
    let again = try bench.backUp()
    #expect((again.cases, again.files) == (0, 0))
    let file = try #require(bench.files.values.first)
    try bench.station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    let after = try bench.backUp()
    #expect((after.cases, after.files) == (1, 0))
    #expect(after.head.seq == first.head.seq + 1)
  }

  @Test func aCaseThatIsSavedMeanwhileIsCopiedAsItWasAtTheBeginning() throws {
    let file = try #require(bench.files.values.first { $0.revision == 1 })
    let desk = try bench.station.open()
    var latest = file
    // The journal has been read when the first files are looked at.
    var calls = 0
    let summary = try bench.backUp { _, _ in
      calls += 1
      guard calls == 4 else { return }
      #expect(throws: Never.self) { latest = try desk.act(Action(.remark, [.remark: "样例"]), on: file) }
    }
    #expect(latest.revision == 2)
    #expect(summary.strayed == [])
    let (path, _) = try bench.restore()
    #expect(try CaseStore(opening: path, holder: "test").file(file.number) == file)
    try bench.backUp()
    let (later, _) = try bench.restore()
    #expect(try CaseStore(opening: later, holder: "test").file(file.number) == latest)
  }

  @Test func aFileThatWasEditedIsNamedAndTheSavedOneCopied() throws {
    let file = try #require(bench.files.values.first)
    let path = TemporaryStation.file(of: file.number)
    let saved = try bench.station.bytes(path)
    try bench.station.write(saved + [10], to: path)
    #expect(try bench.backUp().strayed == [file.number])
    let (restored, _) = try bench.restore()
    #expect(try FileTree.differences(bench.station.path, restored) == [path])
    #expect(try FileTree.of(restored)[path] == saved)
  }

  @Test func whatTheStationHasLostIsNamedAndTriedAgain() throws {
    let page = "certificates/2026/YB-2026-C000001.pdf"
    let bytes = try bench.station.bytes(page)
    try FileManager.default.removeItem(atPath: bench.station.path + "/" + page)
    #expect(try bench.backUp().lost == [page])
    #expect(try Backup(at: bench.destination).verify().findings == [])
    #expect(try bench.restore().1.lost == [page])
    #expect(try bench.backUp().lost == [page])
    try bench.station.write(bytes, to: page)
    #expect(try bench.backUp().lost == [])
    #expect(try bench.restore().1.lost == [])
  }

  @Test func unfinishedFormsAndTheCacheAreLeftOutAndKeysUnlessAskedFor() throws {
    let store = try bench.station.open()
    try store.keep(
      Draft(name: "one", request: Request(registration: Action(.register))), of: Specimens.actor("clerk"))
    try store.checkpoint()
    try store.folder.replace("keys/audit.key", with: [1, 2, 3], durable: false)
    try store.folder.replace("inbox/packet.json", with: [4], durable: false)
    try bench.backUp()
    #expect(
      try Set(FileTree.of(bench.destination, without: []).keys.map { $0.prefix { $0 != "/" } })
        == [
          "attachments", "backup.json", "cases", "certificates", "inbox", "journal", "lock", "operators.json",
          "policy.json", "station.json",
        ])
    var options = StationBackup.Options()
    options.withKeys = true
    try bench.backUp(options)
    #expect(try FileTree.of(bench.destination, without: [])["keys/audit.key"] == [1, 2, 3])
    // One that was not asked for them does not take them away.
    try store.folder.remove("inbox/packet.json")
    try bench.backUp()
    let left = try FileTree.of(bench.destination, without: [])
    #expect(left["keys/audit.key"] == [1, 2, 3])
    #expect(left["inbox/packet.json"] == nil)
    #expect(try Backup(at: bench.destination).verify().findings == [])
  }

  @Test func anUnfinishedLineIsNotCopied() throws {
    let journal = try FileTree.of(bench.station.path)["journal/2026-11.jsonl"] ?? []
    try bench.station.write(journal + Array(journal.prefix(100)), to: "journal/2026-11.jsonl")
    try bench.backUp()
    #expect(try FileTree.of(bench.destination)["journal/2026-11.jsonl"] == journal)
    // The next opening cuts it off and keeps it, and what is kept is backed up.
    _ = try bench.station.open()
    try bench.backUp()
    #expect(try FileTree.differences(bench.station.path, bench.restore().path) == [])
    #expect(try FileTree.of(bench.destination).keys.contains { $0.hasPrefix("journal/quarantine/") })
  }

  @Test func whatIsNoFileIsLeftOutAndNamed() throws {
    symlink("/etc/passwd", bench.station.path + "/link")
    mkfifo(bench.station.path + "/pipe", 0o600)
    #expect(try bench.backUp().skipped == ["link", "pipe"])
    #expect(try Backup(at: bench.destination).verify().findings == [])
  }

  @Test func everythingIsForItsOwnerAlone() throws {
    try bench.backUp()
    let (path, _) = try bench.restore()
    for root in [bench.destination, path] {
      for inside in try FileManager.default.subpathsOfDirectory(atPath: root) + [""] {
        let mode =
          try FileManager.default.attributesOfItem(atPath: root + "/" + inside)[.posixPermissions] as? Int
        #expect((mode ?? 0) & 0o077 == 0, "\(inside)")
      }
    }
  }

  @Test func aBackupOnTheSameDiskIsWarnedOf() throws {
    #expect(try bench.backUp().isOnSameDisk)
    let other = "/dev/shm/juzhu-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    defer { try? FileManager.default.removeItem(atPath: other) }
    #expect(try !bench.backUp(to: other).isOnSameDisk)
  }

  @Test func aDamagedBackupIsPutRightByComparingEverything() throws {
    try bench.backUp()
    let before = try FileTree.of(bench.destination)
    for path in before.keys where path.hasPrefix("c") || path.hasPrefix("j") {
      try bench.damage(path, at: 5)
    }
    #expect(try !Backup(at: bench.destination).verify().findings.isEmpty)
    var options = StationBackup.Options()
    options.copiesAll = true
    try bench.backUp(options)
    #expect(try Backup(at: bench.destination).verify().findings == [])
    #expect(try FileTree.of(bench.destination) == before)
  }

  @Test func anOlderPartOfTheJournalThatRottedIsBroughtAnew() throws {
    try bench.backUp()
    try bench.damage("journal/2026-11.jsonl", at: 60)
    let file = try #require(bench.files.values.first)
    try bench.station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    try bench.backUp()
    #expect(try Backup(at: bench.destination).verify().findings == [])
  }
}
