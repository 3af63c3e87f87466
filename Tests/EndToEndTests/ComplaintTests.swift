import Foundation
import Residence
import Specimens
import Testing

extension CommandTests {
  /// What users of comparable systems complain about, as far as only the whole program can show it.
  @Suite struct ComplaintTests {
    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 24) }

    @Test(
      "a print that is not in the audit log",
      arguments: ["registration-form", "acceptance-receipt", "access-extract"])
    func prints(_ kind: String) throws {
      let number = "WH-2026-000013"
      let before = try station.journal.count
      let made = try Program.run(
        "paper", kind, number, "--text", "--as", "clerk", "--station", station.path)
      #expect(made.status == 0, "\(made.errors)")
      let log = try Program.run("audit", "log", "--station", station.path, "--case", number)
      #expect(log.status == 0, "\(log.errors)")
      #expect(log.output.contains("clerk"))
      let lines = try station.journal.dropFirst(before).map { ($0.object("action")["kind"] ?? "") as String }
      #expect(lines.first == "print")
    }

    @Test("the wrong person named as actor", arguments: ["clerk", "clerk2", "police", "supervisor"])
    func actor(_ name: String) throws {
      let outcome = try station.act(
        as: name,
        #"{"kind": "remark", "case": "WH-2026-000001", "entries": {"remark": "样例"}, "materials": []}"#)
      #expect(outcome.status == 0)
      let file = try station.file("WH-2026-000001")
      #expect(file.object("changed")["by"] == name)
      #expect(file.objects("remarks").last?.object("entered")["by"] == name)
      #expect(try station.journal.last?["by"] == name)
    }
  }
}
