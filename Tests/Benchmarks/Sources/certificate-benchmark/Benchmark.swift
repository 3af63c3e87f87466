import Glibc
import Measuring

/// Measures what a certificate takes: in process, as a whole process, and a thousand of them, beside other programs
/// that make a like page.
@main
enum Benchmark {
  static func main() { Measurement.run(run) }

  private static func run(_ arguments: [String]) throws {
    guard let program = arguments.first, access(program, X_OK) == 0 else {
      throw Failure("Usage: certificate-benchmark PATH-TO-JUZHU [--rounds R] [--roster N] [--python PYTHON]")
    }
    let folder = "/tmp/juzhu-certificate-benchmark-\(getpid())"
    defer { _ = system("rm -r '\(folder)'") }
    let rounds = Measurement.value("--rounds", in: arguments).flatMap { Int($0) } ?? 200
    let roster = Measurement.value("--roster", in: arguments).flatMap { Int($0) } ?? 1000
    let station = try StationOfRequests(program: program, folder: folder, requests: roster + rounds)
    Table.line("program", "\(program), \(File.size(program) / 1000) kB")
    Table.line("machine", Machine.line)

    let page = try SamplePage(of: station)
    let measurements = Measurements(rounds: rounds)
    try measurements.inProcess(page, at: station)
    let rivals = try Measurement.value("--python", in: arguments).map { python in
      try Rival.all(python: python, page: page, folder: folder)
    }
    for rival in rivals ?? [] { try measurements.inProcess(rival) }
    try measurements.processes(station, rivals ?? [])
    try measurements.roster(station)
  }
}
