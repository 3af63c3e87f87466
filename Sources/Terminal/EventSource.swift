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
  private let descriptors: Descriptors
  private var isHungUp = false
  /// When the beginning of a sequence came whose rest has not come yet.
  private var pendingSince = 0

  /// Begins to listen; from now on the signals that end a program arrive as events.
  ///
  /// - Parameters:
  ///   - sequences: What the terminal's keys send; see `Terminal.sequences`.
  ///   - feed: A descriptor that becomes readable when others changed something. Its owner reads it.
  public init(sequences: [[UInt8]: Key] = [:], feed: Int32? = nil) {
    decoder = InputDecoder(sequences: sequences)
    descriptors = Descriptors(feed: feed)
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
      // The rest of a sequence is waited for, but never longer than the caller has time; who has none asks again.
      let mayGoOn = decoder.isPending && patience <= remaining ?? .max
      let wait = mayGoOn ? patience : remaining ?? -1
      let ready = descriptors.poll(milliseconds: wait)
      var events = ready.isInputReady ? keyEvents(keys(atMost: batch)) : []
      if isHungUp || ready.isInputGone { events.append(.hangUp) }
      if ready.isSignalled { events += signalEvents() }
      if ready.isFeedReady { events.append(.feed) }
      // What has not come in time does not come, however much else happens meanwhile.
      if decoder.isPending, patience == 0, !ready.isInputReady { events += keyEvents(decoder.flush()) }
      if !events.isEmpty { return events }
      if ready.isNothing, !mayGoOn, !ready.wasInterrupted { return [.timeout] }
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
    while taken < limit, !isHungUp, descriptors.poll(milliseconds: 0).isInputReady {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        taken += count
        keys += decoder.decode(buffer[..<count])
        pendingSince = now()
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        isHungUp = true
      }
    }
    return keys
  }

  /// How many milliseconds there are left for the rest of a sequence.
  private var patience: Int { max(0, pendingSince + decoder.patience - now()) }

  private func keyEvents(_ keys: [Key]) -> [TerminalEvent] {
    keys.isEmpty ? [] : [.keys(keys)]
  }

  private func signalEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for signal in descriptors.takeSignals() {
      let event: TerminalEvent =
        switch signal {
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
