import Measuring

extension Contest {
  /// From starting a process to the first page of everything that waits.
  func opening(_ folder: String) throws {
    for kind in SideKind.allCases { _ = try first(kind, in: folder) }
    var warm = Comparison("open to first queue page, warm, ms")
    for round in 0..<30 { try once(round, folder, into: &warm) }
    report.add(warm, .openWarm)
  }

  /// The same, with nothing of either in the page cache.
  func openingCold(_ folder: String) throws {
    var cold = Comparison("open to first queue page, cold, ms")
    for round in 0..<8 { try once(round, folder, into: &cold) { _ = Caches.drop() } }
    report.add(cold)
  }

  private func once(
    _ round: Int, _ folder: String, into row: inout Comparison, before: () -> Void = {}
  ) throws {
    var found = [SideKind: Found]()
    for kind in round.isMultiple(of: 2) ? [SideKind.station, .database] : [.database, .station] {
      before()
      let (milliseconds, page) = try first(kind, in: folder)
      if kind == .station { row.station.add(milliseconds) } else { row.database.add(milliseconds) }
      found[kind] = page
    }
    report.compare("first", found[.station] ?? Found(), found[.database] ?? Found())
  }

  private func first(_ kind: SideKind, in folder: String) throws -> (Double, Found) {
    let worker = try Worker("side", kind.rawValue, folder)
    let answer = try worker.ask("first")
    return (worker.started.milliseconds, answer.found)
  }
}
