import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// An older station is brought to the present layout as a whole, by the journal, or not at all.
@Suite struct MigrationTests {
  private let bench: BackupBench
  /// A step that no program ever had.
  private let steps = [
    MigrationStep(from: 1) { document in
      var members = document.object ?? [:]
      members["epoch"] = .number("2")
      return .object(members)
    }
  ]

  init() throws {
    bench = try BackupBench()
    try bench.fill()
    // What another tool keeps in a file is in no journal, and is not lost.
    let path = "cases/2026/000/YB-2026-000001.json"
    var members = try #require(JSON(reading: bench.station.bytes(path)).object)
    members["note-of-another-tool"] = "样例"
    try bench.station.open().checkpoint()
    try bench.station.write(JSON.object(members).pretty(), to: path)
  }

  @discardableResult
  private func migrate(_ path: String? = nil, _ steps: [MigrationStep]? = nil, backup: String? = nil) throws
    -> Int?
  {
    try Migration(of: path ?? bench.station.path, by: steps ?? self.steps)
      .run(backup: backup, by: "root", at: Specimens.moment(12, daysLater: 1), holder: "test")
  }

  private func document(_ serial: Int, at path: String) throws -> JSON {
    let number = CaseNumber(prefix: "YB", year: 2026, serial: serial)
    return try JSON(
      reading: Array(Data(contentsOf: URL(filePath: "\(path)/\(TemporaryStation.file(of: number))"))))
  }

  private func entries(at path: String) throws -> [JournalEntry] {
    var journal = Journal(folder: try Folder(path))
    return try journal.readNew(repairTail: false)
  }

  @Test func thereIsAStepFromEveryLayoutToTheNext() {
    #expect(MigrationStep.all.map(\.from) == Array(1..<Station.currentFormat))
  }

  @Test func aStationOfThePresentLayoutIsLeftAlone() throws {
    let before = try FileTree.of(bench.station.path)
    #expect(try migrate(nil, MigrationStep.all) == nil)
    #expect(try FileTree.of(bench.station.path) == before)
  }

  @Test func everyCaseGetsARevisionAndKeepsTheOldOneInTheJournal() throws {
    let before = try entries(at: bench.station.path)
    #expect(try migrate() == 2)
    let after = try entries(at: bench.station.path)
    #expect(Array(after.prefix(before.count)) == before)
    #expect(after.dropFirst(before.count).map { $0.action["kind"] } == ["migrate", "migrate"])
    for (serial, revision) in [(1, 2), (2, 5)] {
      let document = try document(serial, at: bench.station.path)
      #expect(document["epoch"] == 2)
      #expect(document.revision == revision)
      #expect(document["changed"]?["by"] == "root")
    }
    #expect(try document(1, at: bench.station.path)["note-of-another-tool"] == "样例")
    #expect(try migrate() == nil)
    // This program has never heard of that layout.
    #expect(throws: StoreFault.unknownFormat(2)) { try bench.station.open() }
    try claim(format: 1)
    #expect(try bench.station.open().register.count == 2)
  }

  private func claim(format: Int, _ extra: [String: JSON] = [:], at path: String? = nil) throws {
    let folder = try Folder(path ?? bench.station.path)
    var members = try #require(JSON(reading: folder.read("station.json") ?? []).object)
    members["format"] = .number(String(format))
    members["migrating"] = nil
    members.merge(extra) { $1 }
    try folder.replace("station.json", with: JSON.object(members).pretty(), durable: false)
  }

  @Test func anInterruptedMigrationIsGoneOnWithAndKeepsOthersAway() throws {
    let desk = try bench.station.open()
    for serial in 10..<270 { try desk.act(Specimens.registration(serial: serial)) }
    var moments = [String]()
    let migration = try Migration(of: bench.station.path, by: steps)
    _ = try migration.run(backup: nil, by: "root", at: Specimens.moment(12, daysLater: 1), holder: "test") {
      _, _ in
      let copy = bench.place()
      #expect(throws: Never.self) {
        try FileManager.default.copyItem(atPath: bench.station.path, toPath: copy)
      }
      moments.append(copy)
    }
    #expect(moments.count >= 4)
    let whole = try FileTree.of(bench.station.path)
    for moment in moments {
      try migrate(moment)
      #expect(try FileTree.of(moment) == whole)
    }
    // The copy of the moment at which one batch was in and the other was not.
    let half = moments[moments.count - 2]
    try claim(format: 1, ["migrating": ["from": 1, "after": 264]], at: half)
    #expect(throws: StoreFault.olderFormat(1)) { try CaseStore(opening: half, holder: "test") }
  }

  @Test func aFileThatWasLateIsWritten() throws {
    let path = "cases/2026/000/YB-2026-000002.json"
    let (old, head) = (try bench.station.bytes(path), try entries(at: bench.station.path).count)
    try migrate()
    let new = try bench.station.bytes(path)
    try bench.station.write(old, to: path)
    try claim(format: 2, ["migrating": ["from": 1, "after": .number(String(head))]])
    #expect(try migrate() == 0)
    #expect(try bench.station.bytes(path) == new)
  }

  @Test func aDocumentThatCannotBeMigratedKeepsEverythingAsItIs() throws {
    let before = try FileTree.of(bench.station.path)
    let wrong = MigrationStep(from: 1) { $0["revision"] == 4 ? ["number": "YB-2026-000002"] : $0 }
    #expect(throws: StoreFault.self) { try migrate(nil, [wrong]) }
    #expect(try FileTree.of(bench.station.path) == before)
  }

  @Test func aBackupHasToHaveEverything() throws {
    try bench.backUp()
    let desk = try bench.station.open()
    try desk.record(.list, by: Specimens.actor("clerk"), at: Specimens.moment(10))
    let fault = StoreFault.backup(.outdated(path: bench.destination, entry: 5, journal: 6))
    #expect(throws: fault) { try migrate(backup: bench.destination) }
    try bench.backUp()
    #expect(try migrate(backup: bench.destination) == 2)
  }

  @Test func anOlderLayoutWithoutAWayIsNamed() throws {
    try claim(format: 0)
    #expect(throws: StoreFault.olderFormat(0)) { try bench.station.open() }
    #expect(throws: StoreFault.olderFormat(0)) { try migrate() }
  }
}
