import Synchronization
import Testing

@testable import CaseStore

/// Readers follow a writer, from any place, and see only what was committed.
struct JournalReadingTests {
  let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
  }

  @Test func anEmptyStationHasNoEntries() throws {
    var journal = Journal(folder: station.folder)
    #expect(try journal.readNew(repairTail: true) == [])
    #expect(journal.position == .start)
    #expect(try station.contents().isEmpty)
  }

  @Test func twoReadersFollowAWriter() throws {
    var writer = try station.journal()
    var early = Journal(folder: station.folder)
    var late = Journal(folder: station.folder)
    var seen: [JournalEntry] = []
    for number in 1...30 {
      let month = 1 + number / 4
      let at = "2026-\(month < 10 ? "0" : "")\(month)-23T10:25:27.123Z"
      let written = try writer.append(
        [.sample(number, at: at), .sample(number, at: at)], durable: number % 2 == 0)
      seen += written
      #expect(try early.readNew(repairTail: false) == written)
      #expect(try early.readNew(repairTail: false) == [])
      #expect(early.position == writer.position)
    }
    #expect(try late.readNew(repairTail: false) == seen)
    #expect(late.position == writer.position)
    #expect(try station.folder.list("journal").count == 8)
  }

  @Test func goesOnFromARememberedPosition() throws {
    var writer = try station.filledJournal(3)
    let remembered = try JSON.encode(writer.position).decode(JournalPosition.self)
    let written = try writer.append([.sample(4), .sample(5, at: "2026-12-01T00:00:00.000Z")], durable: false)
    var reader = Journal(folder: station.folder, from: remembered)
    #expect(try reader.readNew(repairTail: false) == written)
  }

  @Test func readsEntryByEntryUntilToldToStop() throws {
    let journal = try station.filledJournal(9)
    var numbers: [Int] = []
    let middle = try journal.forEachEntry { entry, position in
      #expect(position.seq == entry.seq && position.hash == entry.hash)
      numbers.append(entry.seq)
      return entry.seq < 4
    }
    #expect(numbers == [1, 2, 3, 4])
    let end = try journal.forEachEntry(from: middle) { entry, _ in
      numbers.append(entry.seq)
      return true
    }
    #expect(numbers == Array(1...9))
    #expect(end == journal.position)
  }

  @Test("lines longer than any block are read whole")
  func readsLongLines() throws {
    var writer = try station.journal()
    let long = String(repeating: "居住", count: 150_000)
    try writer.append([.sample(1)], durable: false)
    try writer.append([.sample(2, document: ["a": .string(long)]), .sample(3)], durable: false)
    let entries = try station.readAll()
    #expect(entries.map(\.seq) == [1, 2, 3])
    #expect(entries[1].document?["a"]?.string == long)
  }

  @Test("an erased document keeps the chain")
  func erasedDocument() throws {
    let journal = try station.filledJournal(4)
    let text = String(decoding: try station.segmentBytes(), as: UTF8.self)
    let document = "{\"n\":2,\"name\":\"居住\"}"
    #expect(text.contains(document))
    let padded = "null" + String(repeating: " ", count: document.utf8.count - 4)
    for erased in [
      text.replacing("\"document\":\(document),", with: ""), text.replacing(document, with: padded),
    ] {
      try station.overwriteSegment(Array(erased.utf8))
      let entries = try station.readAll()
      #expect(entries.count == 4)
      #expect(entries[1].document == nil)
      #expect(entries[1].documentHash != nil)
      #expect(entries[3].document != nil)
    }
    var follower = Journal(folder: station.folder, from: journal.position)
    #expect(throws: Never.self) { try follower.readNew(repairTail: false) }
  }

  @Test func tellsAJournalThatBecameShorter() throws {
    var follower = try station.filledJournal(3)
    let offset = follower.position.offset
    let bytes = try station.segmentBytes()
    try station.overwriteSegment(Array(bytes.dropLast()))
    let shorter = JournalFault.rolledBack(segment: "2026-11.jsonl", offset: offset, size: offset - 1)
    #expect(throws: shorter) { try follower.readNew(repairTail: true) }
    #expect(throws: shorter) { try follower.append([.sample(4)], durable: false) }
    try station.folder.remove(station.segment)
    let gone = JournalFault.rolledBack(segment: "2026-11.jsonl", offset: offset, size: nil)
    #expect(throws: gone) { try follower.readNew(repairTail: true) }
  }

  @Test("who reads while another desk writes into its room sees lines, never damage")
  func readingWhileOthersWrite() throws {
    let station = station
    let isDone = Mutex(false)
    var calls = WriteCalls.system
    calls.sync = { _ in 0 }
    let writing = Background { [calls] () -> Int in
      defer { isDone.withLock { $0 = true } }
      guard var journal = try? station.journal(calls: calls) else { return 0 }
      for number in 1...3000 where (try? journal.append([.sample(number)], durable: true)) == nil { break }
      return journal.position.seq
    }
    var reader = Journal(folder: station.folder)
    var count = 0
    while !isDone.withLock({ $0 }) { count += try reader.readNew(repairTail: false).count }
    count += try reader.readNew(repairTail: false).count
    #expect(writing.value() == 3000)
    #expect(count == 3000)
  }
}
