import Measuring

/// What was asked for on the command line.
struct Options {
  enum Part: String, CaseIterable {
    case start, keys, writes, idle, feed, rivals, large
  }

  let program: String
  private(set) var cases = 1000
  private(set) var rounds = 500
  /// A folder of a large station, which is made if it is not there.
  private(set) var large: String?
  private(set) var largeCases = 1_000_000
  private(set) var parts = Set(Part.allCases)

  static let usage = """
    Usage: pty-benchmark PATH-TO-JUZHU [--cases N] [--rounds R] [--large DIR [--large-cases N]] [--only PART,PART…]
    The parts are: \(Part.allCases.map(\.rawValue).joined(separator: ", "))
    """

  init(_ arguments: [String]) throws {
    let line = try CommandLineOptions(arguments, usage: Options.usage)
    program = line.program
    for (name, value) in line.values {
      switch (name, Int(value)) {
      case ("--cases", let number?) where number > 0: cases = number
      case ("--rounds", let number?) where number > 0: rounds = number
      case ("--large-cases", let number?) where number > 0: largeCases = number
      case ("--large", _): large = value
      case ("--only", _): parts = try line.parts(named: value)
      default: throw line.misuse
      }
    }
  }
}
