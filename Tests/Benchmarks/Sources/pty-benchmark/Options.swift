import Glibc
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
    guard let program = arguments.first, access(program, X_OK) == 0 else { throw Failure(Options.usage) }
    self.program = program
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure(Options.usage) }
      switch (name, Int(value)) {
      case ("--cases", let number?) where number > 0: cases = number
      case ("--rounds", let number?) where number > 0: rounds = number
      case ("--large-cases", let number?) where number > 0: largeCases = number
      case ("--large", _): large = value
      case ("--only", _):
        let named = value.split(separator: ",").map { Part(rawValue: String($0)) }
        guard !named.contains(nil) else { throw Failure(Options.usage) }
        parts = Set(named.compactMap(\.self))
      default: throw Failure(Options.usage)
      }
    }
  }
}
