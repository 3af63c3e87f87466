import CaseStore
import Testing

/// What the strict reader takes and refuses, and where it says the fault is.
struct JSONReaderTests {
  @Test(
    arguments: [
      ("null", .null), (" true ", true), ("\t\r\nfalse", false), ("0", 0), ("-0", .number("-0")),
      ("-1.25e+10", .number("-1.25e+10")), ("1E5", .number("1E5")), ("0e0", .number("0e0")),
      ("123456789012345678901234567890", .number("123456789012345678901234567890")),
      ("\"\"", ""), ("\"居住\"", "居住"), ("\"\\u5c45\\u4F4f\"", "居住"), ("\"\\ud842\\udfb7\"", "𠮷"),
      ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\u{8}\u{C}\n\r\t"), ("\"\\u0000\"", "\u{0}"),
      ("\"\u{7F}\u{85}\u{2028}\u{FEFF}\"", "\u{7F}\u{85}\u{2028}\u{FEFF}"), ("[]", []), ("[ ]", []),
      ("{}", [:]), ("{ }", [:]),
      ("[1, [2], {\"a\" : []}]", [1, [2], ["a": []]]), ("{\"\":1}", ["": 1]),
      ("{\"a\":1,\"b\":{\"a\":2}}", ["a": 1, "b": ["a": 2]]),
      ("\"\\uFFFF\"", "\u{FFFF}"), ("\"a\\u0062c\"", "abc"),
    ] as [(String, JSON)])
  func takes(text: String, value: JSON) throws {
    #expect(try JSON(reading: text.utf8) == value)
  }

  @Test(arguments: [
    "", " ", "nul", "True", "nulll", "null null", "[1,]", "[,1]", "[1 2]", "[1", "[", "]", "[1}", "{", "}",
    "{\"a\"}",
    "{\"a\":}", "{\"a\":1,}", "{,}", "{a:1}", "{'a':1}", "{1:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
    "{\"a\":1]", "01", "-", "-01",
    "+1", ".5", "1.", "1.e1", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "１", "\"", "\"a",
    "\"\\", "\"\\\"",
    "\"\\x\"", "\"\\u\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\U0041\"", "'a'", "\"a\nb\"", "\"a\tb\"",
    "\"\u{0}\"", "\u{FEFF}1",
    "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"", "{\"a\":1,\"a\":1}",
    "{\"a\":1,\"\\u0061\":2}", "{\"é\":1,\"e\u{301}\":2}", "[1]//", "/**/1", "1;", "\u{A0}1", "\u{B}1",
    "\u{C}1",
  ])
  func refuses(text: String) {
    #expect(throws: JSONFault.self) { try JSON(reading: text.utf8) }
  }

  @Test(
    "refuses what is not UTF-8",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE5, 0xB1], [0xFF], [0xFE],
    ] as [[UInt8]])
  func refusesInvalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let expected = JSONFault.Fact.invalidUTF8
    let fault = #expect(throws: JSONFault.self) {
      try JSON(reading: Array("[\n\"居".utf8) + bytes + [quote, 0x5D])
    }
    #expect(fault?.fact == expected)
    #expect(fault?.line == 2)
    #expect(fault?.column == 3)
    let bare = #expect(throws: JSONFault.self) { try JSON(reading: bytes) }
    #expect(bare?.fact == .unexpectedByte(bytes[0]))
    #expect(throws: JSONFault.self) { try JSON(reading: Array("\"\\n".utf8) + bytes + [quote]) }
  }

  @Test func refusesUTF16() {
    #expect(throws: JSONFault.self) { try JSON(reading: [0x31, 0x00] as [UInt8]) }
    #expect(throws: JSONFault.self) { try JSON(reading: [0xFF, 0xFE, 0x31, 0x00] as [UInt8]) }
  }

  @Test func namesTheKeyThatIsThereTwice() {
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: "{\n  \"居\": 1,\n  \"居\": 2\n}".utf8) }
    #expect(fault?.fact == .duplicateKey("居"))
    #expect(fault?.line == 3)
    #expect(fault?.column == 3)
  }

  @Test(
    arguments: [
      ("[1,\n 2,\n]", .unexpectedByte(0x5D), 3, 1), ("{\"a\": 01}", .invalidNumber, 1, 7),
      ("[\"居住\" x", .unexpectedByte(0x78), 1, 7), ("[\"a", .unexpectedEnd, 1, 4),
      ("[\"居\\q\"]", .invalidEscape, 1, 4), ("\n\n\"\\ud800\"", .loneSurrogate, 3, 2),
      ("[\"a\u{1}\"]", .controlCharacter(1), 1, 4), ("\u{FEFF}{}", .byteOrderMark, 1, 1),
      ("{} {}", .unexpectedByte(0x7B), 1, 4),
    ] as [(String, JSONFault.Fact, Int, Int)])
  func saysWhere(text: String, fact: JSONFault.Fact, line: Int, column: Int) {
    let fault = #expect(throws: JSONFault.self) { try JSON(reading: text.utf8) }
    #expect(fault?.fact == fact)
    #expect(fault?.line == line)
    #expect(fault?.column == column)
  }

  @Test func limitsDepthAndSize() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try JSON(reading: nested(64).utf8) }
    let deep = #expect(throws: JSONFault.self) { try JSON(reading: nested(65).utf8) }
    #expect(deep?.fact == .deeperThan(64))
    #expect(deep?.column == 65)
    #expect(throws: JSONFault.self) { try JSON(reading: String(repeating: "[", count: 3_000_000).utf8) }
    #expect(throws: Never.self) { try JSON(reading: "[1]".utf8, limits: JSON.Limits(size: 3)) }
    let large = #expect(throws: JSONFault.self) {
      try JSON(reading: "[12]".utf8, limits: JSON.Limits(size: 3))
    }
    #expect(large?.fact == .largerThan(3))
    #expect(throws: JSONFault.self) { try JSON(reading: [UInt8](repeating: 0x20, count: 4 << 20) + [0x31]) }
  }

  @Test("survives every prefix and every changed byte of a document")
  func survivesAnyBytes() {
    let document = Array("{\"a\":[1.5e3,\"居\\u5c45\\n\",true,null],\"b\":{\"c\":-0}}".utf8)
    for length in document.indices {
      #expect(throws: JSONFault.self) { try JSON(reading: document[..<length]) }
    }
    for index in document.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = document
        changed[index] = byte
        guard let value = try? JSON(reading: changed) else { continue }
        #expect((try? JSON(reading: value.compact())) == value)
      }
    }
  }
}
