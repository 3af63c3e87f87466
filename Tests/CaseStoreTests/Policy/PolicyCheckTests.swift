import CaseStore
import Residence
import Specimens
import Testing

/// Every mistake of a policy file is found, at its line and column.
struct PolicyCheckTests {
  @Test func theShippedFileHasNoMistake() throws {
    let check = try SpoiltFile([]).check()
    #expect(check.findings.isEmpty)
    #expect(check.ruleCount == RuleID.allCases.count)
  }

  @Test(arguments: PlantedMistake.ofEveryKind)
  func aMistakeIsFoundWhereItStands(_ mistake: PlantedMistake) throws {
    let file = try SpoiltFile([mistake])
    let expected = zip(file.places, mistake.facts).map(PolicyCheck.Finding.init)
    #expect(try file.check().findings == expected)
  }

  @Test func noMistakeHidesAnother() throws {
    let mistakes = PlantedMistake.ofEveryKind
    let file = try SpoiltFile(mistakes)
    let findings = try file.check().findings
    #expect(findings.map(\.place) == file.places)
    for mistake in mistakes {
      for fact in mistake.facts { #expect(findings.contains { $0.fact == fact }, "\(mistake.name)") }
    }
    #expect(findings.count == mistakes.flatMap(\.facts).count)
  }

  @Test(arguments: [
    (#""verification": {"days": 3}"#, #""verification": {"days": 3,‸}"#, JSONFault.Fact.unexpectedByte(0x7D)),
    (#""verification": {"days": 3}"#, #""verification": {"days": ‸03}"#, .invalidNumber),
    (
      #""verification": {"days": 3}"#, #""verification": {"days": 3, ‸"days": 4}"#,
      .duplicateKey("days")
    ),
  ])
  func aSyntaxErrorIsFoundWhereItStands(old: String, new: String, fact: JSONFault.Fact) throws {
    let file = try SpoiltFile([PlantedMistake("syntax", [(old, new)], .syntax(fact))])
    let place = try #require(file.places.first)
    #expect(try file.check().findings == [PolicyCheck.Finding(place, .syntax(fact))])
  }

  @Test func linesAndColumnsAreThoseOfAnEditor() throws {
    let text = """
      {
        "city": {"名": 1},
        "divisionPrefix": "2102"
      }
      """
    let check = try PolicyCheck(of: Array(text.utf8), model: JSON(reading: Specimens.policyBytes))
    let unknown = PolicyCheck.Finding(
      JSONPlace(line: 2, column: 12), .shape("city.名", .unknownKey(unused: ["code", "name"])))
    #expect(check.findings.contains(unknown))
    #expect(
      check.findings.contains(
        PolicyCheck.Finding(JSONPlace(line: 2, column: 11), .shape("city.code", .missing))))
    #expect(
      check.findings.contains(
        PolicyCheck.Finding(JSONPlace(line: 1, column: 1), .shape("permit", .missing))))
    #expect(
      check.findings.contains(
        PolicyCheck.Finding(JSONPlace(line: 1, column: 1), .policy(PolicyFault(path: "rules", fact: .empty))))
    )
  }

  @Test func whatRestsOnAMistakeIsNotHeldAgainstTheFile() throws {
    let code = PlantedMistake(
      "code that is no text", [(#""code": "210203""#, #""code": ‸210202"#)],
      .shape("districts[1].code", .unexpected(.number, expected: .string)))
    let file = try SpoiltFile([code])
    #expect(try file.check().findings.map(\.fact) == code.facts)
    let list = PlantedMistake(
      "list that is none", [(#""divisionPrefix": "2102""#, #""divisionPrefix": ‸2"#)],
      .shape("divisionPrefix", .unexpected(.number, expected: .string)))
    #expect(try SpoiltFile([list]).check().findings.map(\.fact) == list.facts)
  }

  @Test("takes and refuses the same documents as the decoder, whatever a value is replaced by")
  func agreesWithTheDecoder() throws {
    let model = try JSON(reading: Specimens.policyBytes)
    var seen: Set<String> = []
    let values: [JSON] = [.null, 1, "x", [], [:]]
    for path in model.paths where seen.insert(path.pattern).inserted {
      // One of them at each place, in turn, unless there is time for all.
      for (index, value) in values.enumerated() where Soak.isOn || (seen.count + index) % 5 == 0 {
        let document = model.replacing(path[...], by: value)
        let isRead = (try? document.decode(Policy.self)) != nil
        let mistakes = try document.inspect(Policy.self, model: model).mistakes.filter {
          if case .unknownKey = $0.fact { false } else { true }
        }
        #expect(mistakes.isEmpty == isRead, "\(path.pattern): \(value)")
      }
    }
    #expect(seen.count > 50)
  }
}
