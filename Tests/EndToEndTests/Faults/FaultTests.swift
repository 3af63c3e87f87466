import Foundation
import Residence
import Specimens
import Testing

@testable import CaseStore

extension CommandTests {
  /// The program is killed at every step of its way to the disk, and every step fails: nothing that was
  /// acknowledged is lost, and nothing else is seen.
  @Suite(.enabled(if: Faults.areThere, "strace is not there; install it to let system calls fail"))
  struct FaultTests {
    @Test(arguments: Faults.calls)
    func nothingIsLostByBeingKilledAtAnyStep(call: String) throws {
      let faults = try Faults()
      for step in try faults.steps(of: call) {
        try faults.check("signal=KILL", at: step, of: call)
      }
    }

    @Test(arguments: Faults.calls.filter { $0 != "unlinkat" })
    func nothingIsLostByAnErrorAtAnyStep(call: String) throws {
      let faults = try Faults()
      for step in try faults.steps(of: call) {
        try faults.check("error=EIO", at: step, of: call)
        if call != "fsync", call != "fdatasync" { try faults.check("error=ENOSPC", at: step, of: call) }
      }
    }

    @Test(arguments: ["file", "line", "page", "note", "litter"])
    func whateverIsWrongIsSeen(what: String) throws {
      let station = try TemporaryStation(cases: 5)
      let marked = try station.keepNote()
      let file = "\(station.path)/\(StationPath.of(marked))"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      var acknowledged = [(number: String, revision: Int)]()
      switch what {
      case "file":
        try text.replacing("1.10", with: "1.1").write(toFile: file, atomically: false, encoding: .utf8)
      case "note": try Data(text.replacing("zz-note", with: "zz-nota").utf8).write(to: URL(filePath: file))
      case "line": acknowledged = [(marked.text, 99)]
      case "page":
        let page = try #require(
          FileManager.default.enumerator(atPath: station.path)?.compactMap { $0 as? String }.first {
            $0.hasPrefix("certificates") && $0.hasSuffix(".pdf")
          })
        try FileManager.default.removeItem(atPath: "\(station.path)/\(page)")
      default: try Data().write(to: URL(filePath: station.path + "/attachments.tmp"))
      }
      withKnownIssue {
        try Oracle(station).check(
          acknowledged: acknowledged, marked: marked, after: "a change behind the back")
      }
    }

    /// Once it fails, everything fails from then on.
    @Test(arguments: ["pwrite64", "renameat", "fdatasync"])
    func nothingIsLostByADiskThatStaysFull(call: String) throws {
      let faults = try Faults()
      for step in try faults.steps(of: call) {
        try faults.check("error=ENOSPC", at: step, of: call, persistently: true)
      }
    }
  }
}

/// A small station, what is done at it, and the system calls that are made to fail meanwhile.
private struct Faults {
  /// The calls on which it depends whether something is on the disk.
  static let calls = ["pwrite64", "fdatasync", "fsync", "renameat", "ftruncate", "unlinkat", "mkdirat"]

  static let areThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  private let pristine: TemporaryStation
  private let marked: CaseNumber
  private let actions: String

  init() throws {
    pristine = try TemporaryStation(cases: 3)
    let verified = try pristine.listings.first { $0["residence"] == "verified" }?["case"] ?? ""
    marked = try pristine.keepNote()
    _ = try pristine.act(as: "clerk", Faults.line(Specimens.certificateRequest, on: verified))
    try Faults.letSupervisorsRegister(at: pristine)
    actions = [
      Faults.line(Specimens.registration()), Faults.line(Action(.remark, [.remark: "样例二"]), on: marked.text),
      Faults.line(Specimens.stamping, on: verified),
      Faults.line(Action(.remark, [.remark: "样例三"]), on: verified),
      Faults.line(Action(.remark, [.remark: "样例四"]), on: verified), "",
    ].joined(separator: "\n")
  }

  /// One operator does everything here: opens a case, changes some, and stamps a certificate.
  private static func letSupervisorsRegister(at station: TemporaryStation) throws {
    let path = station.path + "/policy.json"
    let duties = #""take-back-departure", "seal-certificate""#
    let policy = try String(contentsOfFile: path, encoding: .utf8)
    try #require(policy.contains(duties))
    try policy.replacingOccurrences(of: duties, with: "\"register\", " + duties)
      .write(toFile: path, atomically: false, encoding: .utf8)
  }

  private static func line(_ action: Action, on number: String? = nil) -> String {
    var members = (try? JSON.encode(action).object) ?? [:]
    members["case"] = number.map(JSON.string)
    return String(decoding: JSON.object(members).compact(), as: UTF8.self)
  }

  /// Which of the times that a call is made are to fail: all of them with `JUZHU_SOAK=1`, otherwise the first, the
  /// last, and every tenth between them.
  func steps(of call: String) throws -> [Int] {
    let count = max(1, try count(call))
    return (1...count).filter { Soak.isOn || $0 == count || $0 % 10 == 1 }
  }

  /// How often a call is made when nothing fails.
  private func count(_ call: String) throws -> Int {
    let station = try copy()
    let trace = station.path + ".trace"
    defer { try? FileManager.default.removeItem(atPath: trace) }
    let outcome = try run(["-o", trace, "-e", "trace=\(call)"], on: station)
    let answers = Oracle.answers(in: outcome.output)
    try #require(answers.count == 5, "\(outcome.output)\(outcome.errors)")
    try Oracle(station).check(acknowledged: answers, marked: marked, after: "nothing")
    return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").count {
      $0.contains(call)
    }
  }

  func check(_ fault: String, at step: Int, of call: String, persistently: Bool = false) throws {
    let station = try copy()
    let when = "when=\(step)\(persistently ? "+" : "")"
    let outcome = try run(
      ["-o", "/dev/null", "-e", "trace=\(call)", "-e", "inject=\(call):\(fault):\(when)"], on: station)
    try Oracle(station).check(
      acknowledged: Oracle.answers(in: outcome.output), marked: marked, after: "\(fault) at \(call) \(when)")
  }

  private func copy() throws -> TemporaryStation {
    let station = TemporaryStation()
    try FileManager.default.copyItem(atPath: pristine.path, toPath: station.path)
    return station
  }

  private func run(_ tracing: [String], on station: TemporaryStation) throws -> Outcome {
    try Outcome(
      of: "/usr/bin/strace",
      ["-f", "-qq"] + tracing + [Program.found, "act", "--station", station.path, "--as", "supervisor"],
      input: actions)
  }
}
