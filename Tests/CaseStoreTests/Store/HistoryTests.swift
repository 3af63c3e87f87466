import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// What has happened to a case is in the journal, and every revision can be had again from there.
struct HistoryTests {
  let station: TemporaryStation

  init() throws {
    station = try TemporaryStation()
  }

  /// A case with some revisions and looks, among others, over three months.
  private func story() throws -> [Case] {
    var revisions = [try station.open().act(Specimens.registration())]
    for month in 0..<3 {
      let store = try station.open()
      let now = Specimens.moment(10, daysLater: month * 31)
      let other = try store.act(Specimens.registration(serial: month + 1), at: now)
      try store.record(.file(other.number), by: Specimens.actor("clerk2"), at: now)
      let remark = Action(.remark, [.remark: "第\(month)次"])
      revisions.append(try store.act(remark, on: revisions.last, by: "clerk2", at: now))
      try store.record(.revision(1, of: other.number), by: Specimens.actor("clerk"), at: now)
      try store.record(.comparison(1, 2, of: revisions[0].number), by: Specimens.actor("clerk"), at: now)
      try store.checkpoint()
    }
    return revisions
  }

  /// The reference: the lines about a case among all lines.
  private func read(_ number: CaseNumber) throws -> [JournalEntry] {
    var found = [JournalEntry]()
    try Journal(folder: Folder(station.path)).forEachEntry { entry, _ in
      if entry.case == number.text { found.append(entry) }
      return true
    }
    return found
  }

  @Test func theHistoryOfEveryCaseIsWhatTheWholeJournalSaysOfIt() throws {
    _ = try story()
    let store = try station.open()
    for listing in store.register.list(CaseQuery(.all)) {
      let expected = try read(listing.number)
      let history = try store.history(of: listing.number)
      #expect(history.lines.map(\.sequence) == expected.map(\.seq))
      #expect(history.lines.map(\.document) == expected.map(\.document))
      #expect(history.lines.map(\.revision) == expected.map(\.revision))
      #expect(history.lines.map(\.mark.at.text) == expected.map(\.at))
      #expect(history.lines.map(\.action) == expected.map(\.action))
    }
  }

  @Test func everyRevisionIsByteForByteWhatTheFileWas() throws {
    var file = try station.open().act(Specimens.registration())
    let path = TemporaryStation.file(of: file.number)
    var versions = [try station.bytes(path)]
    for text in ["一", "二", "三"] {
      file = try station.open().act(Action(.remark, [.remark: text]), on: file)
      versions.append(try station.bytes(path))
    }
    let history = try station.open().history(of: file.number)
    #expect(history.latest == 4)
    for revision in 1...4 {
      #expect(try history.document(of: revision).pretty() == versions[revision - 1])
      #expect(try history.file(of: revision).revision == revision)
    }
    for revision in [0, 5, -1] {
      #expect(throws: StoreFault.unknownRevision(revision, of: file.number, latest: 4)) {
        try history.document(of: revision)
      }
    }
  }

  @Test func aFileThatNamesAWrongMonthHidesNothing() throws {
    let number = try story()[0].number
    let expected = try station.open().history(of: number)
    #expect(expected.latest == 4)
    let path = TemporaryStation.file(of: number)
    let text = String(decoding: try station.bytes(path), as: UTF8.self)
    let wrong = text.replacing("2026-11-23T", with: "2027-01-23T")
    for bytes in [Array(wrong.utf8), Array("no file".utf8)] {
      try station.write(bytes, to: path)
      #expect(try station.open().history(of: number) == expected)
    }
  }

  @Test func whoWaitedForPapersHasAHistoryFromTheFirstDayOn() throws {
    var registration = Specimens.registration()
    registration.kind = .giveNotice
    registration.entries[.noticeAbout] = "registration"
    let papers = registration.materials
    registration.materials = []
    let file = try station.open().act(registration)
    registration.kind = .completeRegistration
    registration.materials = papers
    let later = Specimens.moment(9, daysLater: 62)
    let complete = try station.open().act(registration, on: file, at: later)
    #expect(complete.registered.at == later)
    #expect(
      try station.open().history(of: file.number).lines.map(\.kind) == [
        "give-notice", "complete-registration",
      ])
  }

  @Test func anErasedRevisionIsSaidToBeErased() throws {
    let file = try station.open().act(Specimens.registration())
    try station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    try station.open().checkpoint()
    try station.eraseFirstDocument()

    let history = try station.open().history(of: file.number)
    #expect(history.lines.map(\.isErased) == [true, false])
    #expect(history.lines[0].mark == file.changed)
    #expect(throws: StoreFault.erasedRevision(1, of: file.number)) { try history.document(of: 1) }
    #expect(try history.file(of: 2).remarks.count == 1)
  }

  @Test func anExportHasEveryLineAsItWasWritten() throws {
    let number = try story()[0].number
    let store = try station.open()
    let mark = Mark(by: "supervisor", at: Specimens.moment(12))
    try store.record(
      .export(number, purpose: "检查"), by: Specimens.actor("supervisor"), at: Specimens.moment(12))
    let export = try store.export(number, by: mark, purpose: "检查")
    #expect(export["document"] == (try store.document(of: number)))
    #expect(export["exported"] == ["at": .string(mark.at.text), "by": "supervisor", "purpose": "检查"])
    let lines = try #require(export["history"]?.array)
    let expected = try read(number)
    #expect(lines.map { $0.compact() + [10] } == expected.map { $0.line() })
    for line in lines {
      let bytes = line.compact()
      #expect(throws: Never.self) { try bytes.withUnsafeBufferPointer { try JournalEntry(reading: $0) } }
    }
    #expect(lines.last?["action"] == ["kind": "export", "purpose": "检查"])
  }

  @Test func aHistoryThatIsLookedForByAndByIsTheSameAndSaysHowFarItIs() throws {
    let number = try story()[0].number
    let store = try station.open()
    var search = try store.searchHistory(of: number)
    #expect(search.done == 0 && search.total > 0)
    var found: History?
    while found == nil { found = try search.next() }
    #expect(try found == store.history(of: number))
    #expect(search.done == search.total)
  }

  @Test func aCaseThatIsNotThereHasNoHistory() throws {
    let number = CaseNumber(prefix: "YB", year: 2026, serial: 77)
    #expect(try station.open().history(of: number) == History(of: number, []))
    #expect(throws: StoreFault.unknownCase(number.text)) {
      try station.open().export(number, by: Mark(by: "clerk", at: Specimens.moment(9)), purpose: "检查")
    }
  }
}
