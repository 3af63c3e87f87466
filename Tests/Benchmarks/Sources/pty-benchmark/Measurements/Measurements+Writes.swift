import Measuring

extension Measurements {
  /// How often a key makes the desk write; a run of its own, because strace makes everything slow.
  func writes() throws {
    guard Trace.isThere else { return report.note("strace is not installed: writes were not counted.") }
    let trace = try Trace(command(as: "clerk"), at: .small, home: folder)
    _ = try trace.terminal.screen(showing: "Ctrl-P", since: .now)
    _ = trace.press(Keys.pending)
    var lines = [[String]]()
    var (frames, others) = (0, 0)
    for row in KeyRow.all(at: .small) {
      for key in row.before { _ = trace.press(key) }
      var (terminal, elsewhere) = (Samples(), Samples())
      for round in 0..<20 {
        let writes = trace.press(row.keys[round % row.keys.count])
        terminal.add(writes.toTerminal)
        elsewhere.add(writes.elsewhere)
        if [.severalRows, .severalRowsAfterWaiting].contains(row.change) {
          frames += 1
          if writes.toTerminal != 1 || !writes.answer.isOneUpdate { others += 1 }
        }
        for key in row.after { _ = trace.press(key) }
      }
      for key in row.finally { _ = trace.press(key) }
      lines.append([
        row.title, String(terminal.count), terminal.texts[0], terminal.texts[2], elsewhere.texts[2],
      ])
      if row.title == KeyRow.han {
        report.judge(
          "one Han character ≤ 2 writes to the terminal", terminal.percentile(100), atMost: 2, "writes",
          at: "and \(elsewhere.texts[2]) into a file in memory")
      }
    }
    report.judge(
      "frames of several rows are exactly one write", "\(frames - others) of \(frames)", isHeld: others == 0)
    report.table(
      "Writes for a key at \(ScreenSize.small), by strace",
      ["", "n", "to the terminal, p50", "max", "into files, max"], lines)
    trace.terminal.quit()
  }
}
