import CaseStore
import Residence
import Testing

/// The schemas of `data/schema` ask for what the program reads: no more, no less.
struct SchemaShapeTests {
  @Test func theSchemaOfACaseIsWhatACaseReads() throws {
    expectNone(try SchemaFile("case").differences(from: .of(Case.self), isClosed: false))
  }

  @Test func theSchemaOfAPolicyIsWhatAPolicyReads() throws {
    expectNone(try SchemaFile("policy").differences(from: .of(Policy.self), isClosed: true))
  }

  @Test func theSchemaOfAPacketIsWhatAPacketReads() throws {
    let differences = try SchemaFile("intake-packet").differences(
      from: .of(IntakePacket.self), isClosed: true)
    // A packet's action and its entries can be read as any, and are then refused.
    let looser = ["action.kind", "action.entries.*", "action.entries"].map { place in
      "intake-packet.schema.json, at \(place): has to be enum"
    }
    expectNone(differences.filter { difference in !looser.contains { difference.hasPrefix($0) } })
    let definitions = try SchemaFile("intake-packet").root["$defs"]
    #expect(definitions?["actionKind"]?["enum"] == .array(IntakePacket.kinds.map { .string($0.rawValue) }))
    let fields = IntakePacket.fields(of: .applyForPermit)
    #expect(definitions?["field"]?["enum"] == .array(fields.map { .string($0.rawValue) }))
  }

  private func expectNone(_ differences: [String]) {
    #expect(differences.isEmpty, Comment(rawValue: "\n" + differences.joined(separator: "\n")))
  }

  private struct Sample: Decodable {
    let day: CivilDate
    let note: String?
    let sex: Sex
    let rows: [Row]

    struct Row: Decodable {
      let count: Int
    }
  }

  private let sample: JSON = [
    "type": "object", "required": ["day", "sex", "rows"],
    "properties": [
      "day": ["type": "string", "pattern": "^[0-9-]{10}$"], "note": ["type": "string"],
      "sex": ["enum": ["male", "female"]], "rows": ["type": "array", "items": ["$ref": "#/$defs/row"]],
    ],
    "$defs": [
      "row": ["type": "object", "required": ["count"], "properties": ["count": ["type": "integer"]]]
    ],
  ]

  private func differences(_ path: [PathStep], _ value: JSON?) throws -> [String] {
    try SchemaFile("sample", root: sample.replacing(path[...], by: value))
      .differences(from: .of(Sample.self), isClosed: false)
  }

  @Test func everyDifferenceIsFoundAndSaysWhatToDo() throws {
    let (properties, row) = (PathStep.key("properties"), [PathStep.key("$defs"), .key("row")])
    let whole = "sample.schema.json, at the whole"
    #expect(try differences([.key("title")], "x") == [])
    #expect(
      try differences([properties, .key("note")], nil)
        == ["\(whole): the program reads note, add \"note\": {\"type\":\"string\"}"])
    #expect(
      try differences([properties, .key("old")], [:]) == [
        "\(whole): the program does not read old, take it out"
      ])
    #expect(
      try differences([.key("required")], ["day", "sex", "rows", "note"])
        == ["\(whole): take note out of required"])
    #expect(try differences([.key("required")], ["day", "rows"]) == ["\(whole): add sex to required"])
    #expect(
      try differences([.key("additionalProperties")], false)
        == ["\(whole): must not have additionalProperties: false"])
    #expect(
      try differences([properties, .key("sex"), .key("enum")], ["male"]).map { $0.prefix(32) }
        == ["sample.schema.json, at sex: has "])
    #expect(
      try differences([properties, .key("day"), .key("pattern")], "^x$")
        == ["sample.schema.json, at day: needs a pattern that 2026-11-23 matches"])
    #expect(
      try differences(row + [.key("properties"), .key("count"), .key("type")], "string").count == 1)
  }
}
