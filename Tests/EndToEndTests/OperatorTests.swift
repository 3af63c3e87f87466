import Foundation
import Specimens
import Testing

extension EndToEndTests {
  /// Operators and their passwords, by the real program.
  @Suite struct OperatorTests {
    private let real: RealStation

    init() throws {
      real = try RealStation()
    }

    /// Tries to do something as somebody, with a password of one's own.
    private func status(as name: String, _ password: String) throws -> Outcome {
      try Outcome(
        of: Program.found, ["act", "--station", real.station.path, "--as", name],
        surroundings: Outcome.ownSurroundings + ["JUZHU_PASSWORD_FILE=\(try real.file(with: password))"])
    }

    @Test func aStationBeginsWithAnAdministratorWhoHasAPassword() throws {
      let station = TemporaryStation()
      let nobody = try Program.run("init", station.path)
      #expect(nobody.status == 2 && nobody.errors.contains("--password-file"))
      let short = try Program.run("init", station.path, "--password-file", real.file(with: "short"))
      #expect(short.status == 1 && short.errors.contains("at least"), "\(short.errors)")
      #expect(!FileManager.default.fileExists(atPath: station.path + "/station.json"))
      let made = try Program.run(
        "init", station.path, "--password-file", real.file(with: "three quite other words"))
      #expect(made.status == 0, "\(made.errors)")
      let listed = try Program.run("operator", "list", "--json", "--station", station.path)
      let admin = try Document(Data(try #require(listed.lines.first).utf8))
      #expect(listed.lines.count == 1 && admin["name"] == "admin" && admin["password"] == true)
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
    }

    @Test func anOperatorsWholeLife() throws {
      let secret = try real.file(with: "another set of words")
      let added = try real.run(
        "operator", "add", "li.na", "--display-name", "样李娜", "--role", "police", "--community", "松苑社区",
        "--community", "望海社区", "--as", "admin", "--new-password-file", secret)
      #expect(added.status == 0 && added.output.contains("li.na"), "\(added.errors)")
      #expect(try status(as: "li.na", "another set of words").status == 0)
      let disabled = try real.run("operator", "disable", "li.na", "--as", "admin")
      #expect(disabled.status == 0, "\(disabled.errors)")
      let kept = try status(as: "li.na", "another set of words")
      #expect(kept.status == 1 && kept.errors.contains("disabled"), "\(kept.errors)")
      #expect(try real.run("operator", "enable", "li.na", "--as", "admin").status == 0)
      let next = try real.file(with: "yet another few words")
      #expect(
        try real.run("operator", "passwd", "li.na", "--as", "admin", "--new-password-file", next).status == 0)
      #expect(try status(as: "li.na", "another set of words").status == 1)
      #expect(try status(as: "li.na", "yet another few words").status == 0)
      let lines = try real.run("operator", "list", "--json").lines.map { try Document(Data($0.utf8)) }
      #expect(lines.map { $0["name"] } == ["admin", "clerk", "police", "supervisor", "li.na"])
      #expect(lines.last?["communities"] == ["松苑社区", "望海社区"])
      let log = try real.run("audit", "log", "--as", "clerk", "--kind", "operator", "--json")
      let changes = try log.lines.map { try Document(Data($0.utf8)).object("action")["change"] as String? }
      #expect(changes.suffix(4) == ["add", "disable", "enable", "password"])
      #expect(try real.run("audit", "verify").status == 0)
    }

    @Test func nobodyButAnAdministratorDoesIt() throws {
      let secret = try real.file(with: "another set of words")
      for arguments in [
        ["add", "li", "--display-name", "样", "--role", "clerk", "--new-password-file", secret],
        ["disable", "police"], ["passwd", "admin", "--new-password-file", secret],
      ] {
        let refused = try Outcome(
          of: Program.found, ["operator"] + arguments + ["--as", "clerk", "--station", real.station.path],
          surroundings: real.station.surroundings)
        #expect(refused.status == 1 && refused.errors.contains("no administrator"), "\(refused.errors)")
      }
      let own = try real.run("operator", "passwd", "clerk", "--new-password-file", secret)
      #expect(own.status == 0, "\(own.errors)")
      #expect(try status(as: "clerk", "another set of words").status == 0)
    }

    @Test func theLastAdministratorIsNotDisabled() throws {
      let refused = try real.run("operator", "disable", "admin", "--as", "admin")
      #expect(refused.status == 1 && refused.errors.contains("last administrator"))
    }

    @Test func withoutAPasswordNothingIsDone() throws {
      for arguments in [
        ["act", "--as", "clerk"], ["case", "list", "--as", "clerk"], ["audit", "log", "--as", "supervisor"],
        ["audit", "checkpoint", "--as", "admin"], ["check", "--repair", "--as", "admin"],
        ["desk", "--plain", "--as", "clerk"],
      ] {
        let outcome = try Outcome(of: Program.found, arguments + ["--station", real.station.path])
        #expect(outcome.status == 2 && outcome.output.isEmpty, "\(arguments) \(outcome.errors)")
        #expect(outcome.errors.contains("JUZHU_PASSWORD_FILE"), "\(arguments)")
      }
      let before = try real.station.journal.count
      let wrong = try status(as: "clerk", "three wrong words")
      #expect(wrong.status == 1 && wrong.errors.contains("name or the password is wrong"))
      #expect(try real.station.journal.count == before + 1, "the refusal")
    }

    @Test func aStationWithoutPasswordsIsSetUpOnTheCommandLineOrAtTheDesk() throws {
      try FileManager.default.removeItem(atPath: real.station.path + "/keys/passwords.json")
      let refused = try status(as: "clerk", RealStation.password)
      #expect(refused.status == 1 && refused.errors.contains("no password yet"), "\(refused.errors)")
      let secret = try real.file(with: "the first words of all")
      let made = try Program.run(
        "operator", "passwd", "admin", "--station", real.station.path, "--new-password-file", secret)
      #expect(made.status == 0, "\(made.errors)")
      #expect(try status(as: "admin", "the first words of all").status == 0)
      let again = try Program.run(
        "operator", "passwd", "admin", "--station", real.station.path, "--new-password-file", secret)
      #expect(again.status == 2, "from now on it has to be proved")

      try FileManager.default.removeItem(atPath: real.station.path + "/keys/passwords.json")
      let desk = try Window(
        "exec env LC_ALL=C.UTF-8 '\(Program.found)' desk --station '\(real.station.path)' --language en")
      try desk.wait(for: "A new password for admin")
      for _ in 0..<2 {
        try desk.type("the second words of all")
        try desk.press("Enter")
      }
      try desk.wait(for: "Administrator")
      #expect(try !desk.text.contains("words of all"))
      try desk.press("C-q")
      try desk.waitForEnd()
      #expect(try status(as: "admin", "the second words of all").status == 0)
    }

    @Test func atTheDeskOneChoosesAndTypesThePassword() throws {
      let desk = try Window(
        "exec env LC_ALL=C.UTF-8 '\(Program.found)' desk --station '\(real.station.path)' --language en")
      try desk.wait(for: "Who is at the desk?")
      try desk.press("Down", "Enter")
      try desk.wait(for: "Password of clerk")
      try desk.type("three wrong words")
      try desk.press("Enter")
      try desk.wait(for: "is wrong")
      try desk.type(RealStation.password)
      try desk.press("Enter")
      try desk.wait(for: "Due soon")
      try desk.press("C-x")
      try desk.wait(for: "This desk is locked")
      #expect(try !desk.text.contains("Due soon"))
      try desk.type(RealStation.password)
      try desk.press("Enter")
      try desk.wait(for: "Due soon")
      // Whoever is disabled at the administrator's terminal is out at once.
      #expect(try real.run("operator", "disable", "clerk", "--as", "admin").status == 0)
      try desk.wait(for: "Who is at the desk?")
      try desk.press("C-q")
      try desk.waitForEnd()
    }

    /// A minute is the least that a policy can say, so this is for when there is time: with `JUZHU_SOAK=1`.
    @Test(.enabled(if: Soak.isOn))
    func aDeskThatNobodyTouchesLocksItself() throws {
      try real.station.editPolicy { $0.replacing(/"idleMinutes": [0-9]+/, with: "\"idleMinutes\": 1") }
      let desk = try Desk(at: real.station, as: "clerk")
      try desk.open(real.number)
      sleep(58)
      #expect(try desk.window.text.contains(real.number))
      try desk.window.wait(for: "窗口已锁定")
      #expect(try !desk.window.text.contains(real.number))
      try desk.window.type(RealStation.password)
      try desk.window.press("Enter")
      try desk.window.wait(for: real.number)
      try desk.quit()
    }

    @Test func whatIsTypedAtTheTerminalIsNotSeen() throws {
      let window = try Window("/bin/sh")
      try window.type(
        "env LC_ALL=C.UTF-8 '\(Program.found)' case list --as clerk --station '\(real.station.path)'")
      try window.press("Enter")
      try window.wait(for: "Password of clerk")
      try window.type(RealStation.password)
      try window.press("Enter")
      try window.wait(for: real.number)
      #expect(try !window.text.contains("made-up"))
    }

    @Test func noSecretStandsAnywhereInTheFolder() throws {
      _ = try status(as: "clerk", "three wrong words")
      let found = try Outcome(of: "/usr/bin/grep", ["-rlE", "(made-up|wrong) words", real.station.path])
      #expect(found.output.isEmpty, "\(found.output)")
      let open = try Outcome(of: "/usr/bin/find", [real.station.path, "-perm", "/077"])
      #expect(open.output.isEmpty, "\(open.output)")
    }
  }
}
