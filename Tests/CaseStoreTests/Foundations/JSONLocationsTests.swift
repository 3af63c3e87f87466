import CaseStore
import Testing

/// Where the values of a document stand, counted as editors count.
struct JSONLocationsTests {
  private let text = """
    {
      "名": {"zh": "居住", "en": "x"},
      "list": [1, {"a.b": true},
        []
      ]
    }
    """

  @Test(arguments: [
    ("", 1, 1), ("名", 2, 8), ("名.zh", 2, 15), ("名.en", 2, 27), ("list", 3, 11), ("list[0]", 3, 12),
    ("list[1]", 3, 15), ("list[1][\"a.b\"]", 3, 23), ("list[2]", 4, 5),
  ])
  func aValueStandsWhereItBegins(path: String, line: Int, column: Int) throws {
    let locations = try JSONLocations(of: Array(text.utf8))
    #expect(locations.value(at: JSONPath(path)) == JSONPlace(line: line, column: column))
  }

  @Test func aKeyStandsBeforeItsValue() throws {
    let locations = try JSONLocations(of: Array(text.utf8))
    #expect(locations.key(at: JSONPath.whole["名"]["en"]) == JSONPlace(line: 2, column: 21))
    #expect(locations.key(at: JSONPath.whole["list"][1]["a.b"]) == JSONPlace(line: 3, column: 16))
    #expect(locations.key(at: JSONPath.whole["list"][1]) == nil)
    #expect(locations.key(at: JSONPath("nothing")) == nil)
  }

  @Test func whatIsNotThereStandsInWhatIsAroundIt() throws {
    let locations = try JSONLocations(of: Array(text.utf8))
    #expect(locations.value(at: JSONPath("名.fr")) == JSONPlace(line: 2, column: 8))
    #expect(locations.value(at: JSONPath("list[7].x.y")) == JSONPlace(line: 3, column: 11))
    #expect(locations.value(at: JSONPath("x[1]")) == JSONPlace(line: 1, column: 1))
  }

  @Test func refusesWhatTheReaderRefuses() {
    let document = Array("{\"a\":[1.5e3,\"居\\u5c45\\n\",true,null],\"b\":{\"c\":-0}}".utf8)
    #expect(throws: Never.self) { try JSONLocations(of: document) }
    for length in document.indices {
      #expect(throws: JSONFault.self) { try JSONLocations(of: Array(document[..<length])) }
    }
    #expect(throws: JSONFault.self) {
      try JSONLocations(of: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000))
    }
  }

  @Test func twoPlacesNeverShareAPath() {
    let keys = [
      "a", "a.b", "a[0]", "", "\"", "\\", "x.", "x.\"][\"y.", "y.", "]", "a\nb", "居", "a\\\"", "\u{7F}",
    ]
    let paths = keys.flatMap { key in
      [JSONPath.whole[key], JSONPath.whole[key][0]] + keys.map { JSONPath.whole[key][$0] }
    }
    #expect(Set(paths).count == paths.count)
    #expect(paths.allSatisfy { $0.text.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    #expect(JSONPath.whole["a.\"b\n"].text == #"["a.\"b\n"]"#)
  }

  @Test func pathsTellWhatLiesInsideWhat() {
    let path = JSONPath.whole["rules"][3]["text"]
    #expect(path.text == "rules[3].text")
    #expect(path.enclosing == JSONPath("rules[3]"))
    #expect(JSONPath("rules").enclosing == .whole)
    #expect(JSONPath.whole.enclosing == nil)
    #expect(JSONPath.whole.contains(path))
    #expect(JSONPath("rules").contains(path))
    #expect(path.contains(path))
    #expect(!JSONPath("rule").contains(path))
    #expect(!path.contains(JSONPath("rules[3]")))
    #expect(JSONPath.whole["a.b"] != JSONPath.whole["a"]["b"])
  }
}
