import Glibc
import Measuring

/// A program under a pseudo-terminal, and everything it writes.
final class Terminal {
  let process: pid_t
  private let master: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// Starts a program; what it keeps of its settings goes below a folder of its own.
  init(_ command: [String], at size: ScreenSize = .small, home: String = "/tmp") throws {
    var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    var (master, slave) = (Int32(-1), Int32(-1))
    var path = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, &path, nil, &window) == 0 else {
      throw Failure("There is no pseudo-terminal: \(errno)")
    }
    // Closed only when the program has opened it as well; before, it would count as hung up.
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Glibc hides behind _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, 0x80)

    let program = command.first ?? ""
    let surroundings = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=\(home)", "TMPDIR=\(home)",
    ]
    let words = command.map { strdup($0) } + [nil]
    let variables = surroundings.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var started = pid_t()
    guard posix_spawn(&started, program, &actions, &attributes, words, variables) == 0 else {
      throw Failure("\(program) does not start")
    }
    process = started
  }

  deinit {
    kill(process, SIGKILL)
    close(master)
    waitpid(process, nil, 0)
  }

  /// Presses a key and waits for the whole answer; what the program wrote before without being asked is no part of it.
  func press(_ key: String, patience: Int32 = 40) -> Answer {
    drain()
    let start = Moment.now
    send(key)
    return answer(since: start, patience: patience)
  }

  func send(_ key: String) {
    let bytes = Array(key.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until nothing has come for some milliseconds; the silence is not counted.
  ///
  /// A synchronized update that has begun is waited for to its end, as a terminal does.
  ///
  /// - Parameters:
  ///   - start: The moment from which the time counts.
  ///   - patience: How long to wait for the first byte.
  ///   - silence: How long to wait for another one.
  /// - Returns: What came, and when the last of it was there.
  func answer(since start: Moment, patience: Int32 = 5, silence: Int32 = 5) -> Answer {
    var answer = Answer()
    var wait = patience
    while let count = readSome(within: wait) {
      answer.take(buffer[..<count], at: start.milliseconds)
      wait = answer.isUnfinished ? 1000 : silence
    }
    return answer
  }

  /// Waits for the first screen that shows a text, and until it is complete.
  func screen(showing text: String, since start: Moment) throws -> Answer {
    var whole = Answer()
    while !whole.shows(text) {
      let more = answer(since: start, patience: 10_000)
      guard more.bytes > 0 else { throw Failure("“\(text)” has not been shown") }
      whole.take(more.output[...], at: more.milliseconds)
    }
    return whole
  }

  /// Takes what is there already, and says how much it was.
  @discardableResult
  func drain() -> Int {
    var bytes = 0
    while let count = readSome(within: 0) { bytes += count }
    return bytes
  }

  private func readSome(within milliseconds: Int32) -> Int? {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return nil }
    let count = read(master, &buffer, buffer.count)
    return count > 0 ? count : nil
  }

  /// Waits for another process' first output and for what the desk makes of it, whichever comes first.
  func race(against other: Int32, since start: Moment) -> (answered: Double, painted: Double) {
    var (answered, painted) = (0.0, 0.0)
    var descriptors = [master, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    while poll(&descriptors, 2, painted > 0 && answered > 0 ? 20 : 2000) > 0 {
      if descriptors[1].revents != 0 {
        answered = start.milliseconds
        descriptors[1].fd = -1
      }
      if descriptors[0].revents != 0 {
        guard read(master, &buffer, buffer.count) > 0 else { break }
        painted = start.milliseconds
      }
      descriptors[0].revents = 0
      descriptors[1].revents = 0
    }
    return (answered, painted)
  }

  /// Leaves the desk.
  func quit() {
    send(Keys.quit)
    _ = answer(since: .now, patience: 500)
  }
}
