import Measuring

extension Measurements {
  /// Keys, one at a time, at a desk that shows its queue.
  func keys(at size: ScreenSize, cases: Int) throws -> Memory {
    let terminal = try desk(as: "clerk", at: size)
    _ = try terminal.screen(showing: "Ctrl-P", since: .now)
    settle(terminal, Keys.pending)
    var timed = [TimedKeys]()
    for row in KeyRow.all(at: size) {
      row.before.forEach { settle(terminal, $0) }
      var keys = TimedKeys(row: row)
      for round in 0..<row.rounds(of: rounds) {
        keys.take(terminal.press(row.keys[round % row.keys.count]))
        row.after.forEach { settle(terminal, $0) }
      }
      row.finally.forEach { settle(terminal, $0) }
      timed.append(keys)
    }
    report.table(
      "Keys at \(size), \(cases) cases", ["", "n", "p50, ms", "p99", "max", "bytes, p50", "max"],
      timed.map {
        [$0.row.title, String($0.bytes.count)] + $0.milliseconds.texts + [
          $0.bytes.texts[0], $0.bytes.texts[2],
        ]
      })
    judge(timed, at: size, cases: cases)
    return terminal.memory
  }

  private func judge(_ timed: [TimedKeys], at size: ScreenSize, cases: Int) {
    let counted = timed.filter { $0.row.change != .severalRowsAfterWaiting }
    func worst(_ share: Int) -> (value: Double, title: String)? {
      counted
        .compactMap { keys in keys.milliseconds.percentile(share).map { ($0, keys.row.title) } }
        .max { $0.0 < $1.0 }
    }
    let place = "\(size), \(cases) cases"
    if size == .small, let worst = worst(50) {
      report.judge(
        "key to last byte at \(place), p50 ≤ 0.5 ms, every key but Esc", worst.value, atMost: 0.5, "ms",
        at: worst.title)
    }
    let limit = size == .small ? 1.5 : 3
    let together = counted.reduce(into: Samples()) { $0.add($1.milliseconds) }
    for (share, limit) in [(50, 0.5), (99, limit)] where share == 99 || size == .small {
      guard let value = together.percentile(share) else { continue }
      report.judge(
        "key to last byte at \(place), p\(share) ≤ \(rounded(limit)) ms, all these keys together", value,
        atMost: limit, "ms")
    }
    if let worst = worst(99) {
      report.judge(
        "key to last byte at \(place), p99 ≤ \(rounded(limit)) ms, every key but Esc", worst.value,
        atMost: limit,
        "ms", at: worst.title)
    }
    for keys in timed where keys.row.title == KeyRow.han {
      report.judge(
        "one Han character at \(place), p99 ≤ 3 bytes beside cursor motion", keys.besideMotion.percentile(99),
        atMost: 3, "bytes", at: "the largest \(keys.besideMotion.texts[2]): the first in a field")
    }
    let large = timed.filter { [.severalRows, .severalRowsAfterWaiting].contains($0.row.change) }
    let (frames, others) = large.reduce((0, 0)) { ($0.0 + $1.bytes.count, $0.1 + $1.otherFrames) }
    report.judge(
      "frames of several rows at \(place) are exactly one synchronized update",
      "\(frames - others) of \(frames)", isHeld: others == 0)
    for keys in timed where keys.row.change == .nothing {
      report.judge(
        "0 bytes for an unchanged frame at \(place)", keys.bytes.percentile(100), atMost: 0, "bytes")
    }
  }

  /// Presses a key that is not measured.
  private func settle(_ terminal: Terminal, _ key: String) {
    _ = terminal.press(key, patience: 60)
  }
}

/// What was measured for one row.
private struct TimedKeys {
  let row: KeyRow
  var milliseconds = Samples()
  var bytes = Samples()
  var besideMotion = Samples()
  /// How many answers were not exactly one synchronized update.
  var otherFrames = 0

  init(row: KeyRow) {
    self.row = row
  }

  mutating func take(_ answer: Answer) {
    if answer.bytes > 0 { milliseconds.add(answer.milliseconds) }
    bytes.add(answer.bytes)
    besideMotion.add(answer.bytesBesideMotion)
    if !answer.isOneUpdate { otherFrames += 1 }
  }
}
