import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// Whatever is done to the journal's lines is found, and is said to be what it is.
@Suite struct JournalAuditTests {
  private let station: TemporaryStation
  private let files: [Case]

  init() throws {
    station = try TemporaryStation()
    files = try station.fill()
  }

  /// The findings about the journal's lines.
  private func found() throws -> [JournalFinding] {
    try station.audit().findings.compactMap { finding in
      if case .journal(let finding) = finding { finding } else { nil }
    }
  }

  private func place(_ month: Int, line: Int) throws -> JournalPlace {
    let offset = try station.lines(of: month).prefix(line - 1).reduce(0) { $0 + $1.count }
    return JournalPlace(segment: TemporaryStation.months[month], line: line, offset: offset)
  }

  @Test func anUntouchedStationIsSound() throws {
    let report = try station.audit()
    #expect(report.findings == [])
    #expect(report.notes == [])
    #expect((report.entries, report.segments, report.cases, report.pages) == (9, 3, 3, 1))
    #expect(report.head.seq == 9)
  }

  @Test func aStationWithoutAnEntryIsSound() throws {
    let report = try TemporaryStation().audit()
    #expect(report.isSound)
    #expect(report.head.text == "0 0000000000000000")
  }

  @Test func anEditedLineIsNamedAndTheRestIsStillRead() throws {
    try station.edit(
      "journal/2026-12.jsonl", "\"by\":\"police\",\"case\":\"YB-2026-000002\"",
      "\"by\":\"polise\",\"case\":\"YB-2026-000002\"")
    #expect(try found() == [.edited(place(1, line: 2), lines: 1, entry: 5, .wrongHash)])
    #expect(try station.audit().findings.count == 1)
  }

  @Test func anEditedDocumentIsNamedAndItsFileIsStillProven() throws {
    try station.edit("journal/2026-11.jsonl", "欧阳娜娜", "欧阳样样")
    let findings = try found()
    #expect(findings.count == 1)
    guard case .edited(_, 1, _, .wrongDocument) = findings.first else {
      Issue.record("\(findings)")
      return
    }
  }

  @Test func editedLinesBesideEachOtherAreOneFinding() throws {
    try station.changeLines(of: 1) { lines in
      lines[0] = Array("no JSON\n".utf8)
      lines[1] = Array("\n".utf8)
    }
    let findings = try found()
    #expect(findings.count == 1)
    guard case .edited(try place(1, line: 1), lines: 2, entry: 4, .notJSON) = findings.first else {
      Issue.record("\(findings)")
      return
    }
  }

  @Test func linesThatWerePutInAreFoundWithoutMissingAny() throws {
    try station.changeLines(of: 1) { $0.insert(Array("{}\n".utf8), at: 1) }
    #expect(try found() == [.edited(place(1, line: 2), lines: 1, entry: 5, .wrongMember("hash"))])
  }

  @Test(arguments: [0, 1, 2])
  func aDeletedLineIsAGap(line: Int) throws {
    try station.changeLines(of: 1) { $0.remove(at: line) }
    let place = try line < 2 ? place(1, line: line + 1) : place(2, line: 1)
    let findings = try found()
    #expect(findings == [.missing(4 + line...4 + line, before: place)])
  }

  @Test func deletedLinesAtTheBeginningAreAGap() throws {
    try station.changeLines(of: 0) { $0.removeFirst(2) }
    #expect(try found() == [.missingSegment(1...2, after: nil, before: place(0, line: 1))])
  }

  @Test func swappedLinesAreOneFinding() throws {
    try station.changeLines(of: 1) { $0.swapAt(0, 1) }
    #expect(try found() == [.misplaced(4...4, place(1, line: 2))])
    #expect(try station.audit().findings.count == 1)
  }

  @Test func linesThatWereMovedToAnotherMonthAreOneFinding() throws {
    let lines = try station.lines(of: 0)
    try station.write([lines[0]], toMonth: 0)
    try station.changeLines(of: 2) { $0 += lines[1...] }
    #expect(try found() == [.misplaced(2...3, place(2, line: 4))])
  }

  @Test(arguments: [(1, 4...4), (2, 4...5), (3, 4...6)])
  func copiedLinesAreOneFinding(count: Int, entries: ClosedRange<Int>) throws {
    try station.changeLines(of: 1) { $0.insert(contentsOf: $0.prefix(count), at: count) }
    #expect(try found() == [.repeated(entries, place(1, line: count + 1))])
  }

  @Test func aCopiedMonthIsOneFinding() throws {
    let copy = try station.bytes("journal/2026-12.jsonl")
    try station.write(copy, to: "journal/2027-02.jsonl")
    let place = JournalPlace(segment: "2027-02.jsonl", line: 1, offset: 0)
    #expect(try found() == [.repeated(4...6, place)])
  }

  @Test func aForgedLineThatWasPutInIsARival() throws {
    let forged = try forgedEntry(5, after: station.lines(of: 1)[0]).line()
    try station.changeLines(of: 1) { $0.insert(forged, at: 1) }
    #expect(try found() == [.rival(5, place(1, line: 3))])
  }

  @Test func aForgedLineInPlaceOfAnotherBreaksTheLinkAfterIt() throws {
    let forged = try forgedEntry(5, after: station.lines(of: 1)[0]).line()
    try station.changeLines(of: 1) { $0[1] = forged }
    #expect(try found() == [.unlinked(6, place(1, line: 3))])
  }

  @Test func aMonthThatIsGoneIsNamed() throws {
    try station.remove("journal/2026-12.jsonl")
    #expect(
      try found() == [.missingSegment(4...6, after: "2026-11.jsonl", before: place(2, line: 1))])
    try station.remove("journal/2026-11.jsonl")
    #expect(try found() == [.missingSegment(1...6, after: nil, before: place(2, line: 1))])
  }

  @Test func aJournalThatWasShortenedContradictsWhatIsRememberedOfIt() throws {
    let entry = try JSON(reading: station.lines(of: 2)[2].dropLast())
    let hash = try #require(entry["hash"]?.string)
    let checkpoint = Witness(.checkpoint, seq: 9, digits: hash)
    let paper = Witness(.paper, seq: 9, digits: String(hash.prefix(16)))
    #expect(try station.audit(witnesses: [checkpoint, paper]).isSound)

    try station.changeLines(of: 2) { $0.removeLast() }
    let findings = try station.audit(witnesses: [checkpoint, paper]).findings
    #expect(findings.contains(.witness(checkpoint, .shortened(last: 8))))
    #expect(findings.contains(.witness(paper, .shortened(last: 8))))
    #expect(
      findings.contains {
        if case .witness(let witness, _) = $0 { witness.source == .opening } else { false }
      })
    let last = CommittedRevision(revision: 2, entry: 5)
    #expect(findings.contains(.caseFile(files[1].number, .ahead(revision: 3, last: last))))
  }

  @Test func aJournalThatWasRewrittenContradictsWhatIsRememberedOfIt() throws {
    let hash = try #require(JSON(reading: station.lines(of: 1)[1].dropLast())["hash"]?.string)
    let witness = Witness(.checkpoint, seq: 5, digits: hash)
    try rewriteEverything()
    let report = try station.audit(witnesses: [witness])
    #expect(report.findings.filter { if case .journal = $0 { true } else { false } } == [])
    #expect(report.findings.contains(.witness(witness, .rewritten)))
  }

  @Test func anEntryThatIsRememberedButDamagedIsUnproven() throws {
    let witness = Witness(.paper, seq: 5, digits: "0123456789abcdef")
    try station.changeLines(of: 1) { $0[1] = Array("{}\n".utf8) }
    #expect(try station.audit(witnesses: [witness]).findings.contains(.witness(witness, .unproven)))
  }

  @Test(arguments: [Array("{\"action\":".utf8), [UInt8](repeating: 0, count: 4096)])
  func aTornTailIsMentionedAndNoFault(tail: [UInt8]) throws {
    let path = "journal/2027-01.jsonl"
    try station.write(try station.bytes(path) + tail, to: path)
    let report = try station.audit()
    #expect(report.isSound)
    #expect(report.notes == [.tornTail(segment: "2027-01.jsonl", bytes: tail.count)])
  }

  @Test func anUnfinishedLineBeforeANewerMonthIsDamage() throws {
    let path = "journal/2026-12.jsonl"
    try station.write(try station.bytes(path) + Array("{\"action\":".utf8), to: path)
    #expect(try found() == [.edited(place(1, line: 4), lines: 1, entry: 7, .unfinished)])
  }

  @Test func documentsThatRetentionTookOutAreCounted() throws {
    try station.changeLines(of: 0) { lines in
      let entry = try JSON(reading: lines[0].dropLast())
      var members = try #require(entry.object)
      members["document"] = .null
      let line = JSON.object(members).compact()
      lines[0] = line + [UInt8](repeating: 0x20, count: lines[0].count - 1 - line.count) + [10]
    }
    let report = try station.audit()
    #expect(report.isSound)
    #expect(report.erased == 1)
  }

  @Test func timeThatWentBackIsMentionedAndNoFault() throws {
    let store = try station.open()
    try store.record(.list, by: Specimens.actor("clerk"), at: Specimens.moment(9))
    let report = try station.audit()
    #expect(report.isSound)
    guard case .timeWentBack(_, entry: 10, _, _)? = report.notes.first else {
      Issue.record("\(report.notes)")
      return
    }
  }

  @Test func aSegmentThatIsALinkIsNotFollowed() throws {
    let bytes = try station.bytes("journal/2026-12.jsonl")
    try station.write(bytes, to: "elsewhere")
    try station.remove("journal/2026-12.jsonl")
    station.makeLink("journal/2026-12.jsonl", to: "../elsewhere")
    let findings = try station.audit().findings
    #expect(findings.first == .blocked(.symbolicLink(path: "journal/2026-12.jsonl")))
  }

  @Test("a flipped bit at any byte is found", arguments: [0, 1, 2])
  func flippedByte(month: Int) throws {
    let path = "journal/\(TemporaryStation.months[month])"
    let bytes = try station.bytes(path)
    // The last newline makes the line before it one that was never finished.
    for index in stride(from: 0, to: bytes.count - 1, by: Soak.isOn ? 293 : 701) {
      var changed = bytes
      changed[index] ^= 1
      try station.write(changed, to: path)
      #expect(try !station.audit().isSound, "\(index)")
    }
  }

  /// An entry that somebody else makes, with a right hash of its own.
  private func forgedEntry(_ seq: Int, after line: [UInt8]) throws -> JournalEntry {
    let before = try line.dropLast().withUnsafeBufferPointer { try JournalEntry(reading: $0) }
    let position = JournalPosition(segment: "", offset: 0, seq: seq - 1, hash: before.hash)
    return try JournalEntry(
      JournalDraft(at: before.at, by: "nobody", action: ["kind": "look"]), after: position)
  }

  /// Writes a chain of its own in place of the journal.
  private func rewriteEverything() throws {
    var position = JournalPosition.start
    for month in 0..<3 {
      try station.changeLines(of: month) { lines in
        for index in lines.indices {
          let entry = try lines[index].dropLast().withUnsafeBufferPointer { try JournalEntry(reading: $0) }
          let draft = JournalDraft(
            at: entry.at, by: "nobody", action: entry.action, case: entry.case, revision: entry.revision,
            document: entry.document)
          let forged = try JournalEntry(draft, after: position)
          lines[index] = forged.line()
          position = position.after(forged, length: 0)
        }
      }
    }
  }
}
