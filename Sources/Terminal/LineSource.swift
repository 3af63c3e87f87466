internal import CNcurses
internal import Glibc

/// Something that happened outside a program that reads lines.
public enum LineEvent: Equatable, Sendable {
  /// A line was typed, without its end.
  case line(String)
  /// A line was typed that is no text in UTF-8, or far too long.
  case unreadable
  /// There are no more lines.
  case end
  /// The program is asked to end, or the line is gone.
  case leave
  /// The feed's descriptor has something to read.
  case feed
  /// Nothing happened in the given time.
  case timeout
}

/// The one place where a desk without a screen waits: lines from anywhere, signals, the feed.
///
/// The terminal stays as it is: it edits the line and shows it, or there is none and the lines come from a pipe.
public struct LineSource: ~Copyable {
  private let descriptors: Descriptors
  private var pending: [UInt8] = []
  /// How much of what is pending is known to have no end of a line in it.
  private var searched = 0
  private var isOverlong = false
  private var isAtEnd = false
  private var visible: termios?

  /// Begins to listen; from now on the signals that end a program arrive as events.
  public init(feed: Int32? = nil) {
    descriptors = Descriptors(feed: feed)
  }

  deinit {
    if var visible { tcsetattr(STDIN_FILENO, TCSANOW, &visible) }
  }

  /// Whether somebody types the lines at a terminal.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Shows what is typed, or keeps it from being seen; only the end of the line moves the cursor then.
  public mutating func hideInput(_ isHidden: Bool) {
    guard isHidden != (visible != nil) else { return }
    if var former = visible {
      tcsetattr(STDIN_FILENO, TCSANOW, &former)
      visible = nil
      return
    }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    visible = settings
    settings.c_lflag = settings.c_lflag & ~tcflag_t(ECHO) | tcflag_t(ECHONL)
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
  }

  /// Waits until something happens.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to wait at most; nil for ever.
  ///   - readsLines: Whether lines may be taken; those that come meanwhile stay where they are.
  /// - Returns: What happened.
  public mutating func next(timeout milliseconds: Int?, readsLines: Bool = true) -> LineEvent {
    let deadline = milliseconds.map { now() + $0 }
    while true {
      if readsLines, let event = takeLine() { return event }
      let remaining = deadline.map { max(0, $0 - now()) }
      let ready = descriptors.poll(milliseconds: remaining ?? -1, withInput: readsLines)
      if ready.isSignalled {
        // The size of a window is nothing to lines, and what was stopped goes on by itself.
        let ends = descriptors.takeSignals().contains { $0 != SIGWINCH && $0 != SIGCONT }
        if ends { return .leave }
      }
      if ready.isInputReady { read() }
      if ready.isInputGone { isAtEnd = true }
      if ready.isFeedReady { return .feed }
      if ready.isNothing, !ready.wasInterrupted { return .timeout }
    }
  }

  /// The next whole line; at the end also what is left without one.
  private mutating func takeLine() -> LineEvent? {
    guard let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = pending.count
      if pending.count > LineSource.longest {
        (pending, searched, isOverlong) = ([], 0, true)
      }
      guard isAtEnd else { return nil }
      guard !pending.isEmpty || isOverlong else { return .end }
      return line(upTo: pending.count, rest: pending.count)
    }
    return line(upTo: end, rest: end + 1)
  }

  private mutating func line(upTo end: Int, rest: Int) -> LineEvent {
    var bytes = pending[..<end]
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    let text = isOverlong ? nil : String(validating: bytes, as: UTF8.self)
    pending.removeFirst(rest)
    (searched, isOverlong) = (0, false)
    return text.map(LineEvent.line) ?? .unreadable
  }

  private mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      pending += buffer[..<count]
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isAtEnd = true
    }
  }

  /// More than anybody types.
  private static let longest = 65_536
}
