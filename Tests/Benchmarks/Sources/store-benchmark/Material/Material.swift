import CaseStore
import Glibc
import Measuring

/// What is measured: a demonstration station, and a database of the same documents.
struct Material {
  /// The folder that both are in.
  let folder: String
  /// How long it took to make each, in seconds, in this run or in an earlier one.
  let seconds: (station: Double?, database: Double?)

  static func station(in folder: String) -> String { folder + "/station" }

  static func database(in folder: String) -> String { folder + "/cases.sqlite" }

  /// Makes what is not there yet.
  init(_ options: Options) throws {
    folder = "\(options.folder)/\(options.cases)-\(options.seed)"
    try Shell.run("mkdir -p '\(folder)'")
    let station = Material.station(in: folder)
    let database = Material.database(in: folder)
    try Material.make(station, "station.json") {
      try Shell.run(
        "'\(options.program)' demo --station '\(station)' --cases \(options.cases) --seed \(options.seed) --create-only"
      )
    }
    try Material.make(database, "") {
      let building = database + ".building"
      try Shell.run("rm -f '\(building)'*")
      try DatabaseImport(building).take(station)
      guard rename(building, database) == 0 else { throw Failure("\(building) cannot be moved") }
    }
    seconds = (Material.seconds(station), Material.seconds(database))
  }

  /// Makes something and writes down how long that took.
  private static func make(_ path: String, _ part: String, _ body: () throws -> Void) throws {
    guard access("\(path)/\(part)".trimmed, F_OK) != 0 else { return }
    Shell.note("making \(path)")
    let start = Moment.now
    try body()
    try Shell.run("echo \(start.milliseconds / 1000) > '\(path).seconds'; sync")
  }

  private static func seconds(_ path: String) -> Double? {
    Double(File.text(path + ".seconds").filter { !$0.isWhitespace })
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix("/") ? String(dropLast()) : self }
}
