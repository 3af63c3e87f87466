import CaseStore
import Residence
import Testing

/// Reading goes on behind a mistake, and every mistake is found.
struct JSONInspectionTests {
  private struct Desk: Codable, Equatable {
    var name: String
    var seats: Int
    var opened: CivilDate?
    var windows: [Window]
    var titles: [String: Bilingual]
  }

  private struct Window: Codable, Equatable {
    var note: String?
    var floor: Int?
    var shaded: Bool?
    var role: Role
    var marks: [UInt8]
    var width: Double
    var open: Bool
  }

  private let model: JSON = [
    "name": "样", "seats": 2, "titles": ["a": ["en": "A", "zh": "甲"]],
    "windows": [
      ["role": "clerk", "marks": [1, 2], "width": .number("1.5"), "open": true],
      ["role": "police", "marks": [3], "width": 2, "open": false],
    ],
  ]

  private func inspect(_ edit: (inout [String: JSON]) -> Void) throws -> JSONInspection<Desk> {
    var members = try #require(model.object)
    edit(&members)
    return try JSON.object(members).inspect(Desk.self, model: model)
  }

  @Test func aRightDocumentIsReadAsItIs() throws {
    let inspection = try inspect { $0["opened"] = "2026-11-23" }
    #expect(inspection.mistakes.isEmpty)
    #expect(inspection.replaced.isEmpty)
    #expect(inspection.value.opened?.text == "2026-11-23")
    #expect(inspection.value.windows.map(\.width) == [1.5, 2])
    #expect(inspection.value.titles["a"] == Bilingual(en: "A", zh: "甲"))
  }

  @Test func wholeNumbersMayBeWrittenWithAFraction() throws {
    #expect(try inspect { $0["seats"] = .number("6.0") }.value.seats == 6)
    #expect(try inspect { $0["seats"] = .number("6e1") }.value.seats == 60)
  }

  @Test func everyKindOfMistakeIsFoundAtOnce() throws {
    let inspection = try inspect {
      $0["name"] = nil
      $0["nam"] = "样"
      $0["seats"] = .number("2.5")
      $0["opened"] = "2026-02-30"
      $0["windows"] = [
        ["role": "clerck", "marks": [1, 256, "x"], "width": "wide", "open": 1, "height": 1], 7,
        ["role": "police", "marks": .null, "width": 2, "open": false],
      ]
      $0["titles"] = ["b": ["en": "B"], "c": [:]]
    }
    let expected: [(String, JSONMistake.Fact)] = [
      ("name", .missing), ("nam", .unknownKey(unused: ["name"])),
      ("seats", .unexpected(.number, expected: .wholeNumber)),
      ("opened", .malformed("2026-02-30", example: "2026-11-23")),
      ("windows[0].role", .unknownCode("clerck", known: Role.allCases.map(\.rawValue))),
      ("windows[0].marks[1]", .unexpected(.number, expected: .wholeNumber)),
      ("windows[0].marks[2]", .unexpected(.string, expected: .wholeNumber)),
      ("windows[0].width", .unexpected(.string, expected: .number)),
      ("windows[0].open", .unexpected(.number, expected: .bool)),
      ("windows[0].height", .unknownKey(unused: ["floor", "note", "shaded"])),
      ("windows[1]", .unexpected(.number, expected: .object)),
      ("windows[2].marks", .unexpected(.null, expected: .array)),
      ("titles.b.zh", .missing), ("titles.c.en", .missing), ("titles.c.zh", .missing),
    ]
    #expect(Set(inspection.mistakes) == Set(expected.map { JSONMistake(JSONPath($0.0), $0.1) }))
    #expect(inspection.mistakes.count == expected.count)
  }

  @Test func whatCannotBeReadComesFromTheSamePlaceOfTheModel() throws {
    let inspection = try inspect {
      $0["windows"] = [
        ["role": "clerk", "marks": [9], "width": 4, "open": false],
        ["role": "nobody", "marks": [8], "width": 5, "open": true],
      ]
    }
    #expect(inspection.value.windows.map(\.role) == [.clerk, .police])
    #expect(inspection.value.windows.map(\.marks) == [[9], [8]])
    #expect(inspection.replaced == [JSONPath("windows[1].role")])
  }

  @Test func anOptionalThatNoModelHasIsLeftOut() throws {
    let inspection = try inspect { $0["opened"] = 7 }
    #expect(inspection.value.opened == nil)
    #expect(
      inspection.mistakes == [
        JSONMistake(JSONPath("opened"), .unexpected(.number, expected: .string))
      ])
  }

  @Test func readingGoesOnBehindAnOptionalThatNoModelHas() throws {
    let inspection = try inspect {
      $0["windows"] = [["note": 1, "floor": "x", "shaded": "x", "role": "x", "marks": [], "width": 1]]
    }
    #expect(
      Set(inspection.mistakes.map(\.path.text))
        == Set(["note", "floor", "shaded", "role", "open"].map { "windows[0].\($0)" }))
    #expect(inspection.value.windows.map(\.width) == [1])
  }

  @Test(arguments: [.null, true, 1, "x", []] as [JSON])
  func aDocumentOfAnotherKindIsOneMistake(_ document: JSON) throws {
    let inspection = try document.inspect(Desk.self, model: model)
    #expect(inspection.mistakes.map(\.path) == [.whole])
    #expect(try inspection.value == model.decode(Desk.self))
  }

  @Test func aWrongModelIsSaidToBeWrong() {
    #expect(throws: JSONMismatch.self) { try JSON.object([:]).inspect(Desk.self, model: ["name": 1]) }
    #expect(throws: JSONMismatch.self) { try JSON.null.inspect(Desk.self, model: .null) }
  }
}
