import Measuring

/// What was asked for on the command line.
struct Options {
  enum Part: String, CaseIterable {
    case open, search, queue, memory, save, disk, rebuild
  }

  let program: String
  private(set) var cases = 1_000_000
  private(set) var folder = "/tmp/juzhu-store-benchmark"
  private(set) var seed = 1
  private(set) var parts = Set(Part.allCases)

  static let usage = """
    Usage: store-benchmark PATH-TO-JUZHU [--cases N] [--folder DIR] [--seed S] [--only PART,PART…]
    The parts are: \(Part.allCases.map(\.rawValue).joined(separator: ", "))
    """

  init(_ arguments: [String]) throws {
    let line = try CommandLineOptions(arguments, usage: Options.usage)
    program = line.program
    for (name, value) in line.values {
      switch (name, Int(value)) {
      case ("--cases", let number?) where number > 0: cases = number
      case ("--seed", let number?) where number >= 0: seed = number
      case ("--folder", _): folder = value
      case ("--only", _): parts = try line.parts(named: value)
      default: throw line.misuse
      }
    }
  }
}
