import Measuring

extension Contest {
  /// The index is lost: from starting a process until everything can be found again.
  func rebuilding(_ folder: String) throws {
    var warm = Comparison("index made anew, warm, ms")
    for round in 0..<2 { try once(round, folder, into: &warm) {} }
    report.add(warm)
    guard Caches.drop() else {
      return report.note("The cold rebuild was not measured: /proc/sys/vm/drop_caches cannot be written.")
    }
    var cold = Comparison("index made anew, cold, ms")
    try once(0, folder, into: &cold) { _ = Caches.drop() }
    report.add(cold)
  }

  private func once(_ round: Int, _ folder: String, into row: inout Comparison, before: () -> Void) throws {
    for kind in round.isMultiple(of: 2) ? [SideKind.station, .database] : [.database, .station] {
      if kind == .station { try Shell.run("rm -f '\(Material.station(in: folder))'/cache/index*") }
      before()
      let worker = try Worker("side", kind.rawValue, folder)
      _ = try worker.ask("rebuild")
      if kind == .station {
        row.station.add(worker.started.milliseconds)
      } else {
        row.database.add(worker.started.milliseconds)
      }
    }
  }

  /// Bytes and inodes on the disk.
  func disk(_ folder: String) throws {
    let (station, database) = (Material.station(in: folder), Material.database(in: folder))
    for part in ["cases", "journal", "certificates", "cache"] {
      report.fact("disk: station/\(part)", usage("'\(station)/\(part)'"))
    }
    report.fact("disk: station, all", usage("'\(station)'"))
    report.fact("disk: SQLite, with its trigrams", usage("'\(database)' '\(database)-wal'"))
  }

  private func usage(_ paths: String) -> String {
    let bytes = Shell.output("du -scB1 \(paths) | tail -1 | cut -f1")
    let inodes = Shell.output("du -sc --inodes \(paths) | tail -1 | cut -f1")
    return "\(rounded((Double(bytes) ?? 0) / 1e6)) MB, \(inodes) inodes"
  }
}
