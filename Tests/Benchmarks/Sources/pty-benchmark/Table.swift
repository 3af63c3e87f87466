import Glibc

/// The report, printed as it grows.
enum Table {
  static func heading(_ title: String) {
    show("\n\(padded(title))      n" + ["p50", "p99", "max"].map { aligned($0, to: 9) }.joined())
  }

  static func row(_ title: String, _ samples: Samples) {
    show(padded(title) + aligned(String(samples.count), to: 7) + samples.text)
  }

  static func line(_ title: String, _ text: String) {
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
}
