/// What a terminal is asked once, before the first frame; nobody waits for its answers.
public enum TerminalQuestion {
  /// All questions in one piece: its background, how wide it takes what is ambiguous, and what pictures need to know.
  ///
  /// Whatever knows none of them at least knows the last one.
  public static let text = "\u{1B}]11;?\u{1B}\\" + AmbiguousWidth.question + PictureCapability.question

  /// Whether a terminal may be asked, by its surroundings.
  ///
  /// Only those of xterm's kind are known to swallow what they do not know. A multiplexer answers for itself and
  /// not for the window, and takes the pictures' question for a title.
  ///
  /// - Parameters:
  ///   - type: What `TERM` says.
  ///   - isMultiplexed: Whether tmux or screen is in between.
  /// - Returns: Whether the questions leave nothing on the screen.
  public static func mayBeAsked(type: String?, isMultiplexed: Bool) -> Bool {
    guard let type, !isMultiplexed else { return false }
    return kinds.contains { type.hasPrefix($0) }
  }

  private static let kinds = ["xterm", "foot", "wezterm", "mlterm", "contour", "ghostty", "kitty"]
}
