import Foundation
import Testing

extension CommandTests {
  /// What is kept no longer is listed and erased from the command line.
  @Suite struct RetentionTests {
    private let station: TemporaryStation

    /// A station whose policy keeps files for no month, so that whoever has left may be erased the day after.
    init() throws {
      station = try TemporaryStation(cases: 24)
      try station.editPolicy { $0.replacing(/"departedMonths": \d+/, with: "\"departedMonths\": 1") }
    }

    private func run(_ arguments: String...) throws -> Outcome {
      try Outcome(
        of: Program.found, ["retention"] + arguments + ["--station", station.path],
        surroundings: ["LC_ALL=C.UTF-8"])
    }

    /// Somebody who left more than a month ago, by a departure that is entered now.
    private func depart() throws -> String {
      for listing in try station.listings where listing["permit"] == "none" {
        let number: String = listing["case"] ?? ""
        let departure = """
          {"kind": "record-departure", "case": "\(number)", "entries": {"departed-on": "2026-10-20", \
          "departure-reason": "left"}}
          """
        if try station.act(as: "clerk", departure).status == 0 { return number }
      }
      throw Missing("Nobody of the demonstration can have left by then")
    }

    @Test func whatIsOverIsListedErasedAndProved() throws {
      let number = try depart()
      let name: String = try station.file(number).object("identity")["paperNumber"] ?? ""
      let listed = try run("list", "--json").lines.map { try Document(Data($0.utf8)) }
      #expect(listed.contains { $0["case"] == number })
      #expect(try run("erase", "--as", "admin", "--case", number).status == 2)
      let refused = try run("erase", "--as", "clerk", "--yes", "--case", number)
      #expect(refused.status == 1 && refused.errors.contains("Only the administrator erases"))
      let erased = try run("erase", "--as", "admin", "--yes", "--case", number)
      #expect(erased.status == 0 && erased.output.contains(number), "\(erased.errors)")
      let found = try Outcome(of: "/bin/grep", ["-rl", name, station.path])
      #expect(found.output.isEmpty, "\(found.output)")
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
      #expect(try Program.run("check", "--station", station.path).status == 0)
      #expect(try Program.run("case", "show", number, "--as", "clerk", "--station", station.path).status == 1)
      let history = try Program.run("case", "history", number, "--as", "clerk", "--station", station.path)
      #expect(history.output.contains("erased the file, its time being over"))
    }

    @Test func whoLivesHereIsNotErased() throws {
      let number = try station.number(waitingFor: "verify")
      let refused = try run("erase", "--as", "admin", "--yes", "--case", number)
      #expect(refused.status == 1 && refused.errors.contains("the person lives here"))
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
    }
  }
}
