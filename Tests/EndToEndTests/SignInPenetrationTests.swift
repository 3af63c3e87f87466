import Foundation
import Specimens
import Synchronization
import Testing

extension CommandTests {
  /// What somebody tries who wants in and has no password, or wants to be more than they are.
  @Suite struct SignInPenetrationTests {
    private let real: RealStation

    init() throws {
      real = try RealStation()
    }

    /// Tries a password, and says how it ended and what was said; at its end, if asked, the processor's seconds.
    private static func guess(
      _ name: String, _ secret: String, at path: String, isTimed: Bool = false
    ) throws -> Outcome {
      let timer = try isTimed ? ["-c", "TIMEFORMAT='%3U %3S'; time \"$0\" \"$@\"", Program.found] : []
      return try Outcome(
        of: isTimed ? "/bin/bash" : Program.found, timer + ["act", "--station", path, "--as", name],
        surroundings: Outcome.ownSurroundings + ["LC_ALL=C.UTF-8", "JUZHU_PASSWORD_FILE=\(secret)"])
    }

    /// Lets a policy's number be another one.
    private func setPolicy(_ key: String, to value: Int) throws {
      let line = try Regex("\"\(key)\": [0-9]+")
      try real.station.editPolicy { $0.replacing(line, with: "\"\(key)\": \(value)") }
    }

    private func bytes(_ path: String) throws -> Int {
      try Data(contentsOf: URL(filePath: real.station.path + "/" + path)).count
    }

    @Test func parallelTerminalsGetNoMoreThanFiveTries() throws {
      let secret = try real.file(with: "three wrong words")
      let path = real.station.path
      let said = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 24) { _ in
        guard let outcome = try? Self.guess("clerk", secret, at: path) else { return }
        said.withLock { $0.append(outcome.errors) }
      }
      let answers = said.withLock { $0 }
      #expect(answers.count == 24)
      #expect(answers.count { $0.contains("name or the password is wrong") } == 5)
      #expect(answers.count { $0.contains("Too many wrong passwords") } == 19)
      let right = try Self.guess("clerk", real.file(with: RealStation.password), at: path)
      #expect(right.status == 1 && right.errors.contains("Too many"), "nor does the right one help now")
      #expect(try Self.guess("police", real.file(with: RealStation.password), at: path).status == 0)
      let kinds = try real.station.journal.suffix(8).map { $0.object("action")["kind"] as String? }
      #expect(kinds.count { $0 == "sign-in-refused" } == 5 && kinds.contains("lock-out"))
    }

    @Test func knownAndUnknownNamesTakeTheSameTime() throws {
      try setPolicy("failures", to: 100)
      let secret = try real.file(with: "three wrong words")
      // The processor's time: on a busy machine whoever has just waited for the disk is let in sooner than others.
      func time(_ name: String) throws -> Double {
        let outcome = try Self.guess(name, secret, at: real.station.path, isTimed: true)
        #expect(outcome.status == 1 && outcome.errors.contains("name or the password is wrong"))
        let times = outcome.errors.split(separator: "\n").last?.split(separator: " ").compactMap {
          Double($0)
        }
        return try #require(times).reduce(0, +)
      }
      _ = try (time("clerk"), time("nobody"))
      // Whatever else the machine does makes a try longer, never shorter: the shortest tries are compared, and
      // there are some more of them for as long as they differ.
      var (known, unknown) = (try time("clerk"), try time("nobody0"))
      func differ() -> Bool { max(known, unknown) > min(known, unknown) * 1.25 }
      for number in 1..<20 where number < 5 || differ() {
        known = min(known, try time("clerk"))
        unknown = min(unknown, try time("nobody\(number)"))
      }
      #expect(!differ(), "known \(known), unknown \(unknown)")
    }

    @Test func aFloodOfWrongNamesLocksNobodyOutAndGrowsNothing() throws {
      let secret = try real.file(with: "three wrong words")
      let path = real.station.path
      let before = try real.station.journal.count
      let began = ContinuousClock.now
      DispatchQueue.concurrentPerform(iterations: Soak.isOn ? 200 : 24) { number in
        _ = try? Self.guess("stranger\(number)", secret, at: path)
      }
      let minutes = Int((ContinuousClock.now - began).components.seconds) / 60 + 1
      #expect(try real.station.journal.count - before <= minutes + 1, "a line a minute, at most")
      #expect(try bytes("keys/sign-in.json") < 12_000, "the latest names only")
      #expect(!FileManager.default.fileExists(atPath: path + "/drafts/stranger1"))
      for name in ["admin", "clerk", "police", "supervisor"] {
        #expect(try Self.guess(name, real.file(with: RealStation.password), at: path).status == 0, "\(name)")
      }
      #expect(try Program.run("audit", "verify", "--station", path).status == 0)
    }

    @Test func whoMakesThemselvesASupervisorInTheFileIsNamed() throws {
      let path = real.station.path + "/operators.json"
      let list = try String(contentsOfFile: path, encoding: .utf8)
      let edited = list.replacing("\"role\": \"clerk\"", with: "\"role\": \"supervisor\"")
      #expect(edited != list)
      try Data(edited.utf8).write(to: URL(filePath: path))
      let audit = try Program.run("audit", "verify", "--json", "--station", real.station.path)
      let findings = try audit.lines.compactMap { try Document(Data($0.utf8))["finding"] as String? }
      #expect(audit.status == 1 && findings == ["operators-changed"], "\(audit.output)")
      // Nor is it covered up by the next change that is made properly.
      let secret = try real.file(with: "another set of words")
      #expect(
        try real.run(
          "operator", "add", "li.na", "--display-name", "样李娜", "--role", "clerk", "--as", "admin",
          "--new-password-file", secret
        ).status == 0)
      let later = try Program.run("audit", "verify", "--language", "en", "--station", real.station.path)
      #expect(later.status == 1 && later.output.contains("it was edited in between"), "\(later.output)")
    }

    @Test func whoDeletesThePasswordsGetsNobodysRole() throws {
      try FileManager.default.removeItem(atPath: real.station.path + "/keys/passwords.json")
      for name in ["clerk", "supervisor"] {
        let outcome = try Self.guess(name, real.file(with: RealStation.password), at: real.station.path)
        #expect(outcome.status == 1 && outcome.errors.contains("no password yet"), "\(outcome.errors)")
      }
      // What can be done then is to set the station up again, which is a line in the journal.
      let secret = try real.file(with: "the words of a thief")
      _ = try Program.run(
        "operator", "passwd", "admin", "--station", real.station.path, "--new-password-file", secret)
      let last = try #require(try real.station.journal.last?.object("action"))
      #expect(last["kind"] == "operator" && last["change"] == "password" && last["operator"] == "admin")
    }

    @Test func aNameThatIsAPathLeadsNowhere() throws {
      let secret = try real.file(with: "three wrong words")
      for name in ["../../etc/passwd", "/etc/passwd", "", ".", "a\u{0}b".replacing("\u{0}", with: "%00")] {
        let outcome = try Self.guess(name, secret, at: real.station.path)
        #expect(outcome.status == 1 && outcome.errors.contains("wrong"), "\(name) \(outcome.errors)")
      }
    }
  }
}
