import Glibc
import Measuring

/// What is measured of the desk alone, each at a terminal of its own.
struct Measurements {
  let program: String
  let station: String
  let rounds: Int
  /// A folder for what is written besides.
  let folder: String
  let report: Report

  func command(as actor: String = "supervisor") -> [String] {
    [program, "desk", "--station", station, "--as", actor, "--language", "zh"]
  }

  func desk(as actor: String = "supervisor", at size: ScreenSize = .small) throws -> Terminal {
    try Terminal(command(as: actor), at: size, home: folder)
  }

  /// From starting the program to its first screen and to its queue, which has a limit of milliseconds.
  func start(cases: Int, limit: Double) throws {
    var (home, queue) = (Samples(), Samples())
    for _ in 0..<max(50, rounds / 10) {
      let start = Moment.now
      let terminal = try desk()
      let shown = try terminal.screen(showing: "Ctrl-P", since: start).milliseconds
      home.add(shown)
      queue.add(shown + terminal.press(Keys.pending, patience: 1000).milliseconds)
      terminal.quit()
    }
    report.table(
      "Start, \(cases) cases, ms", ["", "n", "p50", "p99", "max"],
      [
        ["home, exec to last byte", String(home.count)] + home.texts,
        ["queue, exec to last byte", String(queue.count)] + queue.texts,
      ])
    report.judge(
      "exec to the queue, \(cases) cases, p50 ≤ \(rounded(limit)) ms", queue.percentile(50), atMost: limit,
      "ms",
      at: "p99 \(queue.texts[1])")
  }

  /// What the program does while nobody does anything.
  func idle() throws {
    let terminal = try desk()
    _ = try terminal.screen(showing: "Ctrl-P", since: .now)
    sleep(1)
    let (sleeps, time) = (terminal.sleeps, terminal.processorTime)
    sleep(5)
    let (wakeUps, bytes) = (terminal.sleeps - sleeps, terminal.drain())
    report.judge(
      "0 wake-ups in 5 s without a key", "\(wakeUps), \(terminal.processorTime - time) ms, \(bytes) bytes",
      isHeld: wakeUps == 0 && bytes == 0)
  }

  /// How soon another process' commit is on the screen.
  func feed() throws {
    let terminal = try desk()
    _ = try terminal.screen(showing: "Ctrl-P", since: .now)
    _ = terminal.press(Keys.pending, patience: 1000)
    var (whole, after) = (Samples(), Samples())
    for round in 0..<min(50, rounds) {
      let start = Moment.now
      let command = Command.registration(round, with: program, at: station)
      guard let answers = popen(command, "r") else { throw Failure("This failed: \(command)") }
      let (answered, painted) = terminal.race(against: fileno(answers), since: start)
      guard pclose(answers) == 0 else { throw Failure("This failed: \(command)") }
      whole.add(painted)
      after.add(painted - answered)
    }
    report.table(
      "Feed, ms", ["", "n", "p50", "p99", "max"],
      [
        ["juzhu act started to queue painted", String(whole.count)] + whole.texts,
        ["commit answered to queue painted", String(after.count)] + after.texts,
      ])
  }
}
