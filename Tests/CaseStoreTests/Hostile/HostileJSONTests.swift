import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

/// Every reader of JSON says the same of most documents; what this one says of the others is in the tables.
struct HostileJSONTests {
  @Test(arguments: [
    HostileDocument.numbers, HostileDocument.strings, HostileDocument.damage, HostileDocument.structure,
  ])
  func theTablesHold(_ documents: [HostileDocument]) {
    for document in documents {
      let found = Result { () throws(JSONFault) in try JSON(reading: document.bytes) }
      switch (document.verdict, found) {
      case (.read(let expected), .success(let value)):
        #expect(value == expected, "\(document.what)")
        #expect((try? JSON(reading: value.compact())) == value, "\(document.what)")
      case (.refused(let fact, let line, let column), .failure(let fault)):
        #expect(fault.fact == fact, "\(document.what)")
        #expect((fault.line, fault.column) == (line, column), "\(document.what)")
      default: Issue.record("\(document.what): \(found)")
      }
    }
  }

  @Test func nothingIsInTheTablesTwice() {
    let tables = [
      HostileDocument.numbers, HostileDocument.strings, HostileDocument.damage, HostileDocument.structure,
    ]
    let all = tables.flatMap(\.self)
    for (_, same) in Dictionary(grouping: all, by: \.bytes) {
      #expect(same.count == 1, "\(same.map(\.what))")
    }
    for (_, same) in Dictionary(grouping: all, by: \.what) { #expect(same.count == 1, "\(same.map(\.what))") }
    #expect(all.count > 300)
  }

  // MARK: - Too much

  @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]"), ("\n[ ", " ]")])
  func arraysAndObjectsAreNestedSixtyFourDeepAtMost(open: String, close: String) throws {
    let levels = open.utf8.count { "[{".utf8.contains($0) }
    func nested(_ depth: Int) -> [UInt8] {
      let times = depth / levels
      return Array(
        (String(repeating: open, count: times) + "[]" + String(repeating: close, count: times)).utf8)
    }
    #expect(throws: Never.self) { try JSON(reading: nested(63)) }
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: nested(64)) }
    #expect(fault?.fact == .deeperThan(64))
    let bomb = #expect(throws: JSONFault.self) {
      try JSON(reading: Array(String(repeating: open, count: 400_000).utf8))
    }
    #expect(bomb?.fact == .deeperThan(64))
    #expect(throws: JSONFault.self) {
      try JSONLocations(of: Array(String(repeating: open, count: 400_000).utf8))
    }
  }

  @Test func theBracketThatIsTooDeepIsNamed() {
    let fault = #expect(throws: JSONFault.self) {
      try JSON(reading: Array(repeating: UInt8(ascii: "["), count: 65))
    }
    #expect(fault?.fact == .deeperThan(64))
    #expect(fault?.column == 65)
  }

  @Test func aDocumentHasFourMegabytesAtMost() throws {
    let limit = 4 << 20
    func text(_ count: Int) -> [UInt8] {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      (text[0], text[count - 1]) = (UInt8(ascii: "\""), UInt8(ascii: "\""))
      return text
    }
    #expect(try JSON(reading: text(limit)).string?.utf8.count == limit - 2)
    let huge = #expect(throws: JSONFault.self) { try JSON(reading: text(100 << 20)) }
    #expect(huge?.fact == .largerThan(limit))
    #expect(throws: Never.self) { try JSON(reading: "[1]".utf8, limits: JSON.Limits(size: 3)) }
    let large = #expect(throws: JSONFault.self) {
      try JSON(reading: "[12]".utf8, limits: JSON.Limits(size: 3))
    }
    #expect(large?.fact == .largerThan(3))
  }

  @Test func manyMembersAndLongNumbersTakeNoLongerThanTheirBytes() throws {
    let keys = (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSON(reading: Array("{\(keys)}".utf8)).object?.count == 20_000)
    let digits = String(repeating: "9", count: 1_000_000)
    #expect(try JSON(reading: Array(digits.utf8)) == .number(digits))
    let escapes = String(repeating: "\\u5c45", count: 100_000)
    #expect(try JSON(reading: Array("\"\(escapes)\"".utf8)).string?.unicodeScalars.count == 100_000)
  }

  // MARK: - Anything at all

  private func survives(_ bytes: [UInt8]) {
    guard let value = try? JSON(reading: bytes) else { return }
    let written = value.compact()
    let again = try? JSON(reading: written)
    #expect(again == value)
    #expect(again?.compact() == written)
    #expect((try? JSON(reading: value.pretty())) == value)
    #expect((try? JSONLocations(of: bytes)) != nil)
    guard let file = try? value.decode(Case.self) else { return }
    #expect((try? JSON.encode(file).decode(Case.self)) == file)
  }

  @Test func everyPrefixAndEveryOtherByteOfADocumentIsSurvived() {
    let document = Array("{\"a\":[1.5e3,\"居\\u5c45\\n\",true,null],\"b\":{\"c\":-0}}".utf8)
    for length in document.indices {
      #expect(throws: JSONFault.self) { try JSON(reading: document[..<length]) }
    }
    for index in document.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = document
        changed[index] = byte
        survives(changed)
      }
    }
  }

  @Test func aCaseFileWithAByteFlippedDroppedOrAddedIsSurvived() throws {
    let path = try #require(ExampleFiles.all(in: "data/example/cases").last)
    let file = try ExampleFiles.bytes(path)
    let added = Array("\"\\{}[],: \n0-e\u{0}居".utf8) + [0xFF]
    var generator = Seeded(state: 2026)
    for index in stride(from: 0, to: file.count, by: Soak.isOn ? 1 : 3) {
      for bit in Soak.isOn ? Array(0..<8) : [Int.random(in: 0..<8, using: &generator)] {
        var flipped = file
        flipped[index] ^= 1 << UInt8(bit)
        survives(flipped)
      }
      survives(Array(file[..<index] + file[(index + 1)...]))
      survives(Array(file[..<index]))
      for byte in Soak.isOn ? added : [added.randomElement(using: &generator) ?? 0] {
        survives(Array(file[..<index]) + [byte] + Array(file[index...]))
      }
    }
  }
}
