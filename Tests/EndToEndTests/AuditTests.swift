import Foundation
import Residence
import Specimens
import Testing

extension CommandTests {
  /// The audit of a real station by the real program: what was done to it is found, with exit codes for scripts.
  @Suite struct AuditTests {
    private let station: TemporaryStation

    init() throws {
      station = try TemporaryStation(cases: 24)
    }

    private func audit(_ arguments: String..., language: String = "en") throws -> Outcome {
      try Outcome(
        of: Program.found,
        ["audit", "verify", "--station", station.path, "--language", language] + arguments)
    }

    /// The names of what is found.
    private func found(_ arguments: String...) throws -> [String] {
      let outcome = try Outcome(
        of: Program.found, ["audit", "verify", "--station", station.path, "--json"] + arguments)
      let lines = try outcome.lines.map { try Document(Data($0.utf8)) }
      let findings = lines.compactMap { $0["finding"] as String? }
      #expect(outcome.status == (findings.isEmpty ? 0 : 1), "\(outcome.errors)")
      #expect(lines.last?["findings"] == findings.count)
      return findings
    }

    private func text(_ file: String) throws -> String {
      try String(contentsOfFile: "\(station.path)/\(file)", encoding: .utf8)
    }

    private func write(_ text: String, to file: String) throws {
      try text.write(toFile: "\(station.path)/\(file)", atomically: false, encoding: .utf8)
    }

    private func lines(of month: String) throws -> [String] {
      try text("journal/\(month).jsonl").split(separator: "\n").map { $0 + "\n" }
    }

    /// Writes another year over the first one that stands uncompressed in a page's file.
    private func editPage(_ file: String) throws {
      let url = URL(filePath: "\(station.path)/\(file)")
      var page = try Data(contentsOf: url)
      let year = try #require(page.range(of: Data("2026".utf8)))
      page.replaceSubrange(year, with: Data("2027".utf8))
      try page.write(to: url)
    }

    private let one = "cases/2026/000/WH-2026-000001.json"
    private let other = "cases/2026/000/WH-2026-000002.json"

    @Test func aStationAsItWasMadeIsSound() throws {
      let outcome = try audit()
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 1)
      #expect(outcome.output.contains("24 cases") && outcome.errors.isEmpty)
      #expect(try audit(language: "zh").output.contains("档案24份"))
      #expect(try found() == [])
    }

    @Test func editsAreFound() throws {
      try write(try text(one).replacing("望海", with: "听涛"), to: one)
      let page = "certificates/2026/WH-2026-C000001.pdf"
      try editPage(page)
      #expect(try found() == ["case-edited", "page-changed"])
      var july = try lines(of: "2026-07")
      july[0].replace("\"by\":\"clerk", with: "\"by\":\"Clerk")
      try write(july.joined(), to: "journal/2026-07.jsonl")
      #expect(try found().first == "line-edited")
    }

    @Test func peopleAreToldOfEachInTheirLanguage() throws {
      try write(try text(one).replacing("望海", with: "听涛"), to: one)
      try FileManager.default.removeItem(atPath: "\(station.path)/\(other)")
      try FileManager.default.removeItem(atPath: "\(station.path)/journal/2026-07.jsonl")
      let machine = try audit("--json").lines.map { try Document(Data($0.utf8)) }
      for language in ["en", "zh"] {
        let people = try audit(language: language)
        #expect(people.status == 1 && people.lines.count == machine.count)
        for (line, facts) in zip(people.lines, machine.dropLast()) {
          let (file, words): (String?, String?) = (facts["file"], facts[language])
          #expect(line.contains(file ?? "-") && line.hasSuffix(words ?? "-"), "\(line)")
        }
      }
    }

    @Test func deletionsAreFound() throws {
      try FileManager.default.removeItem(atPath: "\(station.path)/\(one)")
      try FileManager.default.removeItem(atPath: "\(station.path)/certificates/2026/WH-2026-C000001.pdf")
      var november = try lines(of: "2026-11")
      november.remove(at: 5)
      try write(november.joined(), to: "journal/2026-11.jsonl")
      #expect(Set(try found()).isSuperset(of: ["entries-missing", "page-missing", "case-missing"]))
      try FileManager.default.removeItem(atPath: "\(station.path)/journal/2026-06.jsonl")
      #expect(try found().contains("segment-missing"))
    }

    @Test func swapsAreFound() throws {
      let (mine, its) = (try text(one), try text(other))
      try write(its, to: one)
      try write(mine, to: other)
      #expect(try found() == ["case-of-another", "case-of-another"])
      var november = try lines(of: "2026-11")
      november.swapAt(3, 4)
      try write(november.joined(), to: "journal/2026-11.jsonl")
      #expect(try found() == ["entries-misplaced", "case-of-another", "case-of-another"])
    }

    @Test func copiesAreFound() throws {
      var november = try lines(of: "2026-11")
      november.insert(november[3], at: 4)
      try write(november.joined(), to: "journal/2026-11.jsonl")
      try write(try text(one), to: "cases/2026/000/WH-2026-000999.json")
      #expect(try found() == ["entries-repeated", "case-of-another"])
    }

    @Test func rollbacksAreFound() throws {
      let old = try text(one)
      #expect(
        try station.act(
          as: "clerk",
          #"{"kind": "remark", "case": "WH-2026-000001", "entries": {"remark": "样例"}, "materials": []}"#
        ).status == 0)
      #expect(try found() == [])
      try write(old, to: one)
      #expect(try found() == ["case-rolled-back"])
      let words = try audit().output
      #expect(words.contains("it was rolled back"))
      // Back to the journal as it was: the file has become the one that knows more.
      let newest = try lines(of: "2026-11")
      try write(newest.dropLast().joined(), to: "journal/2026-11.jsonl")
      #expect(try found() == ["journal-shortened"])
    }

    @Test func aCheckpointFindsWhatTheChainAloneCannot() throws {
      let files = try CheckpointFolder()
      let signed = try Program.run("audit", "checkpoint", "--station", station.path, "--as", "admin")
      #expect(signed.status == 0)
      let note = try files.write(signed.output, "note")
      let key = try Program.run("audit", "key", "--station", station.path).output
      let keyFile = try files.write(key, "key")
      #expect(!signed.output.contains("PRIVATE") && !key.contains("PRIVATE"))
      for arguments in [[], ["--key", key.trimmed], ["--key", keyFile]] {
        let outcome = try Outcome(
          of: Program.found,
          ["audit", "verify", "--station", station.path, "--checkpoint", note] + arguments)
        #expect(outcome.status == 0, "\(outcome.output)")
      }
      let count = try station.journal.count
      #expect(signed.output.contains("\n\(count)\n"))
      let forged = try files.write(
        signed.output.replacing("\n\(count)\n", with: "\n\(count + 1)\n"), "forged")
      #expect(try found("--checkpoint", forged) == ["checkpoint-invalid"])
      #expect(try found("--checkpoint", keyFile) == ["checkpoint-invalid"])

      let newest = try lines(of: "2026-11")
      try write(newest.dropLast().joined(), to: "journal/2026-11.jsonl")
      try FileManager.default.removeItem(atPath: "\(station.path)/cache")
      #expect(try found() == [], "by itself the shorter chain is perfect")
      #expect(try found("--checkpoint", note) == ["journal-shortened"])
    }

    @Test func thePaperOfACertificateIsAWitness() throws {
      let page = try Outcome(
        of: "/usr/bin/pdftotext", ["\(station.path)/certificates/2026/WH-2026-C000001.pdf", "-"]
      ).output
      let head = try #require(page.firstMatch(of: /\d+ [0-9a-f]{16}/)).output
      #expect(try found("--head", String(head)) == [])
      #expect(try found("--head", head.dropLast() + (head.last == "0" ? "1" : "0")) == ["journal-rewritten"])
      #expect(try found("--head", "9999 0123456789abcdef") == ["journal-shortened"])
      #expect(try audit("--head", "no head").status == 2)
    }

    @Test func whatCannotBeReadIsNoVerdict() throws {
      #expect(try Program.run("audit", "verify", "--station", "/nowhere").status == 3)
      #expect(try audit("--checkpoint", "/nowhere/note").status == 2)
      #expect(try audit("--key", "no key").status == 2)
      #expect(try Program.run("audit", "verify", surroundings: ["PATH=/usr/bin"]).status == 2)
      let files = try CheckpointFolder()
      let note = try files.write("text\n\n— a b\n", "note")
      #expect(try audit("--checkpoint", note).status == 2, "there is no key yet")
      #expect(try audit("--checkpoint", note, "--key", note).status == 2)
      try FileManager.default.removeItem(atPath: station.path + "/station.json")
      #expect(try audit().status == 3)
    }

    @Test func theLogIsFilteredAndItsReadersAreInIt() throws {
      func log(_ arguments: String...) throws -> Outcome {
        try Outcome(
          of: Program.found, ["audit", "log", "--station", station.path, "--as", "supervisor"] + arguments)
      }
      let before = try station.journal.count
      let all = try log("--json")
      let lines = try all.lines.map { try Document(Data($0.utf8)) }
      #expect(lines.map { $0["seq"] } == Array(1...before + 1))
      #expect(lines.allSatisfy { !$0.has("document") && $0.has("hash") })
      #expect(lines.last?.object("action")["kind"] == "log")
      #expect(try log("--looks").lines.count == 2)
      #expect(try log("--kind", "register", "--by", "clerk2", "--language", "zh").output.contains("\t登记\t"))
      let case1 = try log("--case", "WH-2026-000001")
      #expect(!case1.lines.isEmpty && case1.lines.allSatisfy { $0.contains("WH-2026-000001") })
      let day = try log("--from", "2026-11-22", "--until", "2026-11-22", "--changes")
      #expect(!day.lines.isEmpty && day.lines.allSatisfy { $0.contains("\t2026-11-22 ") })
      let unknown = try log("--kind", "dance")
      #expect(unknown.status == 0 && unknown.output.isEmpty && unknown.errors.contains("register"))
      #expect(try log("--from", "yesterday").status == 2)
      #expect(try log("--case", "1").status == 1)
      #expect(try log("--looks", "--changes").status == 2)
      #expect(
        try Program.run("audit", "log", "--station", station.path, "--as", "admin").status == 2,
        "who has no work with cases does not read who had it")
    }

    @Test func aRepairMendsWhatAnAuditFound() throws {
      let committed = try text(one)
      try write(committed.replacing("望海", with: "听涛"), to: one)
      try write("notes", to: "cases/2026/notes")
      func check(_ arguments: String...) throws -> Outcome {
        try Outcome(of: Program.found, ["check", "--station", station.path, "--language", "en"] + arguments)
      }
      #expect(try check().status == 1)
      #expect(try check().output.contains("--repair"))
      let entries = try station.journal.count
      let repaired = try check("--repair", "--as", "admin")
      #expect(repaired.status == 0, "\(repaired.output)")
      #expect(repaired.output.contains("repaired by entry \(entries + 1)"))
      #expect(try text(one) == committed)
      #expect(try station.journal.last?["by"] == "admin")
      #expect(try check().status == 0)
      #expect(try found() == [])
      let kept = try Outcome(of: "/usr/bin/find", ["\(station.path)/quarantine", "-type", "f"])
      #expect(kept.lines.count == 2)
      #expect(try check("--repair", "--as", "nobody").status == 2)
    }
  }
}

/// Where an auditor keeps what must not lie in the station's folder.
private final class CheckpointFolder {
  private let path = NSTemporaryDirectory() + "/juzhu-notes-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, _ name: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
    return "\(path)/\(name)"
  }
}
