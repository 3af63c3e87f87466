import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// A backup never goes where it would harm, or be of no use.
@Suite struct BackupRefusalTests {
  private let bench: BackupBench

  init() throws {
    bench = try BackupBench()
    try bench.fill()
  }

  @Test func stationAndBackupNeverLieInOneAnother() throws {
    let station = bench.station.path
    let link = bench.room.path + "/link"
    symlink(station, link)
    for place in [station, station + "/", station + "/backup", link + "/backup", station + "/cases/.."] {
      #expect(throws: StoreFault.backup(.overlapping(station: station, backup: place)), "\(place)") {
        try bench.backUp(to: place)
      }
    }
    #expect(throws: StoreFault.backup(.overlapping(station: station, backup: "/"))) {
      try bench.backUp(to: "/")
    }
    #expect(!FileManager.default.fileExists(atPath: station + "/backup"))
    // A name that only begins like the station's is another folder.
    try bench.backUp(to: station + "-backup")
    try FileManager.default.removeItem(atPath: station + "-backup")
  }

  @Test func aFolderOfSomethingElseIsLeftAlone() throws {
    try bench.room.folder.replace("backup/photo.jpg", with: [1], durable: false)
    #expect(throws: StoreFault.backup(.occupied(path: bench.destination))) { try bench.backUp() }
    #expect(try FileTree.of(bench.destination) == ["photo.jpg": [1]])
  }

  @Test func aDiskThatIsNotMountedIsNotMadeUp() throws {
    #expect(throws: StoreFault.self) { try bench.backUp(to: bench.room.path + "/usb/backup") }
    #expect(try !bench.room.folder.list().contains("usb"))
  }

  @Test func anotherStationsBackupIsLeftAlone() throws {
    try bench.backUp()
    var profile = Specimens.station
    profile.prefix = "XX"
    try bench.station.write(try JSON.encode(profile).pretty(), to: "station.json")
    #expect(
      throws: StoreFault.backup(.otherStation(path: bench.destination, found: "YB", wanted: "XX"))
    ) { try bench.backUp() }
  }

  @Test func aStationThatWasPutBackDoesNotOverwriteWhatIsNewer() throws {
    let old = try FileTree.of(bench.station.path)["journal/2026-11.jsonl"] ?? []
    let file = try #require(bench.files.values.first)
    try bench.station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    let head = try bench.backUp().head
    let before = try FileTree.of(bench.destination, without: [])
    let fault = StoreFault.backup(.foreign(path: bench.destination, entry: head.seq))
    try bench.station.write(old, to: "journal/2026-11.jsonl")
    #expect(throws: fault) { try bench.backUp() }
    // The same if it went another way from there.
    let store = try bench.station.open()
    try store.act(Action(.remark, [.remark: "另一说明"]), on: store.file(file.number))
    #expect(throws: fault) { try bench.backUp() }
    #expect(try FileTree.of(bench.destination, without: []) == before)
  }

  @Test func aBackupWhoseManifestWasChangedIsNotTrusted() throws {
    try bench.backUp()
    try bench.damage("backup.json", at: 100)
    let fault = StoreFault.backup(.changed(path: bench.destination + "/backup.json"))
    #expect(throws: fault) { try bench.backUp() }
    #expect(throws: fault) { try Backup(at: bench.destination) }
  }

  @Test func aNewerProgramsBackupIsLeftAlone() throws {
    try bench.backUp()
    var manifest = try Backup(at: bench.destination).manifest
    manifest.format = 2
    try bench.room.folder.replace(
      "backup/backup.json", with: try manifest.bytes(at: "backup.json"), durable: false)
    #expect(throws: StoreFault.backup(.unknownFormat(2))) { try bench.backUp() }
  }

  @Test func aDamagedJournalIsNotBackedUp() throws {
    var journal = try bench.station.bytes("journal/2026-11.jsonl")
    journal[40] ^= 1
    try bench.station.write(journal, to: "journal/2026-11.jsonl")
    #expect(throws: StoreFault.self) { try bench.backUp() }
    #expect(throws: StoreFault.backup(.noBackup(path: bench.destination))) {
      try Backup(at: bench.destination)
    }
  }

  @Test func twoBackupsDoNotGoIntoOneFolderAtOnce() throws {
    try bench.backUp { done, _ in
      guard done == 0 else { return }
      let fault = #expect(throws: StoreFault.self) { try bench.backUp() }
      guard case .busy(let holder) = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      #expect(holder.name == "test")
    }
  }

  @Test func aRestorationNeverGoesOverSomethingElse() throws {
    try bench.backUp()
    let backup = try Backup(at: bench.destination)
    let report = backup.verify()
    #expect(throws: StoreFault.occupied(path: bench.station.path)) {
      try backup.restore(report, to: bench.station.path, by: "test", at: Specimens.moment(12))
    }
    #expect(
      throws: StoreFault.backup(.overlapping(station: bench.destination + "/x", backup: bench.destination))
    ) {
      try backup.restore(report, to: bench.destination + "/x", by: "test", at: Specimens.moment(12))
    }
    // An empty folder is as good as none.
    let path = bench.place()
    mkdir(path, 0o755)
    _ = try backup.restore(report, to: path + "/", by: "test", at: Specimens.moment(12))
    #expect(try FileTree.differences(bench.station.path, path) == [])
  }
}
