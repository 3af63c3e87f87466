import Testing

@testable import CaseStore

/// The lines that hold a text are the same as those that reading everything finds.
struct JournalSearchingTests {
  let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
  }

  private static let cases = (1...4).map { "XG-2026-00000\($0)" }

  /// A journal of some months, with looks and with documents of very different lengths.
  private func fill(_ count: Int, using generator: inout Seeded) throws {
    var journal = try station.journal()
    for number in 1...count {
      let name = JournalSearchingTests.cases.randomElement(using: &generator) ?? ""
      let length = [0, 3, 40, 300].randomElement(using: &generator) ?? 0
      // A document may name any other case.
      let document: JSON = [
        "text": .string(String(repeating: "居住", count: length)),
        "distinctFrom": .array([.string(JournalSearchingTests.cases.randomElement(using: &generator) ?? "")]),
      ]
      let month = 7 + number * 5 / count
      let draft = JournalDraft(
        at: "2026-\(month < 10 ? "0" : "")\(month)-23T10:25:27.123Z", by: "li.wei",
        action: ["kind": "look"], case: name, revision: number,
        document: Bool.random(using: &generator) ? document : nil)
      try journal.append([draft], durable: false)
    }
  }

  private func expected(_ name: String, from segment: String = "") throws -> [JournalEntry] {
    var found = [JournalEntry]()
    try Journal(folder: station.folder).forEachEntry { entry, position in
      if entry.case == name, position.segment >= segment { found.append(entry) }
      return true
    }
    return found
  }

  @Test(arguments: [(64, 32), (64, 4096), (1000, 17), (1 << 20, 256), (32 << 20, 1 << 20)])
  func findsWhatReadingEverythingFinds(part: Int, block: Int) throws {
    var generator = Seeded(state: 42)
    try fill(60, using: &generator)
    let journal = Journal(folder: station.folder)
    for name in JournalSearchingTests.cases + ["XG-2026-000009"] {
      for first in ["", "2026-09.jsonl", "2027-01.jsonl"] {
        let found = try journal.entries(holding: name, from: first, part: part, block: block)
        #expect(try found.filter { $0.case == name } == expected(name, from: first))
      }
    }
  }

  @Test(arguments: [(64, 32), (1000, 17), (1 << 20, 256)])
  func aSearchSaysHowFarItIsAndNeverTakesBackWhatItFound(part: Int, block: Int) throws {
    var generator = Seeded(state: 45)
    try fill(60, using: &generator)
    let journal = Journal(folder: station.folder)
    for name in JournalSearchingTests.cases {
      var search = try journal.search(for: name, part: part, block: block)
      var (done, found, steps) = (0, [JournalEntry](), 0)
      while !search.isOver {
        try search.goOn(in: journal)
        #expect(search.done > done && search.done <= search.total)
        #expect(Array(search.entries.prefix(found.count)) == found)
        (done, found, steps) = (search.done, search.entries, steps + 1)
      }
      #expect(done == search.total)
      #expect(try found.filter { $0.case == name } == expected(name))
      #expect(steps > (part < 1000 ? 10 : 0))
    }
  }

  @Test(arguments: [(64, 32), (64, 4096), (1000, 17), (1 << 20, 256)])
  func theLatestAreTheEndOfWhatReadingEverythingFinds(part: Int, block: Int) throws {
    var generator = Seeded(state: 43)
    try fill(60, using: &generator)
    let journal = Journal(folder: station.folder)
    for name in JournalSearchingTests.cases + ["XG-2026-000009"] {
      let expected = try expected(name)
      for count in [0, 1, 2, 5, 100] {
        let found = try journal.latestEntries(holding: name, part: part, block: block) { found in
          found.count { $0.case == name } >= count
        }.filter { $0.case == name }
        #expect(found == expected.suffix(found.count))
        #expect(found.count >= min(count, expected.count))
      }
    }
  }

  @Test func notMoreIsReadThanIsEnough() throws {
    var generator = Seeded(state: 44)
    try fill(400, using: &generator)
    var asked = 0
    _ = try Journal(folder: station.folder).latestEntries(holding: "XG-2026-00000", part: 256) { found in
      asked += 1
      return !found.isEmpty
    }
    #expect(asked <= 3)
  }

  @Test(arguments: [[UInt8]("{\"case\":\"XG-2026-000001\"".utf8), [0, 0, 0, 0]])
  func whatWasNotCommittedIsNotFound(tail: [UInt8]) throws {
    _ = try station.filledJournal(9)
    let bytes = try station.segmentBytes()
    try station.overwriteSegment(bytes + tail)
    let journal = Journal(folder: station.folder)
    #expect(try journal.entries(holding: "XG-2026-000001").map(\.seq) == Array(1...9))
    try station.overwriteSegment(bytes.dropLast() + tail)
    #expect(try journal.entries(holding: "XG-2026-000001").map(\.seq) == Array(1...8))
  }

  @Test func aLineThatWasChangedIsNamedByItsPlace() throws {
    _ = try station.filledJournal(3)
    var bytes = try station.segmentBytes()
    let second = (bytes.firstIndex(of: 10) ?? 0) + 1
    bytes[second + 30] ^= 1
    try station.overwriteSegment(bytes)
    let fault = #expect(throws: JournalFault.self) {
      try Journal(folder: station.folder).entries(holding: "XG-2026-000001")
    }
    guard case .damaged(let segment, let offset, _, _) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(segment == "2026-11.jsonl" && offset == second)
    // Whoever is not concerned does not notice.
    #expect(try Journal(folder: station.folder).entries(holding: "XG-2026-000002").isEmpty)
  }

  @Test func anEmptyStationHasNoLines() throws {
    #expect(try Journal(folder: station.folder).entries(holding: "x").isEmpty)
  }
}
