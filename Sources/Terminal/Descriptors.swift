internal import CNcurses
internal import Glibc

/// What the program waits for, wherever it waits: input, signals and the feed, in one `poll`.
struct Descriptors: ~Copyable {
  private let signals: Int32
  private let feed: Int32

  /// From now on the signals that end a program can be read instead.
  init(feed: Int32?) {
    self.feed = feed ?? -1
    EventSignals.block()
    signals = EventSignals.open()
  }

  deinit {
    close(signals)
  }

  /// Waits until one of them is ready, for ever if the time is negative.
  func poll(milliseconds: Int, withInput: Bool = true) -> Readiness {
    var descriptors = [withInput ? STDIN_FILENO : -1, signals, feed].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: milliseconds))
    return Readiness(
      input: count > 0 ? descriptors[0].revents : 0, signals: count > 0 ? descriptors[1].revents : 0,
      feed: count > 0 ? descriptors[2].revents : 0, wasInterrupted: count < 0)
  }

  /// The signals that have come.
  func takeSignals() -> [Int32] {
    var taken: [Int32] = []
    var info = signalfd_siginfo()
    while read(signals, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
      taken.append(Int32(bitPattern: info.ssi_signo))
    }
    return taken
  }
}

/// Which descriptors `poll` found ready.
struct Readiness {
  fileprivate var input: Int16
  fileprivate var signals: Int16
  fileprivate var feed: Int16
  var wasInterrupted: Bool

  var isInputReady: Bool { input & Int16(POLLIN) != 0 }
  var isInputGone: Bool { input & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 && !isInputReady }
  var isSignalled: Bool { signals != 0 }
  var isFeedReady: Bool { feed & Int16(POLLIN) != 0 }
  var isNothing: Bool { input == 0 && signals == 0 && feed == 0 }
}

/// Milliseconds of a clock that nobody sets.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
