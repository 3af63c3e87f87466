import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// Many actions committed together are the same actions, all of them or none.
@Suite struct BatchTests {
  /// Commits actions together, each on the case that the one before it left.
  @discardableResult
  private func together(
    _ store: CaseStore, _ actions: [(name: String, action: Action)], on file: Case? = nil
  ) throws(CommitFailure) -> Case? {
    try store.commitTogether(imprint: { file, terms, _ in
      Array("\(file.identity.name) \(terms.number.text)\n".utf8)
    }) {
      (batch) throws(CommitFailure) in
      var file = file
      for (name, action) in actions {
        let request = file.map { Request(action, on: $0) } ?? Request(registration: action)
        file = try batch.commit(request, by: Specimens.actor(name), at: Specimens.moment(9))
      }
      return file
    }
  }

  private let story: [(name: String, action: Action)] = [
    ("clerk", Specimens.registration()), ("police", Specimens.visit),
    ("clerk", Specimens.certificateRequest), ("supervisor", Specimens.stamping),
    ("clerk", Action(.remark, [.remark: "样例"])),
  ]

  @Test func togetherOrOneByOneTheFilesAndTheJournalAreTheSame() throws {
    let (one, other) = (try TemporaryStation(), try TemporaryStation())
    let store = try one.open()
    var file: Case?
    for (name, action) in story {
      let request = file.map { Request(action, on: $0) } ?? Request(registration: action)
      file = try store.commit(request, by: Specimens.actor(name), at: Specimens.moment(9)) { file, terms, _ in
        Array("\(file.identity.name) \(terms.number.text)\n".utf8)
      }.file
    }
    let number = try #require(file).number
    try store.checkpoint()
    let batched = try other.open()
    #expect(try together(batched, story) == file)
    try batched.checkpoint()
    for path in [
      TemporaryStation.file(of: number), "journal/2026-11.jsonl", "certificates/2026/YB-2026-C000001.pdf",
    ] {
      #expect(try one.bytes(path) == other.bytes(path))
    }
    #expect(batched.register[number] == store.register[number])
    #expect(batched.register.numbers == store.register.numbers)
    #expect(try other.open().register[number] == store.register[number])
  }

  @Test func ifOneIsRefusedNothingIsCommitted() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let first = try store.act(Specimens.registration())
    try store.checkpoint()
    let before = try (
      station.bytes("journal/2026-11.jsonl"), station.bytes(TemporaryStation.file(of: first.number))
    )
    #expect(throws: CommitFailure.self) {
      try together(
        store,
        [
          ("police", Specimens.visit), ("clerk", Specimens.certificateRequest),
          ("supervisor", Specimens.stamping), ("clerk", Specimens.visit),
        ], on: first)
    }
    // That a clerk tried to log a visit is recorded, and nothing else.
    let after = try station.bytes("journal/2026-11.jsonl")
    #expect(after.starts(with: before.0))
    let line = try JSON(reading: after.dropFirst(before.0.count).dropLast())
    #expect(line["action"]?["kind"] == "refused" && line["document"] == nil)
    #expect(try station.bytes(TemporaryStation.file(of: first.number)) == before.1)
    #expect(store.register[first.number]?.revision == 1)
    #expect(!FileManager.default.fileExists(atPath: station.path + "/certificates"))
  }

  @Test func whatAnotherToolKeepsInAFileIsKept() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let first = try store.act(Specimens.registration())
    try store.checkpoint()
    let path = TemporaryStation.file(of: first.number)
    var document = try #require(try JSON(reading: station.bytes(path)).object)
    document["zz-note"] = ["kept": 1]
    try station.write(JSON.object(document).pretty(), to: path)
    try together(store, Array(story.dropFirst()), on: first)
    let written = try JSON(reading: station.bytes(path))
    #expect(written["zz-note"] == ["kept": 1])
    #expect(written.revision == 5)
  }

  @Test func aFileThatCannotBeWrittenIsReadFromTheJournalAndWrittenLater() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    // A folder in the way, which no rename replaces.
    let path = "cases/2026/000/YB-2026-000002.json"
    let folder = try Folder(station.path)
    try folder.makeFolder(path, durable: false)
    let files = try store.commitTogether(imprint: { _, _, _ in [] }) { (batch) throws(CommitFailure) in
      var files = [Case]()
      for serial in 0..<3 {
        let request = Request(registration: Specimens.registration(serial: serial))
        files.append(try batch.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9)))
      }
      return files
    }
    #expect(try store.file(files[1].number) == files[1])
    rmdir("\(station.path)/\(path)")
    try store.checkpoint()
    #expect(try station.open().file(files[1].number) == files[1])
    #expect(try JSON(reading: station.bytes(path)).revision == 1)
  }
}
