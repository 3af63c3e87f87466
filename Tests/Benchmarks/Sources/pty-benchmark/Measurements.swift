import Glibc
import Measuring

/// What is measured, each at a desk of its own.
struct Measurements {
  let program: String
  let station: String
  let rounds: Int

  private func desk(as actor: String = "supervisor", columns: Int = 80, rows: Int = 24) throws -> Terminal {
    try Terminal(
      [program, "desk", "--station", station, "--as", actor, "--language", "zh"], columns: columns, rows: rows
    )
  }

  /// From starting the program to a complete screen.
  func start() throws {
    var (home, queue) = (Samples(), Samples())
    for _ in 0..<max(50, rounds / 20) {
      let start = Moment.now
      let terminal = try desk()
      home.add(terminal.answer(since: start, patience: 5000, silence: 20).milliseconds)
      terminal.quit()
    }
    for _ in 0..<max(50, rounds / 20) {
      let start = Moment.now
      let terminal = try desk()
      // A home screen is complete when the program waits; 5 ms of silence are taken off again.
      let shown = terminal.answer(since: start, patience: 5000).milliseconds
      queue.add(shown + terminal.press(Keys.pending).milliseconds)
      terminal.quit()
    }
    Table.heading("start, ms")
    Table.row("home, exec to last byte", home)
    Table.row("queue, exec to last byte", queue)
  }

  /// Keys, one at a time.
  func keys(columns: Int, rows: Int) throws {
    let terminal = try desk(as: "clerk", columns: columns, rows: rows)
    _ = terminal.answer(since: .now, patience: 5000, silence: 50)
    _ = terminal.press(Keys.pending)
    Table.heading("keys at \(columns)x\(rows)")
    report("unchanged frame (Home at the top)", terminal, keys: [Keys.home])
    report("queue: Down and Up", terminal, keys: [Keys.down, Keys.up])
    report("queue: Down to the end and Up again", terminal, keys: walk(rows + 10))
    report("case: open", terminal, keys: [Keys.enter], after: [Keys.escape])
    report("case: close", terminal, keys: [Keys.escape], after: [Keys.enter], before: [Keys.enter])
    _ = terminal.press(Keys.escape)
    _ = terminal.answer(since: .now, patience: 100)
    _ = terminal.press(Keys.register)
    report("form: ASCII character", terminal, keys: ["a"], after: [Keys.backspace])
    report("form: Han character", terminal, keys: ["样"], after: [Keys.backspace])
    report("form: next field and back", terminal, keys: ["\t", Keys.up])
    Table.line("peak memory, kB", String(terminal.status("VmHWM")))
  }

  private func walk(_ steps: Int) -> [String] {
    Array(repeating: Keys.down, count: steps) + Array(repeating: Keys.up, count: steps)
  }

  private func report(
    _ title: String, _ terminal: Terminal, keys: [String], after: [String] = [], before: [String] = []
  ) {
    var (times, bytes) = (Samples(), Samples())
    for key in before { settle(terminal, key) }
    for round in 0..<(keys == [Keys.home] ? max(50, rounds / 20) : rounds) {
      let answer = terminal.press(keys[round % keys.count], patience: 40)
      if answer.bytes > 0 { times.add(answer.milliseconds) }
      bytes.add(answer.bytes)
      for key in after { settle(terminal, key) }
    }
    for key in before.isEmpty ? [] : [Keys.escape] { settle(terminal, key) }
    Table.row(title + ", ms", times)
    Table.row("  bytes", bytes)
  }

  /// Presses a key that is not measured.
  private func settle(_ terminal: Terminal, _ key: String) {
    _ = terminal.press(key, patience: 60)
  }

  /// What the program does while nobody does anything.
  func idle() throws {
    let terminal = try desk()
    _ = terminal.answer(since: .now, patience: 5000, silence: 300)
    let (switches, time) = (terminal.status("voluntary_ctxt_switches"), terminal.processorTime)
    let bytes = terminal.answer(since: .now, patience: 5000).bytes
    Table.heading("idle for 5 s")
    Table.line("voluntary context switches", String(terminal.status("voluntary_ctxt_switches") - switches))
    Table.line("processor time, ms", String(terminal.processorTime - time))
    Table.line("bytes", String(bytes))
  }

  /// How soon another process' commit is on the screen.
  func feed() throws {
    let terminal = try desk()
    _ = terminal.answer(since: .now, patience: 5000, silence: 50)
    _ = terminal.press(Keys.pending)
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
    Table.heading("feed, ms")
    Table.row("juzhu act started to queue painted", whole)
    Table.row("commit answered to queue painted", after)
  }
}
