import Glibc

/// The report, printed as it grows.
public enum Table {
  /// Begins a part of the report.
  public static func heading(_ title: String) {
    show("\n\(padded(title))      n" + ["p50", "p99", "max"].map { aligned($0, to: 9) }.joined())
  }

  /// Shows how often something was measured, and what came of it.
  public static func row(_ title: String, _ samples: Samples) {
    show(
      padded(title) + aligned(String(samples.count), to: 7)
        + samples.texts.map { aligned($0, to: 9) }.joined())
  }

  /// Shows a fact.
  public static func line(_ title: String, _ text: String) {
    show(padded(title) + " " + text)
  }

  private static func show(_ line: String) {
    print(line)
    // A file or a pipe gets each line at once, too.
    fflush(nil)
  }

  private static func padded(_ text: String) -> String {
    text + String(repeating: " ", count: max(1, 44 - text.count))
  }

  /// A text at the right edge of a column.
  private static func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }
}
