import CaseStore
import Testing

/// Swift values and JSON, and how a mismatch is told.
struct JSONCodableTests {
  struct Visit: Codable, Equatable {
    var outcome: String
    var minutes: Int
    var note: String?
  }
  struct File: Codable, Equatable {
    var visits: [Visit]
  }

  @Test func roundTrip() throws {
    let file = File(visits: [
      Visit(outcome: "met", minutes: 12), Visit(outcome: "缺席", minutes: 0, note: "无人"),
    ])
    let json = try JSON.encode(file)
    #expect(json["visits"]?.array?[1]["outcome"] == "缺席")
    #expect(try json.decode(File.self) == file)
    #expect(try JSON.encode(3) == 3)
  }

  @Test(
    arguments: [
      (["visits": [["outcome": "a", "minutes": 1], ["minutes": 1]]], .missing(path: "visits[1].outcome")),
      (
        ["visits": [["outcome": 1, "minutes": 1]]], .unexpected(path: "visits[0].outcome", expected: "String")
      ),
      (
        ["visits": [["outcome": .null, "minutes": 1]]],
        .unexpected(path: "visits[0].outcome", expected: "String")
      ),
      (["visits": 1], .unexpected(path: "visits", expected: "Array<Any>")),
      ([:], .missing(path: "visits")),
    ] as [(JSON, JSONMismatch)])
  func mismatchNamesThePlace(json: JSON, mismatch: JSONMismatch) {
    #expect(throws: mismatch) { try json.decode(File.self) }
  }

  @Test func refusesWhatJSONCannotSay() {
    let error = #expect(throws: JSONMismatch.self) { try JSON.encode(["x": Double.nan]) }
    guard case .unwritable(path: "x", reason: _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
