internal import CNcurses
public import Console
internal import Glibc

/// Something that happened outside the program.
public enum TerminalEvent: Equatable, Sendable {
  /// Keys were pressed, in this order.
  case keys([Key])
  /// The terminal answered what it was asked.
  case answers([TerminalAnswer])
  /// The window changed its size, or the program was continued after a stop.
  case resized
  /// The line is gone: save what is being typed and leave.
  case hangUp
  /// The program is asked to end.
  case terminate
  /// The feed's descriptor has something to read.
  case feed
  /// Nothing happened in the given time.
  case timeout
}

/// The one place where the program waits.
///
/// Keys, signals and the feed are three descriptors of one `poll`, so there is no thread, no lock and no
/// wake-up while nothing happens.
public struct EventSource: ~Copyable {
  private var decoder: InputDecoder
  private let signals: Int32
  private let feed: Int32
  private var isHungUp = false

  /// Begins to listen; from now on the signals that end a program arrive as events.
  ///
  /// - Parameters:
  ///   - sequences: What the terminal's keys send; see `Terminal.sequences`.
  ///   - feed: A descriptor that becomes readable when others changed something. Its owner reads it.
  public init(sequences: [[UInt8]: Key] = [:], feed: Int32? = nil) {
    decoder = InputDecoder(sequences: sequences)
    self.feed = feed ?? -1
    EventSignals.block()
    signals = EventSignals.open()
  }

  deinit {
    close(signals)
  }

  /// Waits until something happens.
  ///
  /// - Parameter milliseconds: How long to wait at most; nil for ever.
  /// - Returns: Everything that happened, at least one event.
  public mutating func next(timeout milliseconds: Int?) -> [TerminalEvent] {
    let deadline = milliseconds.map { now() + $0 }
    while true {
      // Also those that came among keys which were drained.
      let answers = decoder.takeAnswers()
      if !answers.isEmpty { return [.answers(answers)] }
      let remaining = deadline.map { max(0, $0 - now()) }
      // The rest of a sequence is waited for, but never longer than the caller has time.
      let mayGoOn = decoder.isPending && decoder.patience <= remaining ?? .max
      let wait = mayGoOn ? decoder.patience : remaining ?? -1
      let ready = poll(milliseconds: wait)
      var events = ready.isTerminalReady ? keyEvents(keys(atMost: batch)) : []
      if isHungUp || ready.isTerminalGone { events.append(.hangUp) }
      if ready.isSignalled { events += signalEvents() }
      if ready.isFeedReady { events.append(.feed) }
      if ready.isNothing {
        guard mayGoOn || ready.wasInterrupted else { return [.timeout] }
        if !ready.wasInterrupted { events = keyEvents(decoder.flush()) }
      }
      if !events.isEmpty { return events }
    }
  }

  /// The keys that can be had right now, without waiting.
  ///
  /// Called right after a new screen was painted it yields what was typed before anyone could see that screen. No more
  /// than a line can hold: whoever types faster than this reads must not keep the desk from ever painting again.
  public mutating func drain() -> [Key] { keys(atMost: lineCapacity) }

  private mutating func keys(atMost limit: Int) -> [Key] {
    var keys: [Key] = []
    var buffer = [UInt8](repeating: 0, count: min(limit, 4096))
    var taken = 0
    while taken < limit, !isHungUp, poll(milliseconds: 0).isTerminalReady {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        taken += count
        keys += decoder.decode(buffer[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isHungUp = true
      }
    }
    return keys
  }

  private func keyEvents(_ keys: [Key]) -> [TerminalEvent] {
    keys.isEmpty ? [] : [.keys(keys)]
  }

  private func poll(milliseconds: Int) -> Readiness {
    var descriptors = [STDIN_FILENO, signals, feed].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = Glibc.poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: milliseconds))
    return Readiness(
      terminal: count > 0 ? descriptors[0].revents : 0, signals: count > 0 ? descriptors[1].revents : 0,
      feed: count > 0 ? descriptors[2].revents : 0, wasInterrupted: count < 0)
  }

  private func signalEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var info = signalfd_siginfo()
    while read(signals, &info, MemoryLayout<signalfd_siginfo>.size) > 0 {
      let event: TerminalEvent =
        switch Int32(bitPattern: info.ssi_signo) {
        case SIGWINCH, SIGCONT: .resized
        case SIGHUP: .hangUp
        default: .terminate
        }
      if !events.contains(event) { events.append(event) }
    }
    return events
  }
}

/// How many bytes are made keys of before the screen is painted again and signals are heard.
private let batch = 512

/// More than Linux keeps of what was typed into a terminal and not read yet.
private let lineCapacity = 72 * 1024

/// Which descriptors `poll` found ready.
private struct Readiness {
  var terminal: Int16
  var signals: Int16
  var feed: Int16
  var wasInterrupted: Bool

  var isTerminalReady: Bool { terminal & Int16(POLLIN) != 0 }
  var isTerminalGone: Bool { terminal & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 && !isTerminalReady }
  var isSignalled: Bool { signals != 0 }
  var isFeedReady: Bool { feed & Int16(POLLIN) != 0 }
  var isNothing: Bool { terminal == 0 && signals == 0 && feed == 0 }
}

private func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
