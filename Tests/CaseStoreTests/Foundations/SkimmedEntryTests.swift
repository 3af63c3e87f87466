import Testing

@testable import CaseStore

/// A line is read quickly, and never otherwise than it would be read slowly.
@Suite struct SkimmedEntryTests {
  @Test func indentingIsWhatWritingIndentedIs() {
    var indenter = Indenter()
    withEveryTree { tree in
      guard tree.object != nil || tree.array != nil else { return }
      // What follows the document is left alone.
      let bytes = tree.compact() + Array(",\"documentHash\"".utf8)
      let length = bytes.withUnsafeBufferPointer { indenter.indent($0) }
      #expect(length == tree.compact().count)
      #expect(indenter.output == tree.pretty())
    }
  }

  @Test(arguments: ["{", "[", "{\"a\":", "{\"a", "{\"a\\", "[[]", ""])
  func whatHasNoEndIsNotIndented(text: String) {
    var indenter = Indenter()
    #expect(Array(text.utf8).withUnsafeBufferPointer { indenter.indent($0) } == nil)
  }

  @Test func everyEntryIsReadAsItWasWritten() throws {
    var generator = Seeded(state: 4)
    var indenter = Indenter()
    for number in 1...500 {
      let document = JSON.object(JSON.randomMembers(depth: 5, using: &generator))
      let draft = JournalDraft.sample(number, document: number % 3 == 0 ? nil : document)
      let entry = try JournalEntry(draft, after: .start)
      try entry.line().dropLast().withUnsafeBufferPointer { line in
        let skimmed = try SkimmedEntry(reading: line, &indenter)
        #expect(skimmed.entry.hash == entry.hash)
        #expect(skimmed.entry.documentHash == entry.documentHash)
        #expect(skimmed.json == entry.document)
        #expect(!skimmed.isErased)
      }
    }
  }

  @Test("a flipped bit at any byte is judged as by reading slowly")
  func flippedByte() throws {
    let document: JSON = [
      "name": "居住", "certificates": [], "n": .number("1.10"), "list": [1, ["a": "\"\\"]],
    ]
    let line = Array(
      try JournalEntry(JournalDraft.sample(1, document: document), after: .start).line().dropLast())
    var indenter = Indenter()
    for index in line.indices {
      for bit in [UInt8(1), 0x20, 0x80] {
        var changed = line
        changed[index] ^= bit
        changed.withUnsafeBufferPointer { bytes in
          let slow = Result { () throws(JournalDamage) in try JournalEntry(reading: bytes).hash }
          let quick = Result { () throws(JournalDamage) in
            try SkimmedEntry(reading: bytes, &indenter).entry.hash
          }
          #expect(slow == quick, "\(index) \(bit)")
        }
      }
    }
  }

  @Test func whatIsWrittenAnotherWayIsReadSlowly() throws {
    let entry = try JournalEntry(JournalDraft.sample(2, document: ["a": ["b": 1]]), after: .start)
    let spaced = String(decoding: entry.line(), as: UTF8.self).replacing("\":", with: "\" : ")
    var indenter = Indenter()
    try Array(spaced.utf8.dropLast()).withUnsafeBufferPointer { line in
      let skimmed = try SkimmedEntry(reading: line, &indenter)
      #expect(skimmed.entry.hash == entry.hash)
      #expect(skimmed.json == ["a": ["b": 1]])
    }
  }

  @Test func anErasedDocumentIsKnownToBeErased() throws {
    let entry = try JournalEntry(JournalDraft.sample(2, document: ["a": 1]), after: .start)
    var members = try #require(try JSON(reading: entry.line().dropLast()).object)
    members["document"] = .null
    var indenter = Indenter()
    let isErased = JSON.object(members).compact().withUnsafeBufferPointer { line in
      (try? SkimmedEntry(reading: line, &indenter))?.isErased
    }
    #expect(isErased == true)
  }

  @Test func aNumberOutOfAllReasonIsDamage() throws {
    let position = JournalPosition(segment: "", offset: 0, seq: 1 << 60, hash: nil)
    let line = try JournalEntry(.sample(1), after: position).line().dropLast()
    var indenter = Indenter()
    let damage = line.withUnsafeBufferPointer { line -> JournalDamage? in
      do throws(JournalDamage) { _ = try SkimmedEntry(reading: line, &indenter) } catch { return error }
      return nil
    }
    #expect(damage == .wrongMember("seq"))
  }
}
