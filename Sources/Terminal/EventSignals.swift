internal import CNcurses
internal import Glibc

/// The signals that arrive as events instead of ending the program where it stands.
enum EventSignals {
  /// Keeps them back from now on, until somebody reads them.
  ///
  /// Before the terminal is taken: whoever is ended between then and the first look at them would leave it raw.
  static func block() {
    var signals = mask
    sigprocmask(SIG_BLOCK, &signals, nil)
  }

  /// A descriptor that has them to read.
  static func open() -> Int32 {
    var signals = mask
    return signalfd(-1, &signals, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
  }

  private static var mask: sigset_t {
    var mask = sigset_t()
    sigemptyset(&mask)
    // Whoever writes into a pipe that nobody reads any more is told so by the write as well.
    for signal in [SIGWINCH, SIGCONT, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&mask, signal) }
    return mask
  }
}
