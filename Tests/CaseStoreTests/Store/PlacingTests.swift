import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// The commit is the journal's line; the case's file follows when there is time for it, whoever writes it.
struct PlacingTests {
  let station: TemporaryStation

  init() throws {
    station = try TemporaryStation()
  }

  /// Commits, and does not see to the file.
  private func commit(
    _ action: Action, on file: Case? = nil, at store: CaseStore
  ) throws(CommitFailure) -> Case {
    let request = file.map { Request(action, on: $0) } ?? Request(registration: action)
    return try store.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9)) { _, _, _ in [] }
      .file
  }

  private func placed(_ number: CaseNumber) throws -> Case? {
    let path = TemporaryStation.file(of: number)
    guard let bytes = try? station.bytes(path) else { return nil }
    return try JSON(reading: bytes).file(at: path)
  }

  private let remark = Action(.remark, [.remark: "样例"])

  @Test func theAnswerComesBeforeTheFile() throws {
    let store = try station.open()
    let first = try commit(Specimens.registration(), at: store)
    #expect(store.hasUnplacedFiles)
    #expect(try placed(first.number) == nil)
    #expect(try store.file(first.number) == first)
    let second = try commit(remark, on: first, at: store)
    #expect(try store.file(first.number) == second)
    #expect(store.register[first.number]?.revision == 2)
    try store.placeFiles()
    #expect(try placed(first.number) == second)
    #expect(!store.hasUnplacedFiles)
  }

  @Test func aFileThatAnotherDeskHasWrittenSinceIsNotPutBack() throws {
    let (store, other) = (try station.open(), try station.open())
    let first = try commit(Specimens.registration(), at: store)
    let second = try other.act(remark, on: first)
    #expect(try placed(first.number) == second)
    try store.placeFiles()
    #expect(try placed(first.number) == second)
    #expect(try store.file(first.number) == second)
    #expect(!store.hasUnplacedFiles)
  }

  @Test func whatADeskThatDiedLeftIsWrittenByTheNextToOpenOrToRest() throws {
    let resting = try station.open()
    func die() throws -> Case { try commit(Specimens.registration(), at: station.open()) }
    let first = try die()
    #expect(try placed(first.number) == nil)
    #expect(try resting.catchUp() == [first.number])
    #expect(try resting.file(first.number) == first)
    try resting.checkpoint()
    #expect(try placed(first.number) == first)

    let second = try commit(remark, on: first, at: station.open())
    #expect(try placed(first.number) == first)
    _ = try station.open()
    #expect(try placed(first.number) == second)
  }

  @Test func filesDoNotWaitForTheLock() throws {
    let store = try station.open()
    let file = try commit(Specimens.registration(), at: store)
    let refusal = try StationLock(folder: Folder(station.path)).withLock(
      patience: 0, holder: "other", refusal: { $0 }
    ) { () throws(FileFault) in #expect(throws: StoreFault.self) { try store.placeFiles() } }
    guard case .busy(let holder)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(holder.name == "other")
    try store.placeFiles()
    #expect(try placed(file.number) == file)
  }

  @Test func aFileThatCannotBeWrittenKeepsNoOtherFromItsPlace() throws {
    let store = try station.open()
    let files = try (0..<5).map { try commit(Specimens.registration(serial: $0), at: store) }
    let path = station.path + "/" + TemporaryStation.file(of: files[2].number)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: StoreFault.self) { try store.placeFiles() }
    for file in files where file.number != files[2].number { #expect(try placed(file.number) == file) }
    #expect(try store.file(files[2].number) == files[2])
    try FileManager.default.removeItem(atPath: path)
    try store.placeFiles()
    #expect(try placed(files[2].number) == files[2])
  }

  @Test func whoeverNeverRestsWritesTheFilesNowAndThen() throws {
    let store = try station.open()
    let files = try (0..<300).map { try commit(Specimens.registration(serial: $0), at: store) }
    let waiting = try files.filter { try placed($0.number) == nil }
    #expect(waiting == Array(files[256...]))
    // Whoever never asks has everything in the register all the same.
    #expect(store.register.list(CaseQuery(.all)).map(\.number) == files.map(\.number))
  }

  @Test func aBackupTakesTheDocumentWhoseFileIsYetToBeWrittenFromTheJournal() throws {
    let bench = try BackupBench(desks: 1)
    let store = try bench.station.open()
    let first = try store.act(Specimens.registration())
    try store.checkpoint()
    let request = Request(remark, on: first)
    let second = try store.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9)) { _, _, _ in
      []
    }
    let summary = try bench.backUp()
    #expect(summary.strayed == [] && summary.lost == [])
    let restored = try CaseStore(opening: bench.restore().path, holder: "test")
    #expect(try restored.file(first.number) == second.file)
  }
}
