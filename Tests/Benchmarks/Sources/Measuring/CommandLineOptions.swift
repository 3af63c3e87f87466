import Glibc

/// What stands on a benchmark's command line: the program that is measured, then options with a value each.
public struct CommandLineOptions {
  /// The path of the program.
  public let program: String
  /// The options in their order.
  public let values: [(name: String, value: String)]
  private let usage: String

  /// Reads the arguments.
  ///
  /// - Throws: How the benchmark is called, if it was called otherwise.
  public init(_ arguments: [String], usage: String) throws {
    guard let program = arguments.first, access(program, X_OK) == 0 else { throw Failure(usage) }
    var rest = arguments.dropFirst()
    var values: [(name: String, value: String)] = []
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Failure(usage) }
      values.append((name, value))
    }
    (self.program, self.values, self.usage) = (program, values, usage)
  }

  /// The parts of a benchmark that a list with commas names.
  public func parts<Part: RawRepresentable<String> & Hashable>(named list: String) throws -> Set<Part> {
    let named = list.split(separator: ",").map { Part(rawValue: String($0)) }
    guard !named.contains(nil) else { throw misuse }
    return Set(named.compactMap(\.self))
  }

  /// What is said of an option that there is not.
  public var misuse: Failure { Failure(usage) }
}
