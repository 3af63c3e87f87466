import Foundation
import Glibc
import Residence
import Testing

extension EndToEndTests {
  /// However the program ends, whoever sat before it has a terminal again.
  @Suite struct RestoredTerminalTests {
    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 3) }

    private func start(_ arguments: [String]) throws -> PretendTerminal {
      // Before the desk has the terminal, Swift's runtime would take a crash for a reason to talk about it there.
      let surroundings = ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
      return try PretendTerminal([Program.found] + arguments, surroundings: surroundings)
    }

    private func startDesk() throws -> PretendTerminal {
      try start(["desk", "--station", station.path, "--as", "clerk", "--language", "zh"])
    }

    private func desk() throws -> PretendTerminal {
      let terminal = try startDesk()
      try terminal.wait(for: Words.home.zh)
      #expect(terminal.modes != terminal.firstModes)
      return terminal
    }

    @Test func afterTheKeyThatLeaves() throws {
      let terminal = try desk()
      terminal.send("\u{11}")
      try #expect(terminal.waitForEnd() == .exit(0))
      expectRestored(terminal)
    }

    @Test(arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
    func afterASignalThatAsksForTheEnd(signal: Int32) throws {
      let terminal = try desk()
      kill(terminal.process, signal)
      try #expect(terminal.waitForEnd() == .exit(0))
      expectRestored(terminal)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE])
    func afterACrash(signal: Int32) throws {
      let terminal = try desk()
      kill(terminal.process, signal)
      try #expect(terminal.waitForEnd() == .signal(signal))
      expectRestored(terminal)
    }

    @Test func afterACrashInTheMiddleOfAFrame() throws {
      for turn in 0..<10 {
        let terminal = try desk()
        // Whole screens, so that there is hardly a moment between two frames.
        for _ in 0..<100 { terminal.send("\u{C}\u{14}") }
        usleep(UInt32(turn * 3000))
        kill(terminal.process, SIGSEGV)
        try #expect(terminal.waitForEnd() == .signal(SIGSEGV))
        expectRestored(terminal)
      }
    }

    /// Above all between the moment at which the terminal is taken, which is seen by the first that is written, and the
    /// one from which on signals are read.
    @Test(arguments: [SIGHUP, SIGINT, SIGQUIT, SIGTERM])
    func afterASignalAtAnyMomentOfTheStart(signal: Int32) throws {
      for turn in 0..<20 {
        let terminal = try startDesk()
        if turn % 2 == 0 {
          try terminal.waitForFirstByte()
        } else {
          terminal.readAlong(milliseconds: turn * 2)
        }
        kill(terminal.process, signal)
        let end = try terminal.waitForEnd()
        #expect(end == .exit(0) || end == .signal(signal), "turn \(turn)")
        expectRestored(terminal, "turn \(turn)")
      }
    }

    @Test(arguments: [
      ["desk", "--nonsense"], ["nonsense"], ["desk", "--as", "nobody"], ["desk", "--station", "/nowhere"],
    ])
    func whoeverCannotBeginTakesNothing(arguments: [String]) throws {
      let place = arguments.contains("nobody") ? ["--station", station.path] : []
      let terminal = try start(arguments + place)
      guard case .exit(let status) = try terminal.waitForEnd() else { throw Missing("It crashed") }
      #expect(status != 0)
      #expect(!terminal.output.contains("\u{1B}"))
      expectRestored(terminal)
    }

    @Test func whenTheLineIsGoneTheProgramEnds() throws {
      let terminal = try desk()
      terminal.hangUp()
      try #expect(terminal.waitForEnd() == .exit(0))
    }

    /// The modes are those of before, and of what the program switched on in the terminal nothing is on.
    private func expectRestored(
      _ terminal: PretendTerminal, _ when: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) {
      #expect(terminal.modes == terminal.firstModes, "\(when)", sourceLocation: sourceLocation)
      var switches: [Substring: Substring] = [:]
      for match in terminal.output.matches(of: /\u{1B}\[\?([0-9]+)([hl])/) {
        switches[match.1] = match.2
      }
      // The other screen, pastes in brackets, the arrows of applications, a frame in one piece.
      for name in ["1049", "2004", "1", "2026"] {
        #expect(switches[Substring(name)] ?? "l" == "l", "\(name) \(when)", sourceLocation: sourceLocation)
      }
      #expect(switches["25"] ?? "h" == "h", "the cursor \(when)", sourceLocation: sourceLocation)
    }
  }
}
