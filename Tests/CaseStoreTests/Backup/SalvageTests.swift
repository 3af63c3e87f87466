import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// A salvage brings back what is whole, says what is not, and leaves a station that can be worked on.
@Suite struct SalvageTests {
  private let bench: BackupBench
  private let next = Specimens.moment(9, daysLater: 30)

  /// Two months: in the second one a case is changed, another one registered.
  init() throws {
    bench = try BackupBench()
    try bench.fill()
    let store = try bench.station.open()
    let file = try #require(bench.files.values.first { $0.revision == 1 })
    try store.act(Action(.remark, [.remark: "样例"]), on: file, at: next)
    try store.act(Specimens.registration(serial: 9), at: next)
    try bench.backUp()
  }

  private func latest(at path: String) throws -> [CaseNumber: Case] {
    let store = try CaseStore(opening: path, holder: "test")
    var files: [CaseNumber: Case] = [:]
    for listing in store.register.list(CaseQuery(.all)) {
      files[listing.number] = try store.file(listing.number)
    }
    return files
  }

  @Test func aDamagedCaseIsMadeFromTheJournal() throws {
    let number = try #require(bench.files.keys.first)
    try bench.damage(TemporaryStation.file(of: number), at: 20)
    let (path, restoration) = try bench.restore(salvages: true)
    #expect(restoration.rebuilt == [number] && restoration.lost == [])
    #expect(try FileTree.differences(bench.station.path, path) == [])
  }

  @Test func aDamagedPageIsListedAndEverythingElseIsThere() throws {
    let page = "certificates/2026/YB-2026-C000001.pdf"
    try bench.damage(page, at: 0)
    let (path, restoration) = try bench.restore(salvages: true)
    #expect(restoration.lost == [page])
    #expect(try FileTree.differences(bench.station.path, path) == [page])
  }

  @Test(arguments: [0, 1, 2, 3])
  func noCaseIsLostWithALineOfTheJournal(_ line: Int) throws {
    let before = try latest(at: bench.station.path)
    let segment = "journal/2026-11.jsonl"
    let bytes = try FileTree.of(bench.destination)[segment] ?? []
    let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
    try bench.damage(segment, at: starts[line] + 50)

    let (path, restoration) = try bench.restore(salvages: true)
    #expect(restoration.lost.contains(segment))
    #expect(!restoration.recommitted.isEmpty)
    #expect(try latest(at: path) == before)
    let kept = try FileTree.of(path)["quarantine/journal-2026-11.jsonl"]
    #expect(try kept == FileTree.of(bench.destination)[segment])

    // The station can be worked on, and backed up.
    let store = try CaseStore(opening: path, holder: "test")
    let file = try #require(before.values.first)
    let now = Specimens.moment(9, daysLater: 35)
    #expect(try store.act(Action(.remark, [.remark: "新"]), on: file, at: now).revision == file.revision + 1)
    #expect(try before[store.act(Specimens.registration(serial: 20), at: now).number] == nil)
    let backup = try StationBackup(of: path, to: bench.place(), holder: "test")
      .run(at: Specimens.moment(12))
    #expect(backup.lost == [] && backup.strayed == [])
  }

  @Test func withoutAManifestWhatIsThereIsTaken() throws {
    try FileManager.default.removeItem(atPath: bench.destination + "/backup.json")
    #expect(throws: StoreFault.backup(.noBackup(path: bench.destination))) {
      try Backup(at: bench.destination)
    }
    let (path, restoration) = try bench.restore(salvages: true)
    #expect(restoration.lost == [])
    #expect(try FileTree.differences(bench.station.path, path) == [])
  }

  @Test func aDamagedStationIsSalvagedLikeABackup() throws {
    let before = try latest(at: bench.station.path)
    var journal = try bench.station.bytes("journal/2026-11.jsonl")
    journal[60] ^= 1
    try bench.station.write(journal, to: "journal/2026-11.jsonl")
    let (path, _) = try bench.restore(bench.station.path, salvages: true)
    #expect(try latest(at: path) == before)
  }

  @Test func withoutAProfileThereIsNoStation() throws {
    for name in ["backup.json", "station.json"] {
      try FileManager.default.removeItem(atPath: bench.destination + "/" + name)
    }
    #expect(throws: StoreFault.backup(.beyondSalvage(path: bench.destination))) {
      try Backup(salvaging: bench.destination)
    }
  }
}
