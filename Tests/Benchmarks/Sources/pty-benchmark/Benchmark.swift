import Glibc
import Measuring

/// Measures the program from outside: what somebody at a terminal waits for, beside other programs with lists.
@main
enum Benchmark {
  static func main() { Measurement.run(run) }

  private static func run(_ arguments: [String]) throws {
    let options = try Options(arguments)
    let folder = "/tmp/juzhu-benchmark-\(getpid())"
    defer { _ = system("rm -r '\(folder)'") }
    try Shell.run("mkdir '\(folder)'")
    let report = Report()
    try small(options, folder, report)
    if options.parts.contains(.large), let large = options.large {
      try self.large(options, large, folder, report)
    }
    report.show(options)
  }

  private static func small(_ options: Options, _ folder: String, _ report: Report) throws {
    let (parts, station) = (options.parts, folder + "/station")
    try Command.demo(options.cases, with: options.program, at: station)
    let measurements = Measurements(
      program: options.program, station: station, rounds: options.rounds, folder: folder, report: report)
    if parts.contains(.start) { try measurements.start(cases: options.cases, limit: 30) }
    if parts.contains(.keys) {
      let memory = try measurements.keys(at: .small, cases: options.cases)
      report.judge(memory, cases: options.cases)
      _ = try measurements.keys(at: .large, cases: options.cases)
    }
    if parts.contains(.writes) { try measurements.writes() }
    if parts.contains(.idle) { try measurements.idle() }
    if parts.contains(.rivals) { try rivals(options, station, folder, report) }
    // At the end: it makes the station another one.
    if parts.contains(.feed) { try measurements.feed() }
  }

  private static func rivals(
    _ options: Options, _ station: String, _ folder: String, _ report: Report
  ) throws {
    let lists = try Lists(of: station, in: folder)
    let (rivals, missing) = Contestant.rivals(lists)
    for name in missing { report.note("\(name) is not installed and was left out.") }
    let contest = Contest(
      contestants: [.desk(options.program, lists)] + rivals, rounds: options.rounds, home: folder)
    for size in [ScreenSize.small, .large] { report.show(try contest.results(at: size), at: size) }
    for contestant in contest.contestants { report.note("\(contestant.name) lists \(contestant.list).") }
  }

  private static func large(
    _ options: Options, _ station: String, _ folder: String, _ report: Report
  ) throws {
    if access(station + "/station.json", F_OK) != 0 {
      Shell.note("making \(station)")
      try Command.demo(options.largeCases, with: options.program, at: station)
    }
    let measurements = Measurements(
      program: options.program, station: station, rounds: options.rounds, folder: folder, report: report)
    let cases = try Lists.count(of: station)
    try measurements.start(cases: cases, limit: 60)
    report.judge(try measurements.keys(at: .small, cases: cases), cases: cases)
  }
}
