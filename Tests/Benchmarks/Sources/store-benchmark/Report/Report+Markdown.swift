import Measuring

extension Report {
  /// Prints everything as Markdown, to be pasted into the README.
  func show(_ options: Options, folder: String) {
    print("### \(options.cases) cases, seed \(options.seed)\n")
    let commit = Shell.output("git describe --always --dirty --abbrev=10")
    let system = Shell.output("findmnt -no FSTYPE,OPTIONS -T '\(folder)' | tr -s ' '")
    let memory = File.number("MemTotal", in: "/proc/meminfo") / 1_000_000
    print("Commit \(commit.isEmpty ? "unknown" : commit); \(Machine.line), \(memory) GB, \(system);")
    print("SQLite \(Database.version) with \(Database.pragmas.joined(separator: ", ")).\n")
    Markdown.targets("target (for 1000000 cases)", Target.all(self))
    Markdown.table(
      ["", "n", "juzhu p50", "p99", "max", "n", "SQLite p50", "p99", "max", "juzhu/SQLite"],
      rows.map { row, _ in
        [row.title, String(row.station.count)] + row.station.texts + [String(row.database.count)]
          + row.database.texts
          + [row.ratio.map(rounded) ?? "-"]
      })
    Markdown.table(
      ["", ""],
      [
        ("making the station", seconds.station.map { "\(rounded($0)) s" } ?? "-"),
        ("making the database of it", seconds.database.map { "\(rounded($0)) s" } ?? "-"),
      ].map { [$0.0, $0.1] } + facts.map { [$0.0, $0.1] })
    print("\(compared) results were compared; \(mismatches) were different.")
    for note in notes { print("- \(note)") }
  }
}

extension Target {
  /// Those that were measured.
  static func all(_ report: Report) -> [Target] {
    func rows(_ isMeant: (Report.Meaning) -> Bool) -> [Comparison] {
      report.rows.filter { isMeant($0.meaning) }.map(\.row)
    }
    /// The worst of some rows is less than a limit.
    func limit(_ title: String, _ share: Int, _ limit: Double, _ unit: String, _ rows: [Comparison])
      -> Target?
    {
      guard let worst = rows.compactMap({ $0.station.percentile(share) }).max() else { return nil }
      return Target(title: title, measured: "\(rounded(worst)) \(unit)", isHeld: worst < limit)
    }
    /// The worst of some rows takes at most so many times as long as SQLite.
    func ratio(_ title: String, _ limit: Double, _ rows: [Comparison]) -> Target? {
      guard let worst = rows.compactMap(\.ratio).max() else { return nil }
      return Target(title: title, measured: "\(rounded(worst))×", isHeld: worst <= limit)
    }
    let searches = rows { if case .search = $0 { true } else { $0 == .typed } }
    let short = rows { [.search(.han, 1), .search(.han, 2)].contains($0) }
    let slower = short.compactMap(\.ratio).max().map { 1 / $0 }
    return [
      limit("open to first queue page, warm, p50 < 100 ms", 50, 100, "ms", rows { $0 == .openWarm }),
      limit("search, every kind, p99 < 16 ms", 99, 16, "ms", searches),
      slower.map {
        Target(
          title: "search, 1–2 Chinese characters, p50 ≥ 20× faster", measured: "\(rounded($0))×",
          isHeld: $0 >= 20)
      },
      limit("queue page, p99 < 5 ms", 99, 5, "ms", rows { $0 == .queue }),
      ratio("save, 1 writer, p50 ≤ 1.0× SQLite", 1, rows { $0 == .save(1) }),
      ratio("save, 16 writers, p50 ≤ 0.5× SQLite", 0.5, rows { $0 == .save(16) }),
      limit("memory, anonymous < 60000 kB", 50, 60_000, "kB", rows { $0 == .memory }),
      report.seconds.station.map {
        Target(title: "making the station < 300 s", measured: "\(rounded($0)) s", isHeld: $0 < 300)
      },
    ].compactMap(\.self)
  }
}
