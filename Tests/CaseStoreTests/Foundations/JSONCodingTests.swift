import FoundationEssentials
import Residence
import Testing

@testable import CaseStore

/// Values go into a tree and come out of it as they would through Foundation's coders and the bytes between.
struct JSONCodingTests {
  private func reference(_ value: some Encodable) throws -> JSON {
    try JSON(reading: JSONEncoder().encode(value), limits: JSON.Limits(size: .max))
  }

  private func reference<Value: Decodable>(
    _ type: Value.Type, of json: JSON
  ) -> Result<Value, JSONMismatch> {
    Result { try JSONDecoder().decode(type, from: Data(json.compact())) }.mapError { JSONMismatch($0) }
  }

  private func agrees<Value: Codable & Equatable>(
    _ type: Value.Type, on json: JSON, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let ours = Result { () throws(JSONMismatch) in try json.decode(type) }
    let theirs = reference(type, of: json)
    if case .failure(.invalid(path: "", reason: "The given data was not valid JSON.")) = theirs {
      // Where a number does not fit, Foundation does not say.
      guard case .failure(.invalid) = ours else {
        Issue.record("\(json) became \(ours)", sourceLocation: location)
        return
      }
    } else {
      #expect(ours == theirs, "\(json)", sourceLocation: location)
    }
    guard case .success(let value) = ours else { return }
    #expect(try JSON.encode(value) == reference(value), sourceLocation: location)
  }

  /// Holds both to each other on a document and on all that it becomes when one value is another or is gone.
  private func agreesOnEveryChange<Value: Codable & Equatable>(
    _ type: Value.Type, of json: JSON, _ seen: inout Set<String>,
    to changes: [JSON?] = [.null, true, 1, .number("1.5"), .number("-1"), "x", [], [:], nil]
  ) throws {
    try agrees(type, on: json)
    for path in json.paths where seen.insert(path.pattern).inserted {
      for value in changes {
        try agrees(type, on: json.replacing(path[...], by: value))
      }
    }
  }

  @Test func casesAreReadAndWrittenTheSame() throws {
    var seen: Set<String> = []
    for json in try ExampleFiles.cases { try agreesOnEveryChange(Case.self, of: json, &seen) }
    #expect(seen.count > 100)
  }

  @Test func theOtherFilesAreReadAndWrittenTheSame() throws {
    for path in try ExampleFiles.all(in: "data/policy") {
      try agrees(Policy.self, on: ExampleFiles.document(path))
    }
    var seen: Set<String> = []
    let policy = try ExampleFiles.document("data/policy/dalian.json")
    try agreesOnEveryChange(Policy.self, of: policy, &seen, to: [1, nil])
    seen = []
    try agreesOnEveryChange(Station.self, of: ExampleFiles.document("data/example/station.json"), &seen)
    try agreesOnEveryChange([Operator].self, of: ExampleFiles.document("data/example/operators.json"), &seen)
    let position = JournalPosition(segment: "2026-11.jsonl", offset: 7, seq: 2, hash: Digest(of: [1]))
    try agreesOnEveryChange(JournalPosition.self, of: reference(position), &seen)
    let action = Action(.correct, [.name: "王样例"], materials: [Material(kind: "identity-card")])
    let number = CaseNumber(prefix: "XG", year: 2026, serial: 1)
    try agreesOnEveryChange(Request.self, of: reference(Request(action, on: number, revision: 3)), &seen)
  }

  /// All that `Codable` can ask of a coder.
  private struct Everything: Codable, Equatable {
    var bool = true
    var text = "居\"\u{0}"
    var double = -0.1
    var float: Float = 1e-7
    var whole = [3.0, 1e300, 123_456_789_012_345_680, .leastNonzeroMagnitude, -0.0]
    var int = Int.min
    var small: [Int8] = [-128, 127]
    var large = UInt64.max
    var optional: [Int?] = [1, nil]
    var absent: String?
    var optionals: [String: Bool?] = ["a": true, "b": nil]
    var nested = [["a": [1]], [:]]
    var byField: [Field: String] = [.name: "a"]
    var byNumber: [Int: String] = [7: "a"]
    var choices: [Choice] = [.none, .one("a"), .two(first: 1, second: nil)]
    var pairs = Pairs()
  }

  private enum Choice: Codable, Equatable {
    case none
    case one(String)
    case two(first: Int, second: Choice2?)
  }

  private enum Choice2: String, Codable { case a }

  private struct Pairs: Codable, Equatable {
    var left = [1, 2]
    var right = ["a": "b"]

    enum CodingKeys: String, CodingKey { case left, right, inner, more }

    init() {}

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      var list = try container.nestedUnkeyedContainer(forKey: .left)
      left = []
      while !list.isAtEnd {
        if try list.decodeNil() { continue }
        var inner = try list.nestedUnkeyedContainer()
        left.append(try inner.decode(Int.self))
        _ = try list.nestedContainer(keyedBy: CodingKeys.self).decode(String.self, forKey: .inner)
      }
      let inner = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .inner)
      right = try inner.decode([String: String].self, forKey: .right)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      var list = container.nestedUnkeyedContainer(forKey: .left)
      for item in left {
        try list.encodeNil()
        var inner = list.nestedUnkeyedContainer()
        try inner.encode(item)
        var named = list.nestedContainer(keyedBy: CodingKeys.self)
        try named.encode("x", forKey: .inner)
        #expect(list.count.isMultiple(of: 3))
      }
      var inner = container.nestedContainer(keyedBy: CodingKeys.self, forKey: .inner)
      try inner.encode(right, forKey: .right)
      try inner.encodeNil(forKey: .more)
      try right.encode(to: container.superEncoder(forKey: .more))
      try left.encode(to: container.superEncoder())
    }
  }

  @Test func everythingIsReadAndWrittenTheSame() throws {
    let json = try JSON.encode(Everything())
    #expect(try json == reference(Everything()))
    #expect(try json.decode(Everything.self) == Everything())
    for path in json.paths {
      for value in [.null, true, 1, "x", [], [:], nil] as [JSON?] {
        try agrees(Everything.self, on: json.replacing(path[...], by: value))
      }
    }
  }

  @Test(arguments: [
    "0", "-0", "1.0", "6e1", "1.5", "1e400", "-1e400", "127", "128", "-129", "9007199254740993",
    "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e19", "0.1", "1e2", "12e-1",
  ])
  func numbersAreReadTheSame(_ text: String) throws {
    let json = JSON.array([.number(text)])
    try agrees([Int].self, on: json)
    try agrees([Int8].self, on: json)
    try agrees([UInt].self, on: json)
    try agrees([UInt64].self, on: json)
    try agrees([Double].self, on: json)
    try agrees([Float].self, on: json)
  }

  @Test func aNumberThatDoesNotFitHasItsPlace() {
    let fault = JSONMismatch.invalid(path: "a[1]", reason: "300 is no value of Int8")
    #expect(throws: fault) { try JSON.object(["a": [1, 300]]).decode([String: [Int8]].self) }
  }

  private struct Nothing: Codable, Equatable {
    func encode(to encoder: any Encoder) {}
  }

  @Test func whatEncodesToNothingIsAnEmptyObject() throws {
    #expect(try JSON.encode([Nothing()]) == [[:]])
    #expect(try JSON.encode([Nothing()]) == reference([Nothing()]))
    let error = #expect(throws: JSONMismatch.self) { try JSON.encode(Nothing()) }
    guard case .unwritable(path: "", reason: _) = error else { throw error ?? .missing(path: "") }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatJSONCannotSayIsRefusedWithItsPlace(_ number: Double) {
    for error in [
      #expect(throws: JSONMismatch.self) { try JSON.encode(["a": [0, number]]) },
      #expect(throws: JSONMismatch.self) { try JSON.encode(["a": [0, Float(number)]]) },
    ] {
      guard case .unwritable(path: "a[1]", reason: _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  private struct Nest: Codable, Equatable {
    var inner: [Nest] = []

    init(depth: Int) { if depth > 1 { inner = [Nest(depth: depth - 1)] } }

    init(from decoder: any Decoder) throws { inner = try [Nest](from: decoder) }

    func encode(to encoder: any Encoder) throws { try inner.encode(to: encoder) }
  }

  @Test func nothingIsWrittenThatTheReaderWouldRefuseAsTooDeep() throws {
    let deepest = try JSON.encode(Nest(depth: 64))
    #expect(try JSON(reading: deepest.compact()) == deepest)
    #expect(try deepest.decode(Nest.self) == Nest(depth: 64))
    for depth in [65, 66, 5000] {
      #expect(throws: JSONMismatch.unwritable(path: "", reason: "deeperThan(64)")) {
        try JSON.encode(Nest(depth: depth))
      }
    }
  }
}
