import Testing

@testable import CaseStore

/// An entry survives its line, and its hash covers what it should.
struct JournalEntryTests {
  private func read(_ line: [UInt8]) throws(JournalDamage) -> JournalEntry {
    try line.withUnsafeBufferPointer { (line) throws(JournalDamage) in
      try JournalEntry(reading: UnsafeBufferPointer(rebasing: line.dropLast()))
    }
  }

  private func sealed(_ chained: [String: JSON], document: JSON? = nil) -> [UInt8] {
    var members = chained
    members["hash"] = .string(Digest(of: JSON.object(chained).compact()).hex)
    members["document"] = document
    return JSON.object(members).compact() + [0x0A]
  }

  private let chained: [String: JSON] = [
    "seq": 1, "at": "2026-11-23T10:25:27.123Z", "by": "li.wei", "action": ["kind": "look"],
    "previous": .string(String(repeating: "0", count: 64)),
  ]

  @Test func roundTrip() throws {
    let begun = try LinkedDraft(.sample(1), after: .start)
    let ended = try LinkedDraft(
      .sample(2, document: ["a": "居"]), after: JournalPosition.start.after(begun.entry, length: 1))
    for linked in [begun, ended] {
      #expect(try read(linked.line) == linked.entry)
      #expect(linked.line == linked.entry.line())
    }
    let (first, second) = (begun.entry, ended.entry)
    #expect(first.previous == nil)
    #expect(second.previous == first.hash)
    #expect(second.documentHash == Digest(of: JSON.object(["a": "居"]).pretty()))
    #expect(String(decoding: first.line(), as: UTF8.self).contains(String(repeating: "0", count: 64)))
    #expect(first.line().last == 0x0A)
  }

  @Test("keys of a newer version take part in the hash and survive")
  func unknownKeysSurvive() throws {
    let line = sealed(chained.merging(["newer": ["a": 1]]) { $1 })
    #expect(try read(line).line() == line)
    let changed = String(decoding: line, as: UTF8.self).replacing(
      "\"newer\":{\"a\":1}", with: "\"newer\":{\"a\":2}")
    #expect(throws: JournalDamage.wrongHash) { try read(Array(changed.utf8)) }
  }

  @Test(
    "refuses a line without what it needs",
    arguments: ["seq", "at", "by", "action", "previous"])
  func needsItsMembers(key: String) {
    #expect(throws: JournalDamage.wrongMember(key)) { try read(sealed(chained.filter { $0.key != key })) }
  }

  @Test(
    arguments: [
      ("seq", 0), ("seq", "1"), ("at", 1), ("by", .null), ("previous", "abc"), ("case", 1), ("revision", "1"),
      ("documentHash", "abc"),
    ] as [(String, JSON)])
  func refusesWrongKinds(key: String, value: JSON) {
    #expect(throws: JournalDamage.wrongMember(key)) { try read(sealed(chained.merging([key: value]) { $1 })) }
  }

  @Test func documentMustHaveItsDigest() throws {
    #expect(throws: JournalDamage.wrongDocument) { try read(sealed(chained, document: ["a": 1])) }
    let digest = JSON.string(Digest(of: JSON.object(["a": 1]).pretty()).hex)
    let withDigest = chained.merging(["documentHash": digest]) { $1 }
    #expect(try read(sealed(withDigest, document: ["a": 1])).document == ["a": 1])
    #expect(throws: JournalDamage.wrongDocument) { try read(sealed(withDigest, document: ["a": 2])) }
    #expect(try read(sealed(withDigest)).document == nil)
    #expect(try read(sealed(withDigest, document: .null)).document == nil)
  }

  @Test func refusesWhatIsNoObject() {
    for text in ["[]\n", "1\n", "\n", "{\n", "\0\0\n"] {
      #expect(throws: JournalDamage.self) { try read(Array(text.utf8)) }
    }
  }
}
