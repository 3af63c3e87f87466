import Foundation
import Glibc
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// The desk in lines: through pipes, and on terminals that can do nothing.
  @Suite struct PlainTests {
    @Test(arguments: [["TERM=dumb"], ["TERM=xterm-256color"], []])
    func somebodyIsRegisteredThroughAPipe(terminal: [String]) throws {
      let station = try TemporaryStation(cases: 3)
      let lines = [":register"] + Newcomer(name: "欧阳样例").lines + [":all papers", ":save", ":quit"]
      let outcome = try Outcome(
        of: Program.found,
        ["desk", "--plain", "--station", station.path, "--as", "clerk", "--language", "en"],
        input: lines.joined(separator: "\n"), surroundings: ["PATH=/usr/bin:/bin", "HOME=/tmp"] + terminal)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      #expect(outcome.output.contains("Saved: WH-2026-000004, revision 1"))
      #expect(!outcome.output.utf8.contains(0x1B))
      #expect(try station.file("WH-2026-000004").object("identity")["name"] == "欧阳样例")
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
    }

    @Test func theShortestWayToCallItIsEnough() throws {
      let station = try TemporaryStation(cases: 3)
      let surroundings = ["JUZHU_STATION=\(station.path)", "LC_ALL=zh_CN.UTF-8"]
      for arguments in [["--plain"], ["demo", "--plain", "--station", station.path]] {
        let outcome = try Outcome(of: Program.found, arguments, input: "?\n", surroundings: surroundings)
        #expect(outcome.status == 0)
        #expect(outcome.lines.first == "居住登记 - 登录：6")
        #expect(outcome.output.contains("登录：Enter"))
      }
    }

    @Test func atTheEndOfTheLinesWhatWasTypedIsKept() throws {
      let station = try TemporaryStation(cases: 3)
      let first = try turn(at: station, ":register", "欧阳样例")
      #expect(first.status == 0 && first.lines.last == "What was typed is kept.")
      let second = try turn(at: station, ":continue", ":list")
      #expect(second.output.contains("Unfinished: Register 欧阳样例 (1 kept). F5 continues"))
      #expect(second.output.contains("1: Name, 欧阳样例"))
    }

    @Test func aLineThatIsNoTextIsNotTaken() throws {
      let station = try TemporaryStation(cases: 3)
      let window = try Window(
        "printf ':register\\n\\377\\n:list\\n' | \(command(at: station)); exec cat")
      try window.wait(for: "That line is no text in UTF-8; nothing was taken.", "1: Name, required, empty")
    }

    @Test func whoeverListensNoMoreEndsIt() throws {
      let station = try TemporaryStation(cases: 3)
      let window = try Window("yes ? | \(command(at: station)) | head -1; echo finished; exec cat")
      try window.wait(for: "juzhu", "finished")
    }

    @Test func atATerminalTheQuestionStandsWhereItIsAnswered() throws {
      let station = try TemporaryStation(cases: 3)
      let window = try Window("env TERM=dumb \(command(at: station)); echo finished; exec cat")
      try window.wait(for: "1 of 15: Your turn")
      try window.type(":register")
      try window.press("Enter")
      try window.wait(for: "1 of 26: Name, required, empty:")
      try window.type("欧阳样例")
      try window.wait(for: "Name, required, empty: 欧阳样例")
      try window.press("Enter")
      try window.wait(for: "2 of 26: Identity paper, choice of 3, resident identity card:")
      try window.press("C-d")
      try window.wait(for: "What was typed is kept.", "finished")
    }

    @Test func anInterruptKeepsWhatWasTypedToo() throws {
      let station = try TemporaryStation(cases: 3)
      let window = try Window("\(command(at: station)); echo finished; exec cat")
      try window.wait(for: "1 of 15: Your turn")
      for line in [":register", "欧阳样例"] {
        try window.type(line)
        try window.press("Enter")
        try window.wait(for: line)
      }
      try window.wait(for: "2 of 26")
      try window.press("C-c")
      try window.wait(until: "the last word is said") { try window.text.contains("What was typed is kept.") }
    }

    /// What a pipe holds is not meant for the wait: neither lost nor taken for giving up.
    @Test func aPipeWaitsForAnotherDesk() throws {
      let station = try TemporaryStation(cases: 3)
      let number = try station.number(waitingFor: "verify")
      let before = [":all cases", "/\(number)", "", ":more", "/remark", "", "房东来电"]
      let after = [":save", ":back", ":quit"]
      let window = try Window(
        "{ printf '%s\\n' \(quoted(before)); head -1 /dev/tty; printf '%s\\n' \(quoted(after)); }"
          + " | \(command(at: station)); echo finished; exec cat")
      try window.wait(for: "1 of 1: Remark, 房东来电:")
      let holder = try StoppedHolder(at: station, name: "other@desk2")
      try window.press("Enter")
      try window.wait(for: "Waiting for other@desk2 \(holder.process)", "kill -CONT \(holder.process)")
      #expect(try station.file(number).objects("remarks").isEmpty)
      holder.end()
      try window.wait(for: "finished")
      #expect(try window.text.contains("Saved: \(number)"))
      #expect(try station.file(number).objects("remarks").map { $0["text"] } == ["房东来电"])
    }

    @Test func theKeyMapNeedsNoStation() throws {
      let outcome = try Program.run("keys", "--language", "zh")
      #expect(outcome.status == 0 && outcome.lines.first == "居住登记：按键一览")
    }

    private func turn(at station: TemporaryStation, _ lines: String...) throws -> Outcome {
      try Program.run(
        "desk", "--plain", "--station", station.path, "--as", "clerk", "--language", "en",
        input: lines.joined(separator: "\n"))
    }

    private func command(at station: TemporaryStation) throws -> String {
      "env LC_ALL=C.UTF-8 '\(try Program.found)' --plain --station '\(station.path)' --as clerk --language en"
    }

    private func quoted(_ lines: [String]) -> String { lines.map { "'\($0)'" }.joined(separator: " ") }
  }
}

extension Newcomer {
  /// The entries as lines: each field by its name, then what is written there.
  fileprivate var lines: [String] {
    entries.flatMap { entry in
      switch entry {
      case .text(let label, let text) where ["from", "until"].contains(label.en):
        [":Rental contract, \(label.en)", text]
      case .text(let label, let text), .option(let label, let text): [":\(label.en)", text]
      }
    }
  }
}
