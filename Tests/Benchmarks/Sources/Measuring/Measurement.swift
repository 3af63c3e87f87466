import Glibc

/// How a benchmark begins and ends.
public enum Measurement {
  /// Runs it with what stands on the command line; what goes wrong is said, and ends it.
  public static func run(_ body: ([String]) throws -> Void) {
    do {
      try body(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Shell.note("\(error)")
      exit(1)
    }
  }

  /// What stands behind an option; nothing if it is not there.
  public static func value(_ name: String, in arguments: [String]) -> String? {
    arguments.firstIndex(of: name).flatMap {
      arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
    }
  }
}
