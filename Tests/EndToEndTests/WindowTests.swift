import Residence
import Testing

extension EndToEndTests {
  /// What happens to the window around the desk.
  @Suite struct WindowTests {
    @Test func theDeskFollowsTheSizeOfItsWindow() throws {
      let desk = try Desk(at: TemporaryStation(cases: 24), as: "clerk")
      let window = desk.window
      try window.press("F4")
      try desk.wait(for: Words.all)

      try window.resize(columns: 60, rows: 16)
      try window.wait(until: "it fits 60 columns") {
        let lines = try window.lines
        return lines[0].contains(Words.all.zh) && lines[15].contains("F1")
          && lines.allSatisfy { $0.count <= 60 }
      }
      try window.resize(columns: 50, rows: 10)
      try desk.wait(for: Words.tooSmall)
      // None of these may be taken: nobody sees what they do.
      try window.press("Escape", "F2", "C-s", "Enter")
      try window.resize(columns: 120, rows: 40)
      try desk.wait(for: Words.all)
      try window.wait(for: "WH-2026-000022")
      #expect(try !window.text.contains(Words.tooSmall.zh))
      try window.resize(columns: 80, rows: 24)
      try window.wait(until: "it fits 80 columns") { try window.lines[23].contains("F1") }
      try desk.quit()
    }

    @Test func aSuspendedDeskLeavesTheShellSaneAndComesBack() throws {
      let station = try TemporaryStation(cases: 24)
      let window = try Window("exec env LC_ALL=C.UTF-8 PS1='ready> ' sh -im")
      try window.wait(for: "ready>")
      try window.type("'\(Program.found)' desk --station '\(station.path)' --as clerk --language zh")
      try window.press("Enter")
      try window.wait(for: Words.home.zh)

      for turn in 1...2 {
        try window.press("C-z")
        try window.wait(until: "the shell is back") {
          try window.lines.last { !$0.isEmpty }?.hasPrefix("ready>") == true
        }
        try expectSanity(of: window, turn)
        try window.type("fg")
        try window.press("Enter")
        try window.wait(for: Words.home.zh)
      }
      try window.press("C-q")
      try window.wait(until: "the shell is back") {
        try window.lines.last { !$0.isEmpty }?.hasPrefix("ready>") == true
      }
      try window.type("echo exit-$?")
      try window.press("Enter")
      try window.wait(for: "exit-0")
      try expectSanity(of: window, 3)
    }

    private func expectSanity(of window: Window, _ turn: Int) throws {
      // Written so that the command itself does not look like its answer.
      try window.type("clear; stty -a; echo an''swered-\(turn)")
      try window.press("Enter")
      try window.wait(for: "answered-\(turn)")
      let modes = try window.text.split { $0.isWhitespace || $0 == ";" }
      for mode in ["echo", "icanon", "isig", "icrnl", "opost"] {
        #expect(modes.contains(Substring(mode)), "\(mode)")
      }
    }
  }
}
