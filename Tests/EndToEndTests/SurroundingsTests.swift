import Residence
import Testing

extension EndToEndTests {
  /// Terminals and locales that a desk meets over ssh.
  @Suite struct SurroundingsTests {
    @Test(arguments: [
      "TERM=bogus LC_ALL=C.UTF-8", "TERM=linux LC_ALL=C.UTF-8", "-u TERM LC_ALL=C.UTF-8", "LC_ALL=C",
      "-u LC_ALL -u LC_CTYPE -u LANG", "LC_ALL=xx_XX.UTF-8",
    ])
    func theDeskShowsChineseNames(surroundings: String) throws {
      let desk = try Desk(at: TemporaryStation(cases: 24), as: "clerk", surroundings: surroundings)
      try desk.window.press("F4")
      try desk.wait(for: Words.all)
      // Typed, and found (cut to its column) in the list as well.
      try desk.window.type("/阿卜杜")
      try desk.window.wait(for: "/ 阿卜杜", "阿卜杜热合~")
      try desk.quit()
    }

    @Test func noColourMeansNoColour() throws {
      let colour = /\u{1B}\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/
      let station = try TemporaryStation(cases: 24)
      let coloured = try Desk(at: station, as: "clerk", surroundings: "LC_ALL=C.UTF-8 TERM=screen-256color")
      #expect(try coloured.window.colouredText.contains(colour))
      let plain = try Desk(
        at: station, as: "clerk", surroundings: "LC_ALL=C.UTF-8 TERM=screen-256color NO_COLOR=1")
      #expect(try !plain.window.colouredText.contains(colour))
    }

    @Test func withoutATerminalTheDeskSaysSo() throws {
      let station = try TemporaryStation(cases: 1)
      let outcome = try Program.run("desk", "--station", station.path, "--as", "clerk")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("juzhu act"))
    }
  }
}
