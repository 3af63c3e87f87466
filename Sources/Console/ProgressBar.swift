/// How far something long has come, on one line of a terminal.
public struct ProgressBar: Sendable {
  /// When it was shown last, as time since the beginning; nothing if it never was.
  private var shown: Duration?

  /// Nobody needs to be told of what is over at once.
  private static let patience = Duration.milliseconds(500)
  /// More often than this nobody can read.
  private static let pace = Duration.milliseconds(100)

  /// Begins without showing anything.
  public init() {}

  /// Whether anything stands on the terminal.
  public var isShown: Bool { shown != nil }

  /// Whether it is time to show something new, so long after the beginning.
  public mutating func isDue(_ elapsed: Duration) -> Bool {
    guard elapsed >= (shown.map { $0 + ProgressBar.pace } ?? ProgressBar.patience) else { return false }
    shown = elapsed
    return true
  }

  /// The line: what is done, a bar, how much of it in hundredths and in numbers, cut to the columns there are.
  public static func line(_ title: String, _ done: Int, of total: Int, columns: Int) -> String {
    let share = total > 0 ? min(max(0, Double(done) / Double(total)), 1) : 0
    let percent = String(Int(share * 100))
    let numbers = String(repeating: " ", count: 3 - percent.count) + "\(percent)%  \(done)/\(total)"
    // The last column stays free: some terminals go to the next line when it is written.
    let room = columns - 1 - displayWidth(title) - displayWidth(numbers) - 5
    var line = title
    if room >= 8 {
      let length = min(room, 40)
      let filled = Int(share * Double(length))
      line +=
        "  [" + String(repeating: "#", count: filled) + String(repeating: ".", count: length - filled) + "]"
    }
    return truncated("\(line) \(numbers)", to: columns - 1)
  }
}
