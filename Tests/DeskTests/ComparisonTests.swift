import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import Desk

/// No difference between two documents is left out, and what the program knows is said in words.
@Suite struct ComparisonTests {
  private func words(_ language: Language) throws -> ValueWords {
    ValueWords(policy: try Specimens.policy, offsetMinutes: 480, language: language)
  }

  /// The documents of the example station: two dozen people at every stage.
  private static func examples() throws -> [JSON] {
    let folder = Specimens.repository + "/data/example/cases/2026/000"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      try JSON(reading: Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
    }
  }

  @Test(arguments: Language.allCases)
  func everyDifferenceHasARowThatShowsIt(_ language: Language) throws {
    let examples = try ComparisonTests.examples()
    for (old, new) in zip(examples, examples.dropFirst() + examples.prefix(1)) {
      let rows = Comparison(from: old, to: new, by: try words(language)).rows
      #expect(rows.count == old.changes(to: new).flatMap(\.leaves).count)
      for row in rows { #expect(row.old != row.new, "\(row)") }
    }
  }

  @Test(arguments: Language.allCases)
  func everythingThatAnExampleSaysHasAName(_ language: Language) throws {
    for example in try ComparisonTests.examples() {
      let rows = Comparison(from: [:], to: example, by: try words(language)).rows
      for row in rows {
        #expect(row.part != "Not known to this program" && row.part != "本程序未识别的内容", "\(row)")
      }
    }
  }

  @Test func theWordsNameEveryKeyOfACaseAndNoOther() throws {
    // A document with every key that has a name, and one in every object that has none.
    let named = DocumentWords.file.document
    let model = try #require(try ComparisonTests.examples().first)
    let document = try named.repaired(for: Case.self, model: model)
    for mistake in try document.inspect(Case.self, model: model).mistakes {
      // Only the key without a name is unknown, and no key beside the named ones is read.
      #expect(mistake.path.text.hasSuffix("?") && mistake.fact == .unknownKey(unused: []), "\(mistake)")
    }
  }

  @Test func whatIsNotKnownIsShownByItsPath() throws {
    let old: JSON = ["revision": 1, "notes": ["a.b": [1, "x"]], "stays": [["pets": "cat"]]]
    let new: JSON = ["revision": 2, "notes": ["a.b": [1, "y"], "c": [:]], "stays": [["pets": "dog"]]]
    let rows = Comparison(from: old, to: new, by: try words(.english)).rows
    #expect(rows.map(\.title) == ["Revision", "notes[\"a.b\"][1]", "notes.c", "stays[0].pets"])
    #expect(rows.map(\.old) == ["1", "x", "-", "cat"])
    #expect(rows.map(\.new) == ["2", "y", "{}", "dog"])
  }

  @Test func valuesThatLookTheSameAreToldApart() throws {
    func rows(_ old: JSON, _ new: JSON) throws -> [String] {
      Comparison(from: old, to: new, by: try words(.english)).rows.flatMap { [$0.old, $0.new] }
    }
    #expect(try rows(["x": "-"], [:]) == ["\"-\"", "-"])
    #expect(try rows(["x": "\u{8C48}"], ["x": "\u{F900}"]) == ["\"\\u{8C48}\"", "\"\\u{F900}\""])
    #expect(
      try rows(
        ["changed": ["at": "2026-11-23T01:00:00.000Z"]], ["changed": ["at": "2026-11-23T01:00:07.000Z"]])
        == ["\"2026-11-23T01:00:00.000Z\"", "\"2026-11-23T01:00:07.000Z\""])
    #expect(try rows(["x": 1], ["x": "1"]) == ["1", "\"1\""])
  }

  @Test func codesAreShownByTheirNames() throws {
    let rows = Comparison(
      from: ["identity": ["sex": "male"], "materials": [["kind": "rental-contract", "copyKept": false]]],
      to: ["identity": ["sex": "female"], "materials": [["kind": "rental-contract", "copyKept": true]]],
      by: try words(.chinese)
    ).rows
    #expect(rows.map(\.part) == ["本人情况", "材料1"])
    #expect(rows.map(\.title) == ["性别", "留存复印件"])
    #expect(rows.map(\.new) == ["女", "是"])
  }
}

extension DocumentWords {
  /// A document with a member for each name, and one more.
  fileprivate var document: JSON {
    var document: [String: JSON] = ["?": "?"]
    for member in members {
      if case .object(let inside) = member.value {
        document[member.key] = inside.document
      } else {
        document[member.key] = "?"
      }
    }
    return .object(document)
  }
}
