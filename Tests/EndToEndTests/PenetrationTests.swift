import Foundation
import Specimens
import Testing

extension CommandTests {
  /// What somebody tries who wants to do what is somebody else's to do: past the screens, and past the program.
  ///
  /// Passwords and the list of operators are tried in ``SignInPenetrationTests``, packets in ``IntakeTests``.
  @Suite struct PenetrationTests {
    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 24) }

    private static let number = "WH-2026-000013"

    private var path: String { "\(station.path)/cases/2026/000/\(Self.number).json" }

    private func document() throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test(
      "another role's action through act",
      arguments: [
        ("clerk", "seal-certificate"), ("clerk", "forward-permit"), ("clerk", "withdraw-permit"),
        ("clerk", "log-visit"), ("clerk", "send-back"), ("police", "accept-permit"),
        ("police", "ask-for-certificate"), ("police", "decide-escalation"), ("supervisor", "hand-out-permit"),
        ("supervisor", "log-visit"), ("window", "remark"), ("admin", "remark"),
      ])
    func act(_ name: String, _ kind: String) throws {
      let before = try station.journal.count
      let bytes = try document()
      let outcome = try station.act(
        as: name, #"{"kind": "\#(kind)", "case": "\#(Self.number)", "entries": {}, "materials": []}"#)
      #expect(outcome.status == 1, "\(outcome.errors)")
      let reasons = try Document(Data(outcome.output.utf8)).objects("refused")
      #expect(reasons.map { $0["reason"] } == ["role-may-not"])
      #expect(reasons.map { $0["rule"] } == ["roles-of-the-desk"])
      #expect(try document() == bytes)
      // The attempt is a line of the journal, and no document.
      let lines = try station.journal.dropFirst(before)
      #expect(lines.count == 1)
      #expect(lines.first?.object("action")["kind"] == "refused")
      #expect(lines.first?["by"] == name && lines.first?["case"] == Self.number)
    }

    @Test("another role's action through an edited file") func edit() throws {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      // The clerk who wants a card handed out makes the bureau have signed.
      let edited = text.replacing("\"forwarding\"", with: "\"signing\"")
        .replacing("\"acceptance\"", with: "\"forwarding\"")
      #expect(edited != text)
      try Data(edited.utf8).write(to: URL(filePath: path))
      let audit = try Program.run("audit", "verify", "--station", station.path)
      #expect(audit.status == 1)
      #expect(audit.output.contains(Self.number), "\(audit.output)")
    }

    /// Gives the clerk what the supervisor may do.
    private func editPolicy(allowing kind: String) throws {
      try station.editPolicy { rules in
        rules.replacing(
          "\"ask-for-certificate\", \"decline-certificate\",",
          with: "\"ask-for-certificate\", \"\(kind)\", \"decline-certificate\",")
      }
    }

    @Test("another role's action through an edited policy stands in the journal below the edit")
    func editedPolicy() throws {
      let whole = try Data(contentsOf: URL(filePath: station.path + "/policy.json"))
      let before = try station.journal.count
      try editPolicy(allowing: "forward-permit")
      let outcome = try station.act(
        as: "clerk2",
        #"{"kind": "forward-permit", "case": "\#(Self.number)", "entries": {}, "materials": []}"#)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      // Who puts the file back does not take the lines back.
      try whole.write(to: URL(filePath: station.path + "/policy.json"))
      #expect(
        try station.act(
          as: "clerk",
          #"{"kind": "remark", "case": "\#(Self.number)", "entries": {"remark": "样例二"}, "materials": []}"#
        ).status == 0)
      let lines = try station.journal.dropFirst(before)
      let kinds = lines.map { $0.object("action")["kind"] as String? }
      #expect(kinds == ["policy", "forward-permit", "policy", "remark"])
      #expect(lines.first?["by"] == "-")
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
      let log = try Program.run(
        "audit", "log", "--kind", "policy", "--as", "supervisor", "--language", "en", "--station",
        station.path)
      #expect(log.output.split(separator: "\n").count { $0.contains("other rules hold from here on") } == 2)
    }

    @Test("four eyes: who asked does not stamp, whatever is asked of the program") func ownEntry() throws {
      // Even where the policy gives the clerk the right, nobody approves an own entry.
      try editPolicy(allowing: "seal-certificate")
      let verified = try #require(
        try station.listings.compactMap { $0["case"] as String? }.first { number in
          guard let file = try? station.file(number) else { return false }
          let last = file.objects("stays").last
          return file.objects("visits").last?["outcome"] == "lives-there" && last?.has("departure") == false
            && file.objects("certificateRequests").isEmpty
        })
      let before = try station.journal.count
      let ask =
        #"{"kind": "ask-for-certificate", "case": "\#(verified)", "entries": {"purpose": "medical-insurance", "receiving-body": "样例医保中心", "valid-days": "30"}, "materials": []}"#
      let seal = #"{"kind": "seal-certificate", "case": "\#(verified)", "entries": {}, "materials": []}"#
      let outcome = try station.act(as: "clerk", ask, seal)
      let answers = try outcome.lines.map { try Document(Data($0.utf8)) }
      #expect(answers.first?["case"] == verified, "\(outcome.output)")
      #expect(answers.last?.objects("refused").map { $0["reason"] } == ["own-entry"])
      let kinds = try station.journal.dropFirst(before).map { $0.object("action")["kind"] as String? }
      #expect(kinds == ["ask-for-certificate", "refused"])
    }
  }
}
