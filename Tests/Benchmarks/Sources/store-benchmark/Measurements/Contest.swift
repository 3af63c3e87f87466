import CaseStore
import Glibc
import Measuring

/// One run: the parts that were asked for, each side in turn.
struct Contest {
  let options: Options
  let report = Report()

  init(_ options: Options) {
    self.options = options
  }

  func run() throws {
    // A process that ended early is said so; the signal would end this one silently.
    signal(SIGPIPE, SIG_IGN)
    let material = try Material(options)
    let folder = material.folder
    report.seconds = material.seconds
    let parts = options.parts
    if parts.contains(.disk) { disk(folder) }
    Caches.fill(folder)
    // An earlier run may have been stopped amid its saves.
    for kind in SideKind.allCases { _ = try Worker("side", kind.rawValue, folder).ask("settle") }
    // First, so that everything else is measured as it is on most days: with some thousand changes beside the index.
    if parts.contains(.save) { try saving(folder) }
    if parts.contains(.open) { try opening(folder) }
    if !parts.isDisjoint(with: [.search, .queue, .memory]) {
      let pair = try Pair(folder, report)
      let terms = try SearchTerms(Material.station(in: folder), seed: UInt64(options.seed))
      if parts.contains(.queue) { try queueing(pair) }
      if parts.contains(.search) { try searching(pair, terms) }
      if parts.contains(.memory) { try memory(pair, terms) }
    }
    if parts.contains(.rebuild) { try rebuilding(folder) }
    try cold(folder)
    report.show(options, folder: folder)
  }
}

extension Contest {
  /// What depends on the page cache comes last: it leaves nothing in memory.
  private func cold(_ folder: String) throws {
    guard !options.parts.isDisjoint(with: [.open, .rebuild]) else { return }
    guard Caches.drop() else {
      return report.note("Nothing was measured cold: /proc/sys/vm/drop_caches cannot be written.")
    }
    if options.parts.contains(.open) { try openingCold(folder) }
    if options.parts.contains(.rebuild) { try rebuildingCold(folder) }
  }
}

/// Both sides, each in a process that stays, asked in turn.
final class Pair {
  let station: Worker
  let database: Worker
  private let report: Report
  private var stationIsFirst = true

  init(_ folder: String, _ report: Report) throws {
    station = try Worker("side", SideKind.station.rawValue, folder)
    database = try Worker("side", SideKind.database.rawValue, folder)
    self.report = report
  }

  /// Asks both for the same, now the one first and now the other, and compares what they say.
  func ask(_ command: String, into row: inout Comparison) throws {
    let answers: (station: Answer, database: Answer)
    if stationIsFirst {
      answers.station = try station.ask(command)
      answers.database = try database.ask(command)
    } else {
      answers.database = try database.ask(command)
      answers.station = try station.ask(command)
    }
    stationIsFirst.toggle()
    row.station.add(answers.station.milliseconds)
    row.database.add(answers.database.milliseconds)
    report.compare(command, answers.station.found, answers.database.found)
  }
}

/// A row of the report: the same thing on both sides.
struct Comparison {
  let title: String
  var station = Samples()
  var database = Samples()

  init(_ title: String) {
    self.title = title
  }

  /// How many times as long it takes at the station as in the database, in the middle.
  var ratio: Double? {
    guard let own = station.percentile(50), let other = database.percentile(50), other > 0 else { return nil }
    return own / other
  }
}
