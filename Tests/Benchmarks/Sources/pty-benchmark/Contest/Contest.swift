import Glibc
import Measuring

/// The desk and the rivals, each in turn, key by key, at terminals that are open at the same time.
struct Contest {
  let contestants: [Contestant]
  let rounds: Int
  /// Where the rivals keep their settings.
  let home: String

  /// Measures everything at one size.
  func results(at size: ScreenSize) throws -> [Result] {
    var results = contestants.map { Result(contestant: $0) }
    for _ in 0..<max(20, rounds / 20) {
      for index in results.indices {
        let (terminal, milliseconds) = try results[index].contestant.start(at: size, home: home)
        results[index].start.add(milliseconds)
        if index == 0 { terminal.quit() }
      }
    }
    let terminals = try contestants.map { try $0.start(at: size, home: home).terminal }
    for move in Move.allCases {
      for round in 0..<rounds {
        for (index, terminal) in terminals.enumerated() { results[index].press(move, round, at: terminal) }
      }
    }
    idle(terminals, &results)
    for (index, terminal) in terminals.enumerated() { results[index].memory = terminal.memory }
    if Trace.isThere { try count(at: size, &results) }
    return results
  }

  private func idle(_ terminals: [Terminal], _ results: inout [Result]) {
    // Whatever the last key has left to do is done by then.
    sleep(1)
    terminals.forEach { $0.drain() }
    let before = terminals.map { ($0.sleeps, $0.processorTime) }
    sleep(5)
    for (index, terminal) in terminals.enumerated() {
      results[index].idle = (
        terminal.sleeps - before[index].0, terminal.processorTime - before[index].1, terminal.drain()
      )
    }
  }

  private func count(at size: ScreenSize, _ results: inout [Result]) throws {
    for index in results.indices {
      let contestant = results[index].contestant
      let trace = try Trace(contestant.command, at: size, home: home)
      _ = try trace.terminal.screen(showing: contestant.landmark, since: .now)
      for key in contestant.wayToList { _ = trace.press(key) }
      for move in Move.allCases {
        guard let keys = contestant.keys(for: move) else { continue }
        for round in 0..<10 {
          let writes = trace.press(keys.pressed[round % keys.pressed.count])
          results[index].writes[move, default: Samples()].add(writes.toTerminal)
          for key in keys.after { _ = trace.press(key) }
        }
      }
      if index == 0 { trace.terminal.quit() }
    }
  }
}

/// What was measured of one of them.
struct Result {
  let contestant: Contestant
  var start = Samples()
  var milliseconds: [Move: Samples] = [:]
  var bytes: [Move: Samples] = [:]
  /// How often it wrote to the terminal, by strace.
  var writes: [Move: Samples] = [:]
  var memory: Memory?
  /// What happened in five seconds without a key: wake-ups, milliseconds of a processor, bytes.
  var idle: (wakeUps: Int, processor: Int, bytes: Int)?

  init(contestant: Contestant) {
    self.contestant = contestant
  }

  fileprivate mutating func press(_ move: Move, _ round: Int, at terminal: Terminal) {
    guard let keys = contestant.keys(for: move) else { return }
    let answer = terminal.press(keys.pressed[round % keys.pressed.count], patience: 200)
    if answer.bytes > 0 { milliseconds[move, default: Samples()].add(answer.milliseconds) }
    bytes[move, default: Samples()].add(answer.bytes)
    for key in keys.after { _ = terminal.press(key, patience: 200) }
  }
}
