import Glibc
import Measuring

/// Measures the program from outside: what somebody at a terminal waits for.
@main
enum Benchmark {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    guard let program = arguments.first, access(program, X_OK) == 0 else {
      throw Failure("Usage: pty-benchmark PATH-TO-JUZHU [--cases N] [--rounds R]")
    }
    let cases = number("--cases", in: arguments) ?? 300
    let rounds = number("--rounds", in: arguments) ?? 1000
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

  private static func number(_ name: String, in arguments: [String]) -> Int? {
    arguments.firstIndex(of: name).flatMap {
      arguments.indices.contains($0 + 1) ? Int(arguments[$0 + 1]) : nil
    }
  }
}
