import Measuring

extension Report {
  /// Puts the contestants beside each other.
  func show(_ results: [Result], at size: ScreenSize) {
    func line(_ title: String, _ cell: (Result) -> String) -> [String] { [title] + results.map(cell) }
    func kilobytes(_ title: String, _ part: KeyPath<Memory, Int>) -> [String] {
      line(title) { $0.memory.map { String($0[keyPath: part]) } ?? "-" }
    }
    var lines = [line("exec to the whole list, ms") { $0.start.cell }]
    for move in Move.allCases {
      lines += [
        line("\(move.rawValue), ms") { $0.milliseconds[move]?.cell ?? "-" },
        line("  bytes") { $0.bytes[move]?.cell ?? "-" },
        line("  writes") { $0.writes[move]?.cell ?? "-" },
      ]
    }
    lines += [
      line("idle for 5 s: wake-ups") { $0.idle.map { String($0.wakeUps) } ?? "-" },
      line("  processor time, ms") { $0.idle.map { String($0.processor) } ?? "-" },
      line("  bytes") { $0.idle.map { String($0.bytes) } ?? "-" },
      kilobytes("peak memory, kB", \.peak),
      kilobytes("  at the end: anonymous, kB", \.anonymous),
      kilobytes("  at the end: mapped files, kB", \.file),
    ]
    table("Beside others at \(size)", [""] + results.map(\.contestant.name), lines)
  }
}
