import Glibc
import Synchronization
import Testing

@testable import CaseStore

/// An append either is in the journal, or is not, or says that it does not know.
struct JournalAppendingTests {
  let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
  }

  @Test("a clock that goes back never reopens an older segment")
  func clockGoesBack() throws {
    var journal = try station.journal()
    for at in [
      "2026-11-30T23:59:59.999Z", "2026-12-01T00:00:00.000Z", "2026-11-30T23:59:59.999Z",
      "2024-01-01T00:00:00.000Z",
    ] {
      try journal.append([.sample(1, at: at)], durable: true)
    }
    #expect(try station.folder.list("journal") == ["2026-11.jsonl", "2026-12.jsonl"])
    #expect(journal.position.segment == "2026-12.jsonl")
    #expect(try station.readAll().map(\.seq) == [1, 2, 3, 4])
  }

  @Test func anotherReadersAppendMustBeReadFirst() throws {
    var mine = try station.filledJournal(1)
    var yours = try station.journal()
    try yours.append([.sample(2)], durable: false)
    #expect(throws: JournalFault.behind(mine.position)) { try mine.append([.sample(2)], durable: false) }
    #expect(try mine.readNew(repairTail: true).count == 1)
    try yours.append([.sample(3)], durable: false)
    try yours.append([.sample(4, at: "2026-12-01T00:00:00.000Z")], durable: false)
    #expect(throws: JournalFault.behind(mine.position)) { try mine.append([.sample(3)], durable: false) }
    #expect(try mine.readNew(repairTail: true).count == 2)
    #expect(try mine.append([.sample(5)], durable: false).map(\.seq) == [5])
    #expect(try station.readAll().count == 5)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T10:25:27Z", "2026-11-23T10:25:27.123", "../../x-23T10:25:27.123Z",
    "２026-11-23T10:25:27.1Z",
  ])
  func refusesOtherTimes(at: String) throws {
    var journal = try station.journal()
    #expect(throws: JournalFault.invalidTime(at)) {
      try journal.append([.sample(1, at: at), .sample(2)], durable: false)
    }
    #expect(try station.contents().isEmpty)
  }

  @Test func writesNothingThatCannotBeRead() throws {
    var journal = try station.filledJournal(1)
    let before = try station.segmentBytes()
    let deep = (0..<70).reduce(JSON.null) { value, _ in [value] }
    let large = JSON.string(String(repeating: "x", count: 7 << 20))
    for document in [deep, large, .number("one")] {
      let fault = #expect(throws: JournalFault.self) {
        try journal.append([.sample(2), .sample(3, document: document)], durable: false)
      }
      guard case .unreadable = fault else {
        Issue.record("\(String(describing: fault))")
        continue
      }
    }
    #expect(try station.segmentBytes() == before)
  }

  @Test func aFailedWriteLeavesTheJournalAsItWas() throws {
    _ = try station.filledJournal(2)
    let before = try station.segmentBytes()
    var calls = WriteCalls.system
    calls.write = { file, bytes, offset in
      if offset == before.count { return pwrite(file, bytes.baseAddress, 100, off_t(offset)) }
      errno = ENOSPC
      return -1
    }
    var journal = try station.journal(calls: calls)
    let position = journal.position
    #expect(throws: JournalFault.notWritten(errno: ENOSPC)) {
      try journal.append([.sample(3), .sample(4)], durable: true)
    }
    #expect(try station.segmentBytes() == before)
    #expect(journal.position == position && !journal.isReadOnly)
    var next = try station.journal()
    #expect(throws: Never.self) { try next.append([.sample(3)], durable: true) }
  }

  @Test func shortAndInterruptedWritesAreContinued() throws {
    var calls = WriteCalls.system
    calls.write = { file, bytes, offset in
      errno = EINTR
      return offset % 3 == 1 && bytes.count > 1 && Bool.random()
        ? -1 : pwrite(file, bytes.baseAddress, min(bytes.count, 7), off_t(offset))
    }
    var journal = try station.journal(calls: calls)
    try journal.append([.sample(1), .sample(2)], durable: true)
    #expect(try station.readAll().count == 2)
  }

  @Test("an unconfirmed append makes the journal read-only")
  func unconfirmedSync() throws {
    var calls = WriteCalls.system
    calls.sync = { _ in
      errno = EIO
      return -1
    }
    var journal = try station.journal(calls: calls)
    try journal.append([.sample(1)], durable: false)
    #expect(throws: JournalFault.unconfirmed(errno: EIO)) { try journal.append([.sample(2)], durable: true) }
    #expect(journal.isReadOnly)
    #expect(throws: JournalFault.readOnly) { try journal.append([.sample(3)], durable: false) }
    #expect(try journal.readNew(repairTail: false).map(\.seq) == [2])
    var next = try station.journal()
    #expect(try next.append([.sample(3)], durable: true).map(\.seq) == [3])
  }

  @Test("a failed write that cannot be taken back is unconfirmed")
  func failedTruncation() throws {
    var calls = WriteCalls.system
    calls.write = { _, _, _ in
      errno = EIO
      return -1
    }
    calls.truncate = { _, _ in -1 }
    var journal = try station.journal(calls: calls)
    #expect(throws: JournalFault.unconfirmed(errno: EIO)) { try journal.append([.sample(1)], durable: true) }
    #expect(journal.isReadOnly)
  }

  @Test func anEmptySegmentAfterACrashIsUsed() throws {
    _ = try station.filledJournal(2)
    try station.folder.createNew("journal/2026-12.jsonl", with: [], durable: false)
    var journal = try station.journal()
    #expect(journal.position.segment == "2026-12.jsonl")
    try journal.append([.sample(3)], durable: true)
    #expect(try station.readAll().count == 3)
    #expect(try station.folder.read("journal/2026-12.jsonl")?.isEmpty == false)
  }

  @Test func appendingNothingWritesNothing() throws {
    var journal = try station.journal()
    #expect(try journal.append([], durable: true) == [])
    #expect(try station.contents().isEmpty)
  }

  @Test func oneCommitAfterTheOtherFindsRoomAndARestCutsItOff() throws {
    var (writer, other) = (try station.journal(), try station.journal())
    for number in 1...40 {
      try writer.append([.sample(number)], durable: true)
      let size = try station.segmentBytes().count
      #expect(number > 3 ? size > writer.position.offset : size == writer.position.offset)
      #expect(try other.readNew(repairTail: number % 2 == 0).map(\.seq) == [number])
    }
    // Whoever reads behind the zeros of another desk may write into them as well.
    try other.append([.sample(41)], durable: true)
    #expect(try writer.readNew(repairTail: true).map(\.seq) == [41])
    try writer.append([.sample(42, at: "2026-12-01T00:00:00.000Z")], durable: true)
    #expect(try station.segmentBytes().last == UInt8(ascii: "\n"))
    #expect(try station.readAll(repairTail: true).map(\.seq) == Array(1...42))
    #expect(try station.folder.list("journal/quarantine").isEmpty)
  }

  @Test func aLineThatFitsIntoTheRoomNeedsNoSpaceOnTheDisk() throws {
    var calls = WriteCalls.system
    let isFull = Atomic(false)
    calls.write = { file, bytes, offset in
      if isFull.load(ordering: .relaxed), bytes.allSatisfy({ $0 == 0 }) {
        errno = ENOSPC
        return -1
      }
      return WriteCalls.system.write(file, bytes, offset)
    }
    var journal = try station.journal(calls: calls)
    for number in 1...5 { try journal.append([.sample(number)], durable: true) }
    isFull.store(true, ordering: .relaxed)
    for number in 6...2000 { try journal.append([.sample(number)], durable: true) }
    #expect(try station.readAll().count == 2000)
    #expect(try station.segmentBytes().last == UInt8(ascii: "\n"))
  }

  /// A journal of three entries, older than the steps in which files are timed, so that its end is kept open.
  private func settledJournal() throws -> Journal {
    var journal = try station.filledJournal(3)
    usleep(60_000)
    _ = try journal.readNew(repairTail: true)
    #expect(journal.isSurelyAtEnd)
    return journal
  }

  @Test func aSegmentThatIsKeptOpenAndHasLostItsNameIsNotWrittenTo() throws {
    var journal = try settledJournal()
    try station.overwriteSegment(try station.segmentBytes())
    #expect(!journal.isSurelyAtEnd)
    #expect(try journal.readNew(repairTail: true).isEmpty)
    try journal.append([.sample(4)], durable: true)
    #expect(try station.readAll().map(\.seq) == [1, 2, 3, 4])
  }

  @Test func anOlderSegmentThatWasPutBackWithTheTimesOfItsFolderIsNotTakenForTheEnd() throws {
    var journal = try settledJournal()
    for number in 4...6 { try journal.append([.sample(number)], durable: true) }
    #expect(journal.isSurelyAtEnd)
    var folder = stat()
    #expect(stat("\(station.path)/journal", &folder) == 0)
    try station.overwriteSegment(try station.segmentBytes())
    let times = [folder.st_atim, folder.st_mtim]
    #expect(utimensat(AT_FDCWD, "\(station.path)/journal", times, 0) == 0)
    #expect(!journal.isSurelyAtEnd)
  }

  @Test func aSegmentThatWasCutShortInPlaceIsNotWrittenTo() throws {
    var journal = try settledJournal()
    for missing in [1, 20] {
      let size = journal.position.offset - missing
      #expect(truncate("\(station.path)/\(station.segment)", off_t(size)) == 0)
      #expect(!journal.isSurelyAtEnd)
      let (segment, offset) = (journal.position.segment, journal.position.offset)
      #expect(throws: JournalFault.rolledBack(segment: segment, offset: offset, size: size)) {
        try journal.append([.sample(4)], durable: true)
      }
    }
  }

  @Test func theEndIsKnownToBeTheEndUntilAnotherDeskWrites() throws {
    var mine = try station.filledJournal(2)
    usleep(60_000)
    _ = try mine.readNew(repairTail: true)
    for number in 3...12 { try mine.append([.sample(number)], durable: true) }
    #expect(mine.isSurelyAtEnd)
    var yours = try station.journal()
    try yours.append([.sample(13)], durable: true)
    #expect(!mine.isSurelyAtEnd)
    #expect(throws: JournalFault.behind(mine.position)) { try mine.append([.sample(13)], durable: true) }
    #expect(try mine.readNew(repairTail: true).map(\.seq) == [13])
    #expect(mine.isSurelyAtEnd)
    try yours.append([.sample(14, at: "2026-12-01T00:00:00.000Z")], durable: true)
    #expect(!mine.isSurelyAtEnd)
    #expect(try mine.readNew(repairTail: true).map(\.seq) == [14])
    try mine.append([.sample(15)], durable: true)
    #expect(mine.position.segment == "2026-12.jsonl")
  }
}
