import CaseStore
import Testing

/// The same value always becomes the same bytes, and they read back as the same value.
struct JSONWriterTests {
  @Test func writesForPeople() {
    let value: JSON = [
      "visits": [["outcome": "met", "id": "v1"]], "name": "𠮷\"\\\u{1}\n/", "empty": [:], "none": [],
      "price": .number("1.10"),
    ]
    let expected = """
      {
        "empty": {},
        "name": "𠮷\\"\\\\\\u0001\\n/",
        "none": [],
        "price": 1.10,
        "visits": [
          {
            "id": "v1",
            "outcome": "met"
          }
        ]
      }

      """
    #expect(String(decoding: value.pretty(), as: UTF8.self) == expected)
  }

  @Test func writesOnOneLine() {
    let value: JSON = ["b": [1, true, .null], "a": ["é": "\u{8}\u{C}\r\t\u{1F}\u{7F}"]]
    #expect(
      String(decoding: value.compact(), as: UTF8.self)
        == "{\"a\":{\"é\":\"\\b\\f\\r\\t\\u001f\u{7F}\"},\"b\":[1,true,null]}")
  }

  @Test("sorts keys by their bytes, not by their normal form")
  func sortsByBytes() {
    let value: JSON = ["\u{F900}": 1, "\u{8C48}\u{8C48}": 2, "Z": 3, "a": 4, "😀": 5, "ab": 6]
    #expect(
      String(decoding: value.compact(), as: UTF8.self)
        == "{\"Z\":3,\"a\":4,\"ab\":6,\"\u{8C48}\u{8C48}\":2,\"\u{F900}\":1,\"😀\":5}")
  }

  @Test func roundTripIsExact() throws {
    try withEveryTree { tree in
      for bytes in [tree.compact(), tree.pretty()] {
        let read = try JSON(reading: bytes)
        #expect(read == tree)
        #expect(read.compact() == tree.compact())
        #expect(read.pretty() == tree.pretty())
      }
    }
  }

  @Test func normalizationIsADifference() {
    #expect(JSON.string("\u{F900}") != "\u{8C48}")
    #expect(JSON.object(["e\u{301}": 1]) != ["é": 1])
  }

  @Test func accessorsAnswerOnlyTheirKind() {
    let value: JSON = ["n": 7, "s": "x", "a": [1], "half": .number("0.5")]
    #expect(value["n"]?.integer == 7)
    #expect(value["n"]?.string == nil)
    #expect(value["s"]?.string == "x")
    #expect(value["a"]?.array == [1])
    #expect(value["half"]?.integer == nil)
    #expect(value["absent"] == nil)
    #expect(value["s"]?["x"] == nil)
    #expect(value.object?.count == 4)
  }
}
