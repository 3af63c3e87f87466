import Glibc
import Measuring

/// Measures the store against SQLite, the one and the other in turn, on the same cases.
@main
enum Benchmark {
  static func main() { Measurement.run(run) }

  /// The two that are compared run in processes of their own, which this program starts as itself.
  private static func run(_ arguments: [String]) throws {
    if arguments.count == 3, let kind = SideKind(rawValue: arguments[1]) {
      switch arguments[0] {
      case "side": return try SideProcess.run(kind, in: arguments[2])
      case "writer": return try WriterProcess.run(kind, in: arguments[2])
      default: break
      }
    }
    let options = try Options(arguments)
    try Contest(options).run()
  }
}
