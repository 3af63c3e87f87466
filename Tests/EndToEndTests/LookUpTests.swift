import Foundation
import Testing

extension CommandTests {
  /// The traffic-police window from the command line.
  @Suite struct LookUpTests {
    private let station: TemporaryStation
    private let number: String
    private let paper: String

    init() throws {
      station = try TemporaryStation(cases: 24)
      number = try station.number(waitingFor: "verify")
      paper = try station.file(number).object("identity")["paperNumber"] ?? ""
    }

    private func lookUp(
      _ typed: String, for purpose: String = "driving-licence", as name: String = "window", _ more: String...
    ) throws -> Outcome {
      try Outcome(
        of: Program.found,
        ["lookup", typed, "--purpose", purpose, "--as", name, "--station", station.path] + more,
        surroundings: ["LC_ALL=C.UTF-8"])
    }

    private func lines(_ kind: String) throws -> [Document] {
      try station.journal.filter { $0.object("action")["kind"] == kind }
    }

    @Test func yesAndNoAreSaidAndRecorded() throws {
      let yes = try lookUp(paper)
      #expect(yes.status == 0 && yes.output.hasPrefix("Yes: registered at this station"), "\(yes.errors)")
      #expect(!yes.output.contains(paper))
      let no = try lookUp("34052419800101001X", "--json")
      #expect(no.status == 1 && no.output == "{\"registered\":false}\n")
      let recorded = try lines("look-up")
      #expect(recorded.map { $0["case"] } == [number, nil])
      #expect(recorded.map { $0.object("action")["purpose"] } == ["driving-licence", "driving-licence"])
      let journal = try FileManager.default.contentsOfDirectory(atPath: station.path + "/journal")
      for name in journal {
        let bytes = try? Data(contentsOf: URL(filePath: "\(station.path)/journal/\(name)"))
        #expect(bytes?.range(of: Data("34052419800101001X".utf8)) == nil)
      }
    }

    @Test func whatIsNoWholeNumberOrNoPurposeIsRefused() throws {
      for (typed, purpose) in [(String(paper.dropLast()), "driving-licence"), (paper, "curiosity")] {
        let refused = try lookUp(typed, for: purpose)
        #expect(refused.status == 1 && refused.output.isEmpty && !refused.errors.isEmpty)
      }
      let json = try lookUp("欧阳娜娜", "--json")
      #expect(json.status == 1)
      #expect(try Document(Data(json.output.utf8)).object("refused")["reason"] == "not-a-number")
      #expect(try lines("look-up").isEmpty)
    }

    @Test func whoMayNotAskIsRefusedAndRecorded() throws {
      let refused = try lookUp(paper, as: "clerk")
      #expect(refused.status == 1 && refused.errors.contains("Not among the duties of"))
      let line = try #require(try lines("refused").last)
      #expect(line["by"] == "clerk" && line.object("action")["what"] == "look-up")
      // And the window opens no case.
      #expect(
        try Program.run("case", "show", number, "--as", "window", "--station", station.path).status == 2)
      #expect(try lines("refused").last?["by"] == "window")
    }

    @Test func anHourHasAnEndWhateverIsStartedAnew() throws {
      let perHour = 30
      for _ in 0..<perHour { #expect(try lookUp(paper).status == 0) }
      let late = try lookUp(paper)
      #expect(late.status == 1 && late.errors.contains("look-ups of an hour are used up"))
      #expect(try lookUp(paper, as: "supervisor").status == 0)
      #expect(try lines("look-up").count == perHour + 1)
    }

    @Test func theNumberMayComeWhereNobodySeesIt() throws {
      let outcome = try Program.run(
        "lookup", "-", "--purpose", "driving-licence", "--as", "window", "--station", station.path,
        input: paper + "\n")
      #expect(outcome.status == 0)
    }
  }
}
