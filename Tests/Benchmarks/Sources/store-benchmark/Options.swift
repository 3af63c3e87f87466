import Glibc
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
    guard let program = arguments.first, access(program, X_OK) == 0 else { throw Failure(Options.usage) }
    self.program = program
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure(Options.usage) }
      switch (name, Int(value)) {
      case ("--cases", let number?) where number > 0: cases = number
      case ("--seed", let number?) where number >= 0: seed = number
      case ("--folder", _): folder = value
      case ("--only", _):
        let named = value.split(separator: ",").map { Part(rawValue: String($0)) }
        guard !named.contains(nil) else { throw Failure(Options.usage) }
        parts = Set(named.compactMap(\.self))
      default: throw Failure(Options.usage)
      }
    }
  }
}
