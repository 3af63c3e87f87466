import Foundation
import Testing

extension CommandTests {
  /// What leaves the station says itself who took it, when and for what.
  @Suite struct ExportTests {
    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 24) }

    @Test(arguments: [["case", "list"], ["audit", "log"]])
    func aListSaysWhatItWasTakenOutFor(_ command: [String]) throws {
      let words = ["--json", "--purpose", "检查", "--as", "supervisor", "--station", station.path]
      let outcome = try Outcome(of: Program.found, command + words)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let first = try Document(Data(try #require(outcome.lines.first).utf8)).object("exported")
      #expect(first["by"] == "supervisor" && first["purpose"] == "检查")
      let line = try #require(try station.journal.last)
      #expect(line["by"] == "supervisor" && line["at"] == (first["at"] as String?))
      #expect(line.object("action")["kind"] == "export" && line.object("action")["purpose"] == "检查")
      #expect(line.object("action")["what"] == command[1])
    }

    @Test func withoutAPurposeNothingIsClaimed() throws {
      let outcome = try Program.run("case", "list", "--json", "--as", "supervisor", "--station", station.path)
      #expect(!outcome.output.contains("exported"))
      #expect(try station.journal.last?.object("action")["kind"] == "list")
    }
  }
}
