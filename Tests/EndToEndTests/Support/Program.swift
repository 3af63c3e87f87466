import Foundation

/// The program under test, as it was built together with these tests.
enum Program {
  /// Where it lies: beside whatever runs the tests, wherever they were built.
  static let path: String? = path(of: "juzhu")

  /// The desk without a station, of `Tests/Painter`.
  static var painter: String {
    get throws { try path(of: "Painter").orThrow(Missing("Painter is not beside the tests")) }
  }

  private static func path(of name: String) -> String? {
    let running = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return ([running] + CommandLine.arguments).lazy
      .map { URL(filePath: $0).deletingLastPathComponent().appending(path: name).path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(
    _ arguments: String..., input: String = "", surroundings: [String]? = nil
  ) throws -> Outcome {
    try Outcome(of: found, arguments, input: input, surroundings: surroundings)
  }

  static var found: String {
    get throws { try path.orThrow(Missing("juzhu is not beside the tests; build it with: swift build")) }
  }
}

/// Something that the tests cannot do without.
struct Missing: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Optional {
  /// The value, or an error that says what is missing.
  func orThrow(_ error: Missing) throws -> Wrapped {
    guard let self else { throw error }
    return self
  }
}
