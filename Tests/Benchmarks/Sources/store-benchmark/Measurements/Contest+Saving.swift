import CaseStore
import Measuring
import Residence

extension Contest {
  /// Durable saves by several processes at once.
  func saving(_ folder: String) throws {
    let store = try CaseStore(opening: Material.station(in: folder), holder: "benchmark")
    let list = store.register.list(CaseQuery(.all))
    // As on most days somebody is always there: the last connection would take the log along, and a log that grows is
    // much slower than one that is written over.
    let database = try Database(Material.database(in: folder))
    defer { withExtendedLifetime(database) {} }
    try floor(store, list, folder)
    var random = SeededRandom(seed: UInt64(options.seed) &+ 7)
    for writers in [1, 4, 16] {
      var times = Comparison("save, \(writers) writer\(writers == 1 ? "" : "s"), ms")
      var rates = Comparison("saves a second, \(writers) writer\(writers == 1 ? "" : "s") together")
      var gaveUp = 0
      for round in 0..<5 {
        // Both sides save the same cases: for each writer those to warm up with, then those that count.
        let numbers = (0..<writers).map { _ in
          [10, max(40, 400 / writers)].map { count in
            (0..<count).map { _ in list[random.number(below: list.count)].number.text }.joined(separator: " ")
          }
        }
        for kind in round.isMultiple(of: 2) ? [SideKind.station, .database] : [.database, .station] {
          let round = try SavingRound(kind, in: folder, numbers)
          if kind == .station {
            times.station.add(round.times)
            rates.station.add(round.rate)
            gaveUp += round.gaveUp
          } else {
            times.database.add(round.times)
            rates.database.add(round.rate)
          }
        }
      }
      report.add(times, .save(writers))
      report.add(rates)
      if gaveUp > 0 {
        report.note(
          "Of \(times.station.count) saves by \(writers) writers, juzhu gave up waiting for its lock \(gaveUp) times; each was tried again."
        )
      }
    }
  }
}

/// Some processes that save at the same time.
struct SavingRound {
  private(set) var times = Samples()
  /// How many saves all of them together did in a second.
  private(set) var rate = 0.0
  /// How often somebody was told that the lock was held for too long.
  private(set) var gaveUp = 0

  init(_ kind: SideKind, in folder: String, _ numbers: [[String]]) throws {
    let writers = try numbers.map { _ in try Worker("writer", kind.rawValue, folder) }
    for (writer, numbers) in zip(writers, numbers) { try writer.send(numbers[0]) }
    for writer in writers where try writer.line() != "ready" { throw Failure("A writer does not begin") }
    for (writer, numbers) in zip(writers, numbers) { try writer.send(numbers[1]) }
    var (first, last) = (Int.max, Int.min)
    for writer in writers {
      let words = try writer.line().split(separator: " ")
      guard words.count > 3, let start = Int(words[0]), let end = Int(words[1]), let gaveUp = Int(words[2])
      else {
        throw Failure("A writer does not say how long it took")
      }
      (first, last) = (min(first, start), max(last, end))
      self.gaveUp += gaveUp
      for word in words.dropFirst(3) { times.add(Double(word) ?? .nan) }
    }
    rate = Double(times.count) / (Double(last - first) / 1_000_000_000)
    // What is done while nobody waits is done before the other side's turn.
    _ = try Worker("side", kind.rawValue, folder).ask("settle")
  }
}
