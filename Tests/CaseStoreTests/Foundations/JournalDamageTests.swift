import Testing

@testable import CaseStore

/// A torn tail is cut and kept; any other change to the journal is found and never repaired.
struct JournalDamageTests {
  let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
  }

  /// What must hold for a tail that was never committed.
  private func expectCut(_ bytes: [UInt8], to committed: [UInt8], entries: Int) throws {
    try station.overwriteSegment(bytes)
    #expect(try station.readAll().count == entries)
    #expect(try station.segmentBytes() == bytes)
    let before = try station.folder.list("journal/quarantine").count

    var journal = try station.journal()
    #expect(try station.segmentBytes() == committed)
    #expect(try station.folder.list("journal/quarantine").count == before + (bytes == committed ? 0 : 1))
    #expect(journal.position.seq == entries)
    try journal.append([.sample(entries + 1)], durable: false)
    #expect(try station.readAll().count == entries + 1)
  }

  @Test("a last line torn at any byte was never committed")
  func tornTail() throws {
    let committed = try station.filledJournal(3).position.offset
    var writer = try station.journal()
    try writer.append([.sample(4, document: ["name": "居住"])], durable: false)
    let bytes = try station.segmentBytes()
    for length in committed..<bytes.count {
      try expectCut(Array(bytes[..<length]), to: Array(bytes[..<committed]), entries: 3)
    }
    let copies = try station.folder.list("journal/quarantine").map {
      try station.folder.read("journal/quarantine/\($0)")?.count ?? 0
    }
    #expect(copies.sorted() == Array(1..<bytes.count - committed))
  }

  @Test("a tail of zeros was never committed", arguments: [1, 511, 4096, 300_000])
  func zeroTail(count: Int) throws {
    _ = try station.filledJournal(3)
    let committed = try station.segmentBytes()
    let zeros = [UInt8](repeating: 0, count: count)
    try expectCut(committed + Array("{\"action\":".utf8) + zeros, to: committed, entries: 3)

    // Zeros alone are room for the next lines: nothing was lost, so nothing is kept.
    try station.overwriteSegment(committed + zeros)
    var journal = try station.journal()
    #expect(journal.position.seq == 3)
    #expect(try station.segmentBytes() == committed + zeros)
    try journal.append([.sample(4)], durable: true)
    #expect(try station.readAll().map(\.seq) == [1, 2, 3, 4])
    try journal.trimRoom()
    #expect(try station.segmentBytes().count == journal.position.offset)
    #expect(try station.folder.list("journal/quarantine").count == 1)
  }

  @Test("a last line of which the disk has lost any blocks was never committed")
  func lostBlocks() throws {
    let committed = try station.filledJournal(3).position.offset
    var writer = try station.journal()
    let long = JSON.string(String(repeating: "居住", count: 300))
    try writer.append([.sample(4, document: ["a": long])], durable: false)
    let whole = try station.segmentBytes()
    let blocks = Array(committed / 512...(whole.count - 1) / 512)
    for lost in 1..<(1 << blocks.count) {
      var bytes = whole + [UInt8](repeating: 0, count: 700)
      for (index, block) in blocks.enumerated() where lost & (1 << index) != 0 {
        for place in max(committed, block * 512)..<min(whole.count, (block + 1) * 512) { bytes[place] = 0 }
      }
      try station.overwriteSegment(bytes)
      #expect(try station.readAll().count == 3)
      #expect(try station.journal().position.seq == 3)
      let isNothingLeft = bytes[committed...].allSatisfy { $0 == 0 }
      #expect(try station.segmentBytes() == (isNothingLeft ? bytes : Array(whole[..<committed])))
    }
  }

  @Test("zeros over any committed line are damage, though not a line more can be read")
  func zeroedLines() throws {
    _ = try station.filledJournal(4)
    let bytes = try station.segmentBytes()
    var start = 0
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      let range = start..<start + line.count
      start = range.upperBound + 1
      // The last line, zeros from end to end, is one that never reached the disk.
      guard number < 3 else { continue }
      for zeroed in [range, range.lowerBound..<range.lowerBound + 1, range.upperBound - 1..<range.upperBound]
      {
        var changed = bytes
        for place in zeroed { changed[place] = 0 }
        try station.overwriteSegment(changed + [UInt8](repeating: 0, count: 600))
        #expect(throws: JournalFault.self) { try station.readAll(repairTail: true) }
        #expect(throws: JournalFault.self) { try station.readAll() }
      }
    }
  }

  @Test func aTailBeforeANewerSegmentIsDamage() throws {
    var writer = try station.filledJournal(2)
    let offset = writer.position.offset
    try writer.append([.sample(3, at: "2026-12-01T00:00:00.000Z")], durable: false)
    try station.overwriteSegment(station.segmentBytes() + [0x7B])
    let fault = JournalFault.damaged(segment: "2026-11.jsonl", offset: offset, entry: 3, .unfinished)
    #expect(throws: fault) { try station.readAll(repairTail: true) }
  }

  @Test("a flipped bit at any byte is found")
  func flippedByte() throws {
    _ = try station.filledJournal(3)
    let bytes = try station.segmentBytes()
    for index in bytes.indices.dropLast() {
      for bit in [UInt8(1), 0x20, 0x80] {
        var changed = bytes
        changed[index] ^= bit
        try station.overwriteSegment(changed)
        #expect(throws: JournalFault.self) { try station.readAll(repairTail: true) }
      }
    }
    // Without its newline, the last line cannot be told from one that was never finished.
    try expectCut(
      bytes.dropLast() + [0x0B], to: Array(bytes[...(bytes.dropLast().lastIndex(of: 0x0A) ?? 0)]), entries: 2)
  }

  @Test func swappedDeletedAndRepeatedLinesAreFound() throws {
    _ = try station.filledJournal(4)
    let lines = try station.segmentBytes().split(separator: 0x0A).map { Array($0) + [0x0A] }
    func expect(_ order: [Int], entry: Int, found: Int) throws {
      try station.overwriteSegment(order.flatMap { lines[$0 - 1] })
      let offset = order.prefix(entry - 1).map { lines[$0 - 1].count }.reduce(0, +)
      let fault = JournalFault.damaged(
        segment: "2026-11.jsonl", offset: offset, entry: entry, .wrongSequence(found: found))
      #expect(throws: fault) { try station.readAll(repairTail: true) }
    }
    try expect([1, 3, 2, 4], entry: 2, found: 3)
    try expect([1, 2, 4], entry: 3, found: 4)
    try expect([2, 3, 4], entry: 1, found: 2)
    try expect([1, 2, 2, 3, 4], entry: 3, found: 2)
    try expect([1, 2, 3, 4, 4], entry: 5, found: 4)
  }

  @Test("an entry that was written anew with a right hash of its own breaks the link after it")
  func rewrittenEntry() throws {
    let other = try TemporaryFolder()
    _ = try station.filledJournal(3)
    var forger = try other.journal()
    try forger.append([.sample(1), .sample(99)], durable: false)
    let lines = try station.segmentBytes().split(separator: 0x0A)
    let forged = try other.segmentBytes().split(separator: 0x0A)
    try station.overwriteSegment([forged[0], forged[1], lines[2]].flatMap { Array($0) + [0x0A] })
    let offset = forged[0].count + forged[1].count + 2
    let fault = JournalFault.damaged(segment: "2026-11.jsonl", offset: offset, entry: 3, .brokenLink)
    #expect(throws: fault) { try station.readAll() }
  }

  @Test("what stands before the damage can still be read, and nothing moves")
  func readsUpToTheDamage() throws {
    _ = try station.filledJournal(3)
    var bytes = try station.segmentBytes()
    bytes[bytes.count - 10] ^= 1
    try station.overwriteSegment(bytes)
    var journal = Journal(folder: station.folder)
    #expect(throws: JournalFault.self) { try journal.readNew(repairTail: true) }
    #expect(journal.position == .start)
    var count = 0
    #expect(throws: JournalFault.self) {
      try journal.forEachEntry { _, _ in
        count += 1
        return true
      }
    }
    #expect(count == 2)
    #expect(try station.segmentBytes() == bytes)
  }
}
