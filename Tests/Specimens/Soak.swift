import Foundation

/// The long forms of the tests.
public enum Soak {
  /// Whether there is time for them: with `JUZHU_SOAK=1`.
  public static let isOn = ProcessInfo.processInfo.environment["JUZHU_SOAK"] == "1"
}
