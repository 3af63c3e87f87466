import Foundation
import Glibc
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// A desk at which nobody types anything that makes sense.
  @Suite struct FloodTests {
    /// A minute where there is time for it: with `JUZHU_SOAK=1`.
    private static let seconds = Soak.isOn ? 60 : 4

    private static let surroundings = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]

    private let station: TemporaryStation
    /// Where whatever is printed goes, and where the shell notes what it sees.
    private let home = TemporaryStation()

    init() throws {
      station = try TemporaryStation(cases: 24)
      try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    }

    @Test(arguments: [UInt64(1)])
    func randomBytesHarmNothing(seed: UInt64) throws {
      var input = RandomInput(seed: seed)
      let deadline = ContinuousClock.now + .seconds(Self.seconds)
      var (turn, terminal) = (0, try desk(turn: 0))
      while ContinuousClock.now < deadline {
        let burst = (0..<20).flatMap { _ in input.next() }
        if try terminal.flood(burst) {
          try expectModesty(of: terminal)
        } else {
          // Among the random keys is the one that leaves; anything else that ends it is a fault.
          try expectGoodEnd(of: terminal, after: burst)
          turn += 1
          terminal = try desk(turn: turn)
        }
      }
      try expectRest(of: terminal)

      // Whatever has been begun by now is ended; then it is a desk like any other.
      try #require(try terminal.flood(Array("\u{1B}\\\u{1B}[201~".utf8)))
      terminal.send("\u{C}")
      // All of it is painted anew, be it the page of a locked desk.
      try terminal.wait(for: "\u{1B}[H\u{1B}[2J")
      terminal.send("\u{11}")
      try expectGoodEnd(of: terminal, after: [])
      let audit = try Program.run("audit", "verify", "--station", station.path)
      #expect(audit.status == 0, "\(audit.output)\(audit.errors)")
    }

    /// What comes faster than it can be read is neither hoarded nor does it keep signals from being heard.
    @Test(arguments: [("", ""), ("\u{1B}OS", "/"), ("", "\u{1B}[200~"), ("", "\u{1B}[")])
    func noHasteIsTooMuch(screen: String, beginning: String) throws {
      let terminal = try PretendTerminal(
        [Program.found, "desk", "--station", station.path, "--as", "clerk", "--language", "zh"],
        surroundings: Self.surroundings)
      try terminal.wait(for: Words.home.zh)
      if !screen.isEmpty {
        terminal.send(screen)
        try terminal.wait(for: Words.all.zh)
      }
      terminal.send(beginning)
      let block = [UInt8](repeating: UInt8(ascii: "1"), count: 65_536)
      var rest = block[...]
      let deadline = ContinuousClock.now + .seconds(Self.seconds / 4)
      while ContinuousClock.now < deadline {
        let taken = terminal.type(rest)
        rest = rest.count > taken ? rest.dropFirst(taken) : block[...]
        _ = terminal.read(withinMilliseconds: 0)
      }
      let memory = try #require(Consumption(of: terminal.process)).memory
      #expect(memory < 100)
      kill(terminal.process, SIGTERM)
      try #expect(terminal.waitForEnd(seconds: 20) == .exit(0))
    }

    /// A desk in a shell that goes on with it whenever Ctrl-Z has stopped it.
    ///
    /// While it is stopped the terminal is as the shell has it: there nothing that is typed may be a signal.
    private func desk(turn: Int) throws -> PretendTerminal {
      let (actor, language) = (["clerk", "police", "supervisor"][turn % 3], ["zh", "en"][turn % 2])
      let desk =
        "'\(try Program.found)' desk --station '\(station.path)' --as \(actor) --language \(language)"
      let shell = """
        stty -isig -ixon -echo
        \(desk); status=$?
        while [ $status -eq 148 ]; do printf . >> '\(home.path)/stops'; fg; status=$?; done
        exit $status
        """
      let terminal = try PretendTerminal(
        ["/bin/sh", "-mc", shell],
        surroundings: Self.surroundings + ["HOME=\(home.path)"])
      try terminal.wait(for: Words.home[language == "zh" ? .chinese : .english])
      return terminal
    }

    private func expectGoodEnd(of terminal: PretendTerminal, after piece: [UInt8]) throws {
      let end = try terminal.waitForEnd()
      #expect(end == .exit(0), "after \(piece)")
    }

    private func expectModesty(of terminal: PretendTerminal) throws {
      guard let taken = Consumption(of: terminal.program) else { return }
      #expect(taken.memory < 100)
    }

    /// Nobody types, so nothing is done.
    private func expectRest(of terminal: PretendTerminal) throws {
      let desk = terminal.program
      // The rest of an unfinished sequence is waited for a second, and files are synced after two.
      terminal.readAlong(milliseconds: 2500)
      let before = try #require(Consumption(of: desk)).time
      terminal.readAlong(milliseconds: 500)
      #expect(try #require(Consumption(of: desk)).time - before < 0.1)
    }
  }
}
