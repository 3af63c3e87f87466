import Foundation
import Residence
import Specimens
import Testing

extension CommandTests {
  /// A city's rules on paper, and the way to a right file of them.
  @Suite struct PolicyTests {
    private let shipped = Specimens.repository + "/data/policy/dalian.json"

    @Test func theBuiltInPolicyIsShownWithEveryRule() throws {
      let policy = try Specimens.policy
      for language in Language.allCases {
        let page = try Program.run("policy", "show", "--language", language.code)
        #expect(page.status == 0)
        for rule in policy.rules { #expect(page.lines.contains(rule.id.rawValue)) }
        #expect(page.output.contains(policy.city.name[language]))
        let file = try Program.run("policy", "show", "--policy", shipped, "--language", language.code)
        #expect(file.output == page.output)
      }
    }

    @Test func aStationsPolicyIsShown() throws {
      let station = try TemporaryStation(cases: 0)
      let path = station.path + "/policy.json"
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      try Data(text.replacing("\"Dalian\"", with: "\"Elsewhere\"").utf8).write(to: URL(filePath: path))
      let page = try Program.run("policy", "show", "--station", station.path, "--language", "en")
      #expect(page.lines.first?.hasPrefix("Elsewhere") == true)
      #expect(try Program.run("policy", "show", "--station", "/nowhere").status == 3)
      #expect(try Program.run("policy", "show", "--station", ".", "--policy", path).status == 2)
    }

    @Test func aRightFileHasNoMistakes() throws {
      let count = try Specimens.policy.rules.count
      let english = try Program.run("policy", "check", shipped, "--language", "en")
      #expect(english.status == 0)
      #expect(english.output == "\(shipped): no mistakes, \(count) rules\n")
      let chinese = try Program.run("policy", "check", shipped, "--language", "zh")
      #expect(chinese.output == "\(shipped): 没有错误，共\(count)条规则\n")
    }

    @Test func aStationOfAnotherCityWorksByItsOwnFile() throws {
      let binlan = Specimens.repository + "/data/policy/binlan.json"
      #expect(try Program.run("policy", "check", binlan).status == 0)
      let station = TemporaryStation()
      let secrets = TemporaryStation()
      try FileManager.default.createDirectory(atPath: secrets.path, withIntermediateDirectories: true)
      let secret = secrets.path + "/password"
      try Data("three made-up words".utf8).write(to: URL(filePath: secret))
      station.surroundings = Outcome.ownSurroundings + ["JUZHU_PASSWORD_FILE=\(secret)"]
      let made = try Program.run(
        "init", station.path, "--policy", binlan, "--prefix", "BL", "--district", "990103", "--password-file",
        secret)
      #expect(made.status == 0, "\(made.errors)")
      let operators = URL(filePath: station.path + "/operators.json")
      let clerk = try String(contentsOf: operators, encoding: .utf8).replacing("administrator", with: "clerk")
      try Data(clerk.utf8).write(to: operators)

      // A lodging that this city asks fewer papers for, in a district that Dalian does not have.
      var action = Specimens.registration()
      action.entries[.district] = "990103"
      action.entries[.lodging] = "hotel"
      action.entries[.declarant] = "hotel"
      action.entries[.declarantName] = "样例旅店"
      (action.entries[.arrivedOn], action.entries[.movedInOn]) = ("-30", "-20")
      action.materials = [Material(kind: "identity-card")]
      let line = String(decoding: try JSONEncoder().encode(action), as: UTF8.self)
      let registered = try station.act(as: "admin", line)
      #expect(registered.output.contains("-000001"))
      #expect(registered.status == 0, "\(registered.output)")
      let listed = try Program.run(
        "case", "list", "--json", "--as", "admin", "--station", station.path,
        surroundings: station.surroundings)
      #expect(listed.status == 0)
    }

    @Test func aStationIsNotMadeByAFaultyPolicy() throws {
      let station = TemporaryStation()
      let other = TemporaryStation()
      try FileManager.default.createDirectory(atPath: other.path, withIntermediateDirectories: true)
      let path = other.path + "/city.json"
      try Data("{}".utf8).write(to: URL(filePath: path))
      let made = try Program.run("init", station.path, "--policy", path)
      #expect(made.status == 2)
      #expect(made.errors.contains("juzhu policy check"))
      #expect(!FileManager.default.fileExists(atPath: station.path + "/station.json"))
    }

    @Test func everyMistakeIsALineWithItsPlace() throws {
      let station = TemporaryStation()
      try FileManager.default.createDirectory(atPath: station.path, withIntermediateDirectories: true)
      let path = station.path + "/city.json"
      let text = """
        {"city": {"code": "210200", "name": {"en": "Dalian"}},
          "validFrom": "2026-02-30",
          "extra": 1
        }
        """
      try Data(text.utf8).write(to: URL(filePath: path))
      let english = try Program.run("policy", "check", path, "--language", "en")
      #expect(english.status == 1)
      #expect(english.lines.contains("\(path):1:37: city.name.zh: is missing; add it"))
      #expect(english.lines.contains { $0.hasPrefix("\(path):2:16: validFrom: \"2026-02-30\"") })
      #expect(english.lines.contains { $0.hasPrefix("\(path):3:3: extra: is no key here") })
      #expect(english.lines.contains("\(path):1:1: rules: may not be empty or left out"))
      let chinese = try Program.run("policy", "check", path, "--language", "zh")
      #expect(chinese.status == 1)
      #expect(chinese.lines.contains("\(path):1:37: city.name.zh：缺少此项，请补上"))
      #expect(chinese.lines.count == english.lines.count)

      try Data("{\n  \"city\": 01}".utf8).write(to: URL(filePath: path))
      let syntax = try Program.run("policy", "check", path, "--language", "en")
      #expect(syntax.lines == ["\(path):2:11: not right JSON: not a number; what follows was not looked at"])
      #expect(syntax.status == 1)
    }

    @Test func aFileThatIsNotThereIsNoRightFile() throws {
      let outcome = try Program.run("policy", "check", "/nowhere/city.json", "--language", "en")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("/nowhere"))
      #expect(try Program.run("policy", "check").status == 2)
    }

    @Test func aStationWithAFaultyPolicyStaysClosedAndSaysWhy() throws {
      let station = try TemporaryStation(cases: 0)
      let path = station.path + "/policy.json"
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      try Data(text.replacing(#""verification": {"days": 3}"#, with: #""verification": {"days": 0}"#).utf8)
        .write(to: URL(filePath: path))
      let outcome = try Program.run("case", "list", "--station", station.path)
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("verification.days"))
      #expect(outcome.errors.contains("juzhu policy check"))
    }
  }
}
