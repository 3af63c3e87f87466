import Foundation
import Specimens
import Testing

extension CommandTests {
  /// The desk without a screen: JSON Lines in, answers out, and exit codes that a script can rely on.
  @Suite struct ActTests {
    private let station: TemporaryStation

    init() throws {
      station = try TemporaryStation(cases: 3)
    }

    @Test func aCommitIsAnsweredWithCaseAndRevision() throws {
      let action = try JSONEncoder().encode(Specimens.registration())
      let outcome = try station.act(as: "clerk", String(decoding: action, as: UTF8.self), "", remark)
      #expect(outcome.status == 0)
      let answers = try outcome.lines.map { try Document(Data($0.utf8)) }
      #expect(answers.map { $0["case"] } == ["WH-2026-000004", "WH-2026-000001"])
      #expect(answers.first?["revision"] == 1)
      #expect(try station.file("WH-2026-000004").object("identity")["name"] == "欧阳娜娜")
    }

    @Test func aRefusalHasAllReasonsInBothLanguages() throws {
      let outcome = try station.act(
        as: "clerk", #"{"kind": "register", "entries": {"name": "王"}, "materials": []}"#)
      #expect(outcome.status == 1)
      let reasons = try Document(Data(outcome.output.utf8)).objects("refused")
      #expect(reasons.count > 10)
      for reason in reasons {
        for member in ["rule", "field", "en", "zh"] {
          #expect(((reason[member] as String?) ?? "").isEmpty == false, "\(member)")
        }
      }
      #expect(try station.listings.count == 3)
    }

    @Test func whatWasJoinedIsAnsweredWithWhatOthersHadChanged() throws {
      let revision: Int = try station.file("WH-2026-000001")["revision"] ?? 0
      let late =
        #"{"kind": "remark", "case": "WH-2026-000001", "revision": \#(revision), "entries": {"remark": "晚"}, "materials": []}"#
      try station.act(as: "clerk2", remark)
      let outcome = try station.act(as: "clerk", late)
      #expect(outcome.status == 0)
      let answer = try Document(Data(outcome.output.utf8))
      #expect(answer["revision"] == revision + 2)
      #expect(answer.object("merged")["basedOn"] == revision)
      #expect(answer.object("merged")["by"] == ["clerk2"])
      #expect(answer.object("merged")["changed"] == ["remarks[0]"])
      #expect(try station.file("WH-2026-000001").objects("remarks").map { $0["text"] } == ["样例", "晚"])
    }

    @Test func aStaleRevisionIsAConflict() throws {
      let outcome = try station.act(as: "clerk", remark, stale)
      #expect(outcome.status == 1)
      let conflict = try Document(Data((outcome.lines.last ?? "").utf8)).object("conflict")
      #expect(conflict["case"] == "WH-2026-000001")
      #expect(conflict["by"] == "clerk")
      #expect(conflict["basedOn"] == 0)
      #expect(try station.file("WH-2026-000001")["revision"] == conflict["revision"] as Int?)
      #expect(try station.file("WH-2026-000001").objects("remarks").count == 1)
    }

    @Test(arguments: [
      ("no JSON", "line 1"), (#"{"kind": "remark""#, "line 1"),
      (#"{"kind": "dance", "materials": []}"#, "kind"),
      (#"{"kind": "remark", "case": "WH-2026-999999", "materials": []}"#, "WH-2026-999999"),
    ])
    func aMalformedLineIsNamedAndTheOthersGoOn(line: String, fault: String) throws {
      let outcome = try station.act(as: "clerk", line, remark)
      #expect(outcome.status == 1)
      let words: String? = try Document(Data((outcome.lines.first ?? "").utf8)).object("error")["en"]
      #expect(words?.contains(fault) == true, "\(words ?? "-")")
      #expect(try station.file("WH-2026-000001").objects("remarks").count == 1)
    }

    @Test func whoeverIsUnknownMayNothing() throws {
      let outcome = try station.act(as: "nobody", remark)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("nobody"))
      #expect(try Program.run("case", "list", "--frobnicate").status == 2)
      #expect(try Program.run("act", "--as", "clerk", surroundings: ["PATH=/usr/bin"]).status == 2)
    }

    @Test func aFolderThatIsNoStationIsSaidToBeNone() throws {
      let outcome = try Program.run("case", "list", "--station", "/nowhere")
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("/nowhere"))
      try Data("{".utf8).write(to: URL(filePath: station.path + "/station.json"))
      #expect(try Program.run("case", "list", "--station", station.path).status == 3)
    }

    @Test func listAndShowAreJSON() throws {
      let listings = try station.listings
      #expect(listings.map { $0["case"] } == ["WH-2026-000001", "WH-2026-000002", "WH-2026-000003"])
      #expect(listings.allSatisfy { $0.has("name") && $0.has("revision") && $0.has("residence") })
      let show = try Program.run(
        "case", "show", "WH-2026-000002", "--json", "--as", "police", "--station", station.path)
      #expect(show.status == 0)
      #expect(try Document(Data(show.output.utf8))["number"] == "WH-2026-000002")
      #expect(try station.journal.last?["by"] == "police", "the look is in the journal")
      #expect(
        try Program.run("case", "show", "WH-2026-000009", "--as", "police", "--station", station.path).status
          == 1)
    }

    private let remark =
      #"{"kind": "remark", "case": "WH-2026-000001", "entries": {"remark": "样例"}, "materials": []}"#
    private let stale =
      #"{"kind": "remark", "case": "WH-2026-000001", "revision": 0, "entries": {"remark": "晚"}, "materials": []}"#
  }
}
