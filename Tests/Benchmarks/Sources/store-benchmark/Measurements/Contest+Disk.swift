import Measuring

extension Contest {
  /// Bytes and inodes on the disk.
  func disk(_ folder: String) {
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
