import Glibc

@testable import CaseStore

extension TemporaryFolder {
  /// A journal that has read everything.
  func journal(calls: WriteCalls = .system) throws -> Journal {
    var journal = Journal(folder: folder, from: nil, calls: calls, keepsOpen: true)
    _ = try journal.readNew(repairTail: true)
    return journal
  }

  /// A journal of this many entries in one segment, every second one with a document.
  func filledJournal(_ count: Int) throws -> Journal {
    var journal = try journal()
    for number in 1...count {
      let document: JSON? = number % 2 == 0 ? ["name": "居住", "n": .number(String(number))] : nil
      try journal.append([.sample(number, document: document)], durable: false)
    }
    return journal
  }

  var segment: String { "journal/2026-11.jsonl" }

  func segmentBytes() throws -> [UInt8] {
    try folder.read(segment) ?? []
  }

  /// Puts bytes into the segment in place, as a disk fault or an editor would.
  func overwriteSegment(_ bytes: [UInt8]) throws {
    try folder.replace(segment, with: bytes, durable: false)
  }

  func readAll(repairTail: Bool = false) throws -> [JournalEntry] {
    var journal = Journal(folder: folder)
    return try journal.readNew(repairTail: repairTail)
  }
}

extension JournalDraft {
  static func sample(
    _ number: Int, at: String = "2026-11-23T10:25:27.123Z", document: JSON? = nil
  ) -> JournalDraft {
    JournalDraft(
      at: at, by: "li.wei", action: ["kind": "look", "n": .number(String(number))], case: "XG-2026-000001",
      revision: document == nil ? nil : number, document: document)
  }
}

extension JournalEntry {
  /// The entry of a draft that can be read again.
  init(_ draft: JournalDraft, after position: JournalPosition) throws {
    self = try LinkedDraft(draft, after: position).entry
  }
}
