import Measuring

extension Contest {
  /// The index is lost: from starting a process until everything can be found again.
  func rebuilding(_ folder: String) throws {
    var warm = Comparison("index made anew, warm, ms")
    for round in 0..<2 { try once(round, folder, into: &warm) {} }
    report.add(warm)
  }

  /// The same, with nothing of either in the page cache; once, because it takes long.
  func rebuildingCold(_ folder: String) throws {
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
}
