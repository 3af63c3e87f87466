import Glibc
import Measuring

extension Contest {
  /// From starting a process to the first page of everything that waits.
  func opening(_ folder: String) throws {
    for kind in [SideKind.station, .database] { _ = try first(kind, in: folder) }
    var warm = Comparison("open to first queue page, warm, ms")
    for round in 0..<30 { try once(round, folder, into: &warm) }
    report.add(warm, .openWarm)

    guard Caches.drop() else {
      return report.note("The cold opening was not measured: /proc/sys/vm/drop_caches cannot be written.")
    }
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

/// The kernel's page cache.
enum Caches {
  /// Forgets every file's bytes, so that the next reading is one from the disk.
  ///
  /// - Returns: Whether the kernel lets us.
  static func drop() -> Bool {
    sync()
    let control = open("/proc/sys/vm/drop_caches", O_WRONLY)
    guard control >= 0 else { return false }
    defer { close(control) }
    return write(control, "3\n", 2) == 2
  }
}
