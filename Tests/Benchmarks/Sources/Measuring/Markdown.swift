/// A report to be pasted into a document.
public enum Markdown {
  /// Prints a table whose first column says what stands in the others; nothing if it has no lines.
  public static func table(_ heads: [String], _ lines: [[String]]) {
    guard !lines.isEmpty else { return }
    print("| " + heads.joined(separator: " | ") + " |")
    print("|" + heads.indices.map { $0 == 0 ? "---|" : "--:|" }.joined())
    for line in lines { print("| " + line.joined(separator: " | ") + " |") }
    print("")
  }

  /// Prints what has to hold, and whether it does.
  public static func targets(_ title: String, _ targets: [Target]) {
    table(
      [title, "measured", ""],
      targets.map { [$0.title, $0.measured, $0.isHeld ? "held" : "**missed**"] })
  }
}
