import Console
import Glibc
import Residence
import Synchronization

/// Shows on the terminal how far something long has come; says nothing where standard error is none, or one that
/// cannot take a line back.
///
/// It may be told from any thread. The line is gone when it is over, and when somebody breaks it off.
final class Progress: Sendable {
  private struct State {
    var bar = ProgressBar()
    let began = ContinuousClock.now
  }

  private let language: Language
  private let isVisible: Bool
  private let state = Mutex(State())

  /// Begins to count the time; shows nothing yet.
  init(in language: Language = .ofLocale, isVisible: Bool = true) {
    self.language = language
    self.isVisible = isVisible && isatty(STDERR_FILENO) == 1 && Surroundings.variable("TERM") != "dumb"
  }

  deinit { clear() }

  /// Says how much of something has been done.
  func show(_ title: Bilingual, _ done: Int, of total: Int) {
    guard isVisible else { return }
    state.withLock { state in
      let isFirst = !state.bar.isShown
      guard state.bar.isDue(ContinuousClock.now - state.began) else { return }
      if isFirst { Progress.clearWhenInterrupted() }
      let line = ProgressBar.line(title[language], done, of: total, columns: Progress.columns)
      Progress.write("\r\(line)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      guard state.bar.isShown else { return }
      state.bar = ProgressBar()
      Progress.write("\r\u{1B}[K")
    }
  }

  private static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  private static func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Ctrl-C ends the program as ever, after the half line is gone.
  private static func clearWhenInterrupted() {
    signal(SIGINT) { number in
      let clearing: StaticString = "\r\u{1B}[K"
      _ = Glibc.write(STDERR_FILENO, clearing.utf8Start, clearing.utf8CodeUnitCount)
      signal(number, SIG_DFL)
      raise(number)
    }
  }
}
