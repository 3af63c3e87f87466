import Foundation
import Specimens
import Testing

extension EndToEndTests {
  /// The seal of a station that is no demonstration: its passphrase, its keys, and their ends.
  @Suite struct SealTests {
    private let real: RealStation

    init() throws {
      real = try RealStation()
      try real.commit(as: "clerk", Specimens.certificateRequest)
    }

    @Test func withoutASealNothingIsStamped() throws {
      let refused = try real.stamp()
      #expect(refused.status == 1)
      #expect(refused.output.contains("seal init"), "\(refused.output)")
      #expect(try real.seal("show").status == 1)
    }

    @Test func theKeysAreLockedAndNobodyElses() throws {
      #expect(try real.seal("init", passphrase: "short").status == 2)
      #expect(try real.seal("init").status == 0)
      #expect(try real.seal("init").status == 2, "there is one")
      let open = try Outcome(of: "/usr/bin/find", [real.station.path, "-perm", "/077"])
      #expect(open.output.isEmpty)
      let keys = try String(contentsOfFile: real.station.path + "/keys/seal.json", encoding: .utf8)
      #expect(!keys.contains(real.passphrase) && !keys.contains("PRIVATE"))

      let locked = try real.stamp()
      #expect(locked.status == 1 && locked.output.contains("locked"), "\(locked.output)")
      let wrong = try real.stamp(passphrase: "four other words here")
      #expect(wrong.status == 1 && wrong.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: real.page))
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
      let text = try Sheet(path: real.page).text()
      #expect(text.contains("样例路派出所") && !text.contains("SPECIMEN") && !text.contains("样章"))
      let log = try String(
        contentsOfFile: real.station.path + "/journal/"
          + #require(FileManager.default.contentsOfDirectory(atPath: real.station.path + "/journal").last),
        encoding: .utf8)
      #expect(!log.contains(real.passphrase))
    }

    @Test func aSealIsMadeOutForTheStationAsItIsCalled() throws {
      let profile = real.station.path + "/station.json"
      let named = try String(contentsOfFile: profile, encoding: .utf8)
      func call(_ name: String) throws {
        try Data(named.replacing("样例路派出所", with: name).utf8).write(to: URL(filePath: profile))
      }
      try call("未命名派出所")
      #expect(try real.seal("init").status == 2, "nobody has named the station")
      try call("样例路派出所")
      #expect(try real.seal("init").status == 0)
      try call("样板巷派出所")
      let refused = try real.stamp(passphrase: real.passphrase)
      #expect(refused.status == 1 && refused.output.contains("seal renew"), "\(refused.output)")
      #expect(!FileManager.default.fileExists(atPath: real.page))
      #expect(try real.seal("renew").status == 0)
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
      let text = try Sheet(path: real.page).text()
      #expect(text.contains("样板巷派出所") && !text.contains("样例路派出所"))
      #expect(try verdict(root: verifiersFile()) == 0)
    }

    @Test func anotherPassphraseLocksTheSameKeys() throws {
      try real.seal("init")
      let other = try real.file(with: "four quite different words")
      #expect(try real.seal("passphrase", "--new-passphrase-file", other).status == 0)
      #expect(try real.stamp(passphrase: real.passphrase).status == 1)
      #expect(try real.stamp(passphrase: "four quite different words").status == 0)
      #expect(try verdict(root: verifiersFile(passphrase: "four quite different words")) == 0)
    }

    @Test func whatWasStampedBeforeARenewalStaysValid() throws {
      try real.seal("init")
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
      let old = try verifiersFile()
      let renewed = try real.seal("renew")
      #expect(renewed.status == 0 && renewed.lines.count == 2, "\(renewed.output)")
      #expect(try verdict(root: old) == 0)
      #expect(try verdict(root: verifiersFile()) == 0)
    }

    @Test func whatAStolenKeyStampedIsNotBelieved() throws {
      let made = try real.seal("init")
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
      let key = try #require(made.output.split(separator: " ").first.map(String.init))
      #expect(
        try real.seal("revoke", "0000", "--reason", "keyCompromise").status == 1, "there is no such key")
      let revoked = try real.seal("revoke", key, "--reason", "keyCompromise")
      #expect(revoked.status == 0, "\(revoked.errors)")
      #expect(try verdict(root: verifiersFile()) == 14, "it is told at once, before there is another seal")
      try real.commit(as: "clerk", Specimens.certificateRequest)
      #expect(try real.stamp(passphrase: real.passphrase).status == 1, "the last seal was revoked")
      #expect(try real.seal("renew").status == 0)
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
      #expect(try verdict(root: verifiersFile()) == 14)
    }

    @Test func theDeskAsksForThePassphrase() throws {
      try real.seal("init")
      let desk = try Desk(at: real.station, as: "supervisor")
      try desk.open(real.number)
      try desk.window.press("F2")
      try desk.wait(for: Words.preview)
      try approve(desk)
      try desk.window.wait(for: "公章口令")
      try desk.window.type("four other words here")
      try desk.window.press("Enter")
      try desk.window.wait(for: "口令不正确")
      #expect(try !desk.window.text.contains("words"))
      try desk.window.type(real.passphrase)
      try desk.window.press("Enter")
      try desk.wait(for: Words.stamped)
      #expect(try verdict(root: verifiersFile()) == 0)
      try desk.quit()
    }

    /// A key may lie open on a desk when it turns out to be stolen.
    @Test func aKeyThatIsRevokedStampsNoMoreWhereverItIsOpen() throws {
      let made = try real.seal("init")
      let key = try #require(made.output.split(separator: " ").first.map(String.init))
      let desk = try Desk(at: real.station, as: "supervisor")
      try desk.open(real.number)
      try unlockAndStamp(desk)
      try desk.window.press("Escape")
      try real.commit(as: "clerk", Specimens.certificateRequest)
      try desk.window.wait(for: "审批盖章")
      #expect(try real.seal("revoke", key, "--reason", "keyCompromise").status == 0)
      try desk.window.press("F2")
      try desk.wait(for: Words.preview)
      try approve(desk)
      try desk.window.wait(for: "juzhu seal renew")
      let pages = try FileManager.default.contentsOfDirectory(
        atPath: (real.page as NSString).deletingLastPathComponent)
      #expect(pages.count == 1)
      try desk.window.press("C-q")
    }

    @Test func whoSignsInNextHasToKnowThePassphraseAsWell() throws {
      try real.seal("init")
      let desk = try Desk(at: real.station, as: "supervisor")
      try desk.open(real.number)
      try unlockAndStamp(desk)
      try real.commit(as: "clerk", Specimens.certificateRequest)
      try desk.window.press("C-p")
      try desk.window.wait(until: "the palette is open") {
        try desk.window.lines.contains { $0.trimmed == ">" }
      }
      try desk.window.type("退出登录")
      try desk.window.wait(for: "> 退出登录")
      try desk.window.press("Enter")
      try desk.window.wait(for: "样所长")
      try desk.window.press("Down", "Down", "Down", "Enter")
      try desk.window.wait(for: "supervisor（样所长）的密码")
      try desk.window.type(RealStation.password)
      try desk.window.press("Enter")
      try desk.wait(for: Words.home)
      try desk.open(real.number)
      try desk.window.press("F2")
      try desk.wait(for: Words.preview)
      try approve(desk)
      try desk.window.wait(for: "公章口令")
      try desk.window.press("C-q")
    }

    /// Stamps what is previewed, which takes the operator's password.
    private func approve(_ desk: Desk) throws {
      try desk.window.press("F2")
      try desk.window.wait(for: "请输入您的密码")
      try desk.window.type(RealStation.password)
      try desk.window.press("Enter")
    }

    private func unlockAndStamp(_ desk: Desk) throws {
      try desk.window.press("F2")
      try desk.wait(for: Words.preview)
      try approve(desk)
      try desk.window.wait(for: "公章口令")
      try desk.window.type(real.passphrase)
      try desk.window.press("Enter")
      try desk.wait(for: Words.stamped)
    }

    @Test func aPassphraseThatIsNoTextIsRefused() throws {
      // Eight Chinese characters as an editor writes them that knows no UTF-8.
      let bytes: [UInt8] = (0..<8).flatMap { [0xB6, 0xA1 + UInt8($0)] } + [UInt8(ascii: "\n")]
      let path = try real.file(with: "")
      try Data(bytes).write(to: URL(filePath: path))
      let made = try real.run("seal", "init", "--as", "supervisor", "--passphrase-file", path)
      #expect(made.status == 2 && made.errors.contains("UTF-8"), "\(made.errors)")
      // A mark at the beginning of a file is no character of it.
      try Data([0xEF, 0xBB, 0xBF] + Array("\(real.passphrase)\r\n".utf8)).write(to: URL(filePath: path))
      let again = try real.run("seal", "init", "--as", "supervisor", "--passphrase-file", path)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try real.stamp(passphrase: real.passphrase).status == 0)
    }

    @Test func whoBreaksOffAtThePassphraseIsBackAtASaneShell() throws {
      let window = try Window("/bin/sh")
      try window.type("'\(Program.found)' seal init --station '\(real.station.path)'; echo ended $?")
      try window.press("Enter")
      try window.wait(for: "A new passphrase")
      try window.type("four half")
      try window.press("C-c")
      try window.wait(for: "ended 130")
      try window.type("echo still here")
      try window.wait(for: "echo still here")
      #expect(try !window.text.contains("four half"))
      #expect(!FileManager.default.fileExists(atPath: real.station.path + "/keys/seal.json"))
    }

    @Test func whoMadeAndRenewedTheSealIsInTheJournal() throws {
      try real.seal("init", "--as", "supervisor")
      try real.seal("renew", "--as", "clerk")
      let log = try real.run("audit", "log", "--as", "supervisor", "--kind", "seal", "--json")
      let lines = try log.lines.map { try Document(Data($0.utf8)) }
      #expect(lines.map { $0["by"] } == ["supervisor", "clerk"])
      #expect(lines.map { $0.object("action")["change"] } == ["init", "renew"])
    }

    private func verifiersFile(passphrase: String? = nil) throws -> String {
      let made = try real.seal("export", passphrase: passphrase)
      guard made.status == 0 else { throw Missing("No verifiers' file: \(made.errors)") }
      return try real.file(with: made.output)
    }

    /// How the verification of the one certificate ends.
    private func verdict(root: String) throws -> Int32 {
      try Program.run("certificate", "verify", real.page, "--root", root).status
    }
  }
}
