import Glibc
import Measuring

/// Measures the program from outside: what somebody at a terminal waits for.
@main
enum Benchmark {
  static func main() { Measurement.run(run) }

  private static func run(_ arguments: [String]) throws {
    guard let program = arguments.first, access(program, X_OK) == 0 else {
      throw Failure("Usage: pty-benchmark PATH-TO-JUZHU [--cases N] [--rounds R]")
    }
    let cases = Measurement.value("--cases", in: arguments).flatMap { Int($0) } ?? 300
    let rounds = Measurement.value("--rounds", in: arguments).flatMap { Int($0) } ?? 1000
    let station = "/tmp/juzhu-benchmark-\(getpid())"
    defer { _ = system("rm -r '\(station)'") }
    try Command.demo(cases, with: program, at: station)

    Table.line("program", "\(program), \(File.size(program) / 1000) kB")
    Table.line("station", "\(cases) cases")
    Table.line("machine", Machine.line)
    let measurements = Measurements(program: program, station: station, rounds: rounds)
    try measurements.start()
    try measurements.keys(columns: 80, rows: 24)
    try measurements.keys(columns: 200, rows: 50)
    try measurements.idle()
    try measurements.feed()
  }
}
