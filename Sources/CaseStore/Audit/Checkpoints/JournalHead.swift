/// The end of the journal at some moment, as short as it is printed on paper.
///
/// Whoever holds the paper is a witness: a journal that was shortened or rewritten since then has no such entry.
public struct JournalHead: Hashable, Sendable {
  /// The number of the last entry; 0 before the first.
  public let seq: Int
  /// The first sixteen hexadecimal digits of that entry's hash; zeros before the first.
  public let digits: String

  /// How many digits are printed.
  static let length = 16

  /// Shortens the position after the last entry.
  public init(_ position: JournalPosition) {
    seq = position.seq
    digits = String((position.hash?.hex ?? JournalEntry.noPrevious).prefix(JournalHead.length))
  }

  /// Reads a head as somebody copies it from paper, such as `57 1a2b3c4d5e6f7081` or `57:1A2B…`.
  public init?(_ text: String) {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard parts.count == 2, let seq = Int(parts[0]), seq > 0, parts[1].utf8.count == JournalHead.length,
      parts[1].allSatisfy("0123456789abcdef".contains)
    else { return nil }
    self.seq = seq
    digits = String(parts[1])
  }

  /// The head as it is printed.
  public var text: String { "\(seq) \(digits)" }
}
