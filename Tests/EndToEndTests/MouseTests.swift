import Foundation
import Residence
import Testing

extension EndToEndTests {
  /// The mouse is used only where somebody wants it, and given back whatever happens.
  @Suite struct MouseTests {
    private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
    private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 24) }

    private func desk(_ options: String..., variable: String? = nil) throws -> PretendTerminal {
      let terminal = try PretendTerminal(
        [Program.found, "desk", "--station", station.path, "--as", "clerk", "--language", "zh"] + options,
        surroundings: ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/tmp"]
          + [variable].compactMap(\.self))
      try terminal.wait(for: Words.home.zh)
      return terminal
    }

    @Test func itIsOffUnlessSomebodyWantsIt() throws {
      #expect(try !desk().output.contains("\u{1B}[?1000h"))
      #expect(try !desk(variable: "JUZHU_MOUSE=0").output.contains("\u{1B}[?1000h"))
      #expect(try desk("--mouse").output.contains(Self.on))
      #expect(try desk(variable: "JUZHU_MOUSE=1").output.contains(Self.on))
    }

    @Test func aClickInTheFooterAndTwoInTheListOpenACase() throws {
      let terminal = try desk("--mouse")
      // All cases, by the footer.
      terminal.send("\u{1B}[<0;46;24M\u{1B}[<0;46;24m")
      try terminal.wait(for: Words.all.zh)
      terminal.send("\u{1B}[<0;20;8M\u{1B}[<0;20;8m")
      // The selected row is painted anew, exchanged.
      try terminal.wait(for: "诸葛菊竹")
      terminal.send("\u{1B}[<0;20;8M\u{1B}[<0;20;8m")
      try terminal.wait(for: "证件种类")
    }

    @Test(arguments: ["\u{11}", "\u{1A}"])
    func whoeverLeavesGivesItBack(key: String) throws {
      let terminal = try desk("--mouse")
      terminal.send(key)
      #expect(terminal.rest().contains(Self.off))
    }

    @Test(arguments: [SIGHUP, SIGTERM, SIGSEGV, SIGABRT])
    func whateverEndsTheProgramGivesItBack(signal: Int32) throws {
      let terminal = try desk("--mouse")
      terminal.signal(signal)
      #expect(terminal.rest().contains(Self.off))
    }
  }
}
