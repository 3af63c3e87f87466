import Foundation
import Residence
import Testing

extension EndToEndTests {
  /// What a terminal is asked about itself, and what becomes of its answers.
  @Suite struct TerminalAnswerTests {
    static let question =
      "\u{1B}]11;?\u{1B}\\\u{1B}[2;1H\u{1B}[8m…\u{1B}[6n\u{1B}[m\u{1B}[2K"
      + "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\\u{1B}[16t\u{1B}[c"
    static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;10t\u{1B}[?62;c"
    static let sixel = "\u{1B}[6;20;10t\u{1B}[?62;4;22c"

    private let station: TemporaryStation

    init() throws { station = try TemporaryStation(cases: 24) }

    private func desk(_ surroundings: [String] = ["TERM=xterm-256color"]) throws -> PretendTerminal {
      let terminal = try PretendTerminal(
        [Program.found, "desk", "--station", station.path, "--as", "clerk", "--language", "zh"],
        surroundings: surroundings + ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/tmp"])
      try terminal.wait(for: Words.home.zh)
      return terminal
    }

    @Test func itIsAskedOnceAndBeforeTheFirstFrameClearsTheScreen() throws {
      let terminal = try desk()
      let parts = terminal.output.components(separatedBy: Self.question)
      try #require(parts.count == 2)
      #expect(parts[0].contains("\u{1B}[?1049h"))
      // Whatever a terminal made of the question is gone before there is anything to see.
      let clearing = try #require(parts[1].firstRange(of: "\u{1B}[H\u{1B}[2J"))
      let words = try #require(parts[1].firstRange(of: Words.home.zh))
      #expect(clearing.upperBound <= words.lowerBound)
      terminal.send("\u{C}")
      #expect(try !terminal.wait(for: Words.home.zh).contains("\u{1B}_G"))
    }

    @Test(arguments: [
      ["TERM=linux"], ["TERM=vt100"], ["TERM=bogus"], ["TERM=screen-256color"], [],
      ["TERM=xterm-256color", "TMUX=/tmp/tmux-0/default,1,0"], ["TERM=xterm", "STY=1.pts-0.host"],
    ])
    func whoMightNotUnderstandIsNotAsked(surroundings: [String]) throws {
      let terminal = try desk(surroundings)
      #expect(!terminal.output.contains("\u{1B}_G"))
      #expect(!terminal.output.contains("\u{1B}[c"))
    }

    @Test func anAnswerChangesNoByteOfWhatFollows() throws {
      func shown(after answer: String) throws -> [String] {
        let terminal = try desk()
        terminal.send(answer + "\u{1B}OS")
        let list = try terminal.wait(for: Words.all.zh)
        // In a search everything that is typed can be seen.
        terminal.send("/\(answer)样\(answer)Z")
        return [list, try terminal.wait(for: "Z")]
      }
      let silent = try shown(after: "")
      for answer in [Self.kitty, Self.sixel] { #expect(try shown(after: answer) == silent) }
    }

    @Test func theBackgroundThatIsToldOfChoosesTheColours() throws {
      // Before anything is known, a blue that can be read on both.
      let terminal = try desk()
      #expect(terminal.output.contains("\u{1B}[38;5;63m"))
      terminal.send("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
      try terminal.wait(for: "\u{1B}[38;5;24m")
      terminal.send("\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}")
      try terminal.wait(for: "\u{1B}[38;5;74m")
      let told = try desk(["TERM=screen-256color", "COLORFGBG=0;15"])
      #expect(told.output.contains("\u{1B}[38;5;24m"))
    }

    @Test func whereADotTakesTwoColumnsAPlainOneStandsForIt() throws {
      for (answer, name) in [
        ("", "阿卜杜热合曼·买买提"), ("\u{1B}[2;2R", "阿卜杜热合曼·买买提"), ("\u{1B}[2;3R", "阿卜杜热合曼.买买提"),
      ] {
        let terminal = try desk()
        terminal.send(answer + "\u{1B}OS")
        try terminal.wait(for: Words.all.zh)
        terminal.send("/阿卜杜\r\r")
        try terminal.wait(for: name)
        // The row below the first is painted like any other: nothing is left of what was asked.
        terminal.send("\u{C}")
        #expect(try !terminal.wait(for: name).contains("…"))
      }
    }

    @Test(arguments: [3, 6, 10, 17, 27])
    func aSlowLineMayCutAnAnswer(place: Int) throws {
      let (silent, terminal) = try (desk(), desk())
      terminal.send(String(Self.kitty.prefix(place)))
      // Longer than the rest of a key would be waited for.
      #expect(terminal.read(withinMilliseconds: 60) == [])
      terminal.send(String(Self.kitty.dropFirst(place)) + "\u{1B}OS")
      silent.send("\u{1B}OS")
      #expect(try terminal.wait(for: Words.all.zh) == silent.wait(for: Words.all.zh))
    }
  }
}
