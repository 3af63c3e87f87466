import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

@Suite struct RecoveryTests {
  /// A station with a registered and then visited case, and the bytes of both revisions.
  private func visited() throws -> (TemporaryStation, Case, old: [UInt8], new: [UInt8]) {
    let station = try TemporaryStation()
    let store = try station.open()
    let first = try store.act(Specimens.registration())
    let path = TemporaryStation.file(of: first.number)
    let old = try station.bytes(path)
    let second = try store.act(Specimens.visit, on: first, by: "police")
    return (station, second, old, try station.bytes(path))
  }

  @Test(arguments: ["old", "empty", "zeros", "torn", "gone"])
  func aFileThatLagsBehindTheJournalIsWrittenAgain(_ damage: String) throws {
    let (station, file, old, new) = try visited()
    let path = TemporaryStation.file(of: file.number)
    switch damage {
    case "old": try station.write(old, to: path)
    case "empty": try station.write([], to: path)
    case "zeros": try station.write([UInt8](repeating: 0, count: new.count), to: path)
    case "torn": try station.write(Array(new.prefix(new.count / 2)), to: path)
    default: try FileManager.default.removeItem(atPath: station.path + "/" + path)
    }
    let store = try station.open()
    #expect(try store.file(file.number) == file)
    #expect(try station.bytes(path) == new)
  }

  @Test func anUnfinishedLineWasNeverCommitted() throws {
    let (station, file, _, _) = try visited()
    let journal = try station.bytes("journal/2026-11.jsonl")
    try station.write(journal + Array(journal.prefix(300).filter { $0 != 10 }), to: "journal/2026-11.jsonl")
    let store = try station.open()
    #expect(try store.file(file.number) == file)
    #expect(try station.bytes("journal/2026-11.jsonl") == journal)
    let next = try store.act(Action(.remark, [.remark: "样例"]), on: file)
    #expect(next.revision == 3)
  }

  @Test func whatAnotherDeskCommittedIsReadEvenIfItsFileIsNotThereYet() throws {
    let station = try TemporaryStation()
    let (writer, reader) = (try station.open(), try station.open())
    let first = try writer.act(Specimens.registration())
    let path = TemporaryStation.file(of: first.number)
    _ = try reader.catchUp()
    let old = try station.bytes(path)
    let second = try writer.act(Specimens.visit, on: first, by: "police")
    try station.write(old, to: path)
    #expect(try reader.catchUp() == [first.number])
    #expect(try reader.file(first.number) == second)
    let third = try reader.act(Action(.remark, [.remark: "样例"]), on: second)
    #expect(third.revision == 3)
    #expect(third.visits.count == 1)
  }

  @Test func afterACheckpointAFileThatSomebodyEditedIsLeftAlone() throws {
    let (station, file, _, new) = try visited()
    let store = try station.open()
    try store.checkpoint()
    #expect(!store.needsCheckpoint)
    let path = TemporaryStation.file(of: file.number)
    let edited = Array(String(decoding: new, as: UTF8.self).replacing("欧阳娜娜", with: "欧阳样样").utf8)
    try station.write(edited, to: path)
    #expect(try station.open().file(file.number).identity.name == "欧阳样样")
    #expect(try station.bytes(path) == edited)
  }

  @Test func losingTheCacheLosesNothing() throws {
    let (station, file, _, _) = try visited()
    try station.open().checkpoint()
    try FileManager.default.removeItem(atPath: station.path + "/cache")
    #expect(try station.open().file(file.number) == file)
  }

  @Test("without the cache a file that is ahead of the journal is kept and named")
  func aheadOfTheJournal() throws {
    let (station, file, _, new) = try visited()
    try station.open().checkpoint()
    let lines = try station.bytes("journal/2026-11.jsonl")
    // The journal of yesterday's backup beside the files of today.
    let first = try #require(lines.firstIndex(of: 10))
    try station.write(Array(lines[...first]), to: "journal/2026-11.jsonl")
    try FileManager.default.removeItem(atPath: station.path + "/cache")

    let path = TemporaryStation.file(of: file.number)
    let store = try station.open()
    #expect(store.damaged == [path: .notFromJournal(path: path)])
    try store.checkpoint()
    _ = try station.open()
    #expect(try station.bytes(path) == new)
  }

  @Test("without the cache a file that somebody edited is kept and named")
  func editedBeforeAnyCheckpoint() throws {
    let (station, file, _, new) = try visited()
    let path = TemporaryStation.file(of: file.number)
    let edited = Array(String(decoding: new, as: UTF8.self).replacing("欧阳娜娜", with: "欧阳样样").utf8)
    try station.write(edited, to: path)
    #expect(try station.open().damaged == [path: .notFromJournal(path: path)])
    #expect(try station.bytes(path) == edited)
  }

  @Test func aDamagedJournalIsReportedAndNotRepaired() throws {
    let (station, _, _, _) = try visited()
    var journal = try station.bytes("journal/2026-11.jsonl")
    journal[40] ^= 1
    try station.write(journal, to: "journal/2026-11.jsonl")
    #expect(throws: StoreFault.self) { try station.open() }
    #expect(try station.bytes("journal/2026-11.jsonl") == journal)
  }

  @Test(arguments: ["{", "{\"revision\": 1,}", "{}", "other"])
  func aBrokenCaseFileIsNamedAndEverythingElseGoesOn(_ content: String) throws {
    let (station, file, _, new) = try visited()
    let healthy = try station.open().act(Specimens.registration(serial: 1))
    try station.open().checkpoint()
    let path = TemporaryStation.file(of: file.number)
    // A file that was copied over another one is not the case that its name says.
    let other = String(decoding: new, as: UTF8.self).replacing("000001", with: "000007")
    try station.write(Array((content == "other" ? other : content).utf8), to: path)

    let store = try station.open()
    #expect(throws: StoreFault.self) { try store.file(file.number) }
    #expect(throws: CommitFailure.self) { try store.act(Action(.remark, [.remark: "样例"]), on: file) }
    #expect(try store.act(Action(.remark, [.remark: "样例"]), on: healthy).revision == 2)
    #expect(try store.act(Specimens.registration(serial: 2)).number.serial == 3)

    // Whoever makes the index anew names it, and whoever works with that index, until it can be read again.
    try FileManager.default.removeItem(atPath: station.path + "/cache/index")
    #expect(try station.open().damaged.keys.sorted() == [path])
    #expect(try station.open().damaged.keys.sorted() == [path])
    try station.write(new, to: path)
    let mended = try station.open()
    #expect(mended.damaged.isEmpty)
    #expect(mended.register[file.number]?.revision == 2)
  }

  @Test func aRevisionThatCannotBeCountedOnIsNamed() throws {
    let (station, file, _, new) = try visited()
    try station.open().checkpoint()
    let text = String(decoding: new, as: UTF8.self).replacing(
      "\"revision\": 2", with: "\"revision\": \(Int.max)")
    try station.write(Array(text.utf8), to: TemporaryStation.file(of: file.number))
    #expect(throws: StoreFault.self) { try station.open().file(file.number) }
  }
}
