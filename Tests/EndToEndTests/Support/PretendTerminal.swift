import Foundation
import Glibc
import Testing

/// A terminal of the tests' own, byte for byte: what tmux is asked it answers itself.
final class PretendTerminal {
  /// Everything that the program has written.
  private(set) var output = ""
  /// What was started, which leads the terminal's session.
  let process: pid_t
  /// The terminal's modes before anything was started on it.
  let firstModes: Modes
  private var line: Int32
  private let path: [CChar]
  private var end: End?

  /// How a program ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Runs a program in a window that does not say how large its cells are.
  init(_ command: [String], surroundings: [String], columns: Int = 80, rows: Int = 24) throws {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var (line, far) = (Int32(-1), Int32(-1))
    var path = [CChar](repeating: 0, count: 256)
    guard openpty(&line, &far, &path, nil, &size) == 0 else { throw Missing("No terminal: \(errno)") }
    // Closed only when the program has opened it as well; before, it would count as hung up.
    defer { Glibc.close(far) }
    for end in [line, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (self.line, self.path) = (line, path)
    firstModes = Modes(of: line)
    // Whoever types more than the program takes must not wait for it: it may wait for its own words to be read.
    _ = fcntl(line, F_SETFL, O_NONBLOCK)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // As after a login: nothing is blocked or ignored, whatever runs the tests does.
    var (noSignals, allSignals) = (sigset_t(), sigset_t())
    sigemptyset(&noSignals)
    sigfillset(&allSignals)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    // POSIX_SPAWN_SETSID, which Glibc hides behind _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = command.map { strdup($0) } + [nil]
    let variables = surroundings.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var started = pid_t()
    guard posix_spawn(&started, command[0], &actions, &attributes, words, variables) == 0 else {
      throw Missing("\(command) does not start")
    }
    process = started
  }

  deinit {
    if end == nil { kill(process, SIGKILL) }
    Glibc.close(line)
    if end == nil { waitpid(process, nil, 0) }
  }

  /// Types, or answers.
  func send(_ text: String) {
    send(Array(text.utf8))
  }

  func send(_ bytes: [UInt8]) {
    _ = write(line, bytes, bytes.count)
  }

  /// Sends the program a signal.
  func signal(_ signal: Int32) {
    kill(process, signal)
  }

  /// Everything that the program still writes until it has ended, or stands still for a second.
  func rest() -> String {
    var bytes: [UInt8] = []
    while true {
      let read = read(withinMilliseconds: 1000)
      if read.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += read
    }
  }

  /// Types as fast as it is taken, and drops whatever is written meanwhile.
  ///
  /// - Returns: Whether the program has read all of it; it has ended if not.
  func flood(_ bytes: [UInt8], seconds: Double = 20, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Bool
  {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !rest.isEmpty || waitingInput > 0 {
      guard ending == nil else { return false }
      guard ContinuousClock.now < deadline else {
        throw Missing("line \(sourceLocation.line): \(rest.count) bytes are not taken in \(seconds) s")
      }
      _ = read(withinMilliseconds: rest.isEmpty ? 1 : 0)
      rest = rest.dropFirst(type(rest))
    }
    return true
  }

  /// Types whatever the line takes now; the answer is how many bytes that is.
  func type(_ bytes: ArraySlice<UInt8>) -> Int {
    max(0, bytes.withUnsafeBytes { write(line, $0.baseAddress, $0.count) })
  }

  /// How many bytes have been typed that the program has not read yet, as far as the line tells.
  private var waitingInput: Int {
    let far = open(path, O_RDONLY | O_NOCTTY)
    guard far >= 0 else { return 0 }
    defer { Glibc.close(far) }
    var count: Int32 = 0
    return ioctl(far, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Goes away, as a lost line does.
  func hangUp() {
    Glibc.close(line)
    line = -1
  }

  /// Takes another size, of which the kernel tells the program.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(line, UInt(TIOCSWINSZ), &size)
  }

  /// The terminal's modes by now.
  var modes: Modes { Modes(of: line) }

  /// Whether the program has ended, and how.
  var ending: End? {
    var status: Int32 = 0
    if end == nil, waitpid(process, &status, WNOHANG) == process {
      end = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
    return end
  }

  /// Reads on until the program has ended, and says how.
  func waitForEnd(seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation) throws -> End {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    while true {
      let ending = ending
      bytes += read(withinMilliseconds: 10)
      if let ending {
        // Whatever was written before the end can be read now.
        while case let rest = read(withinMilliseconds: 0), !rest.isEmpty { bytes += rest }
        output += String(decoding: bytes, as: UTF8.self)
        return ending
      }
      guard ContinuousClock.now < deadline else {
        throw Missing("line \(sourceLocation.line): the program has not ended in \(seconds) s")
      }
    }
  }

  /// Reads up to the end of the frame with a text in it, and returns everything written since the last wait.
  ///
  /// The program is at rest then: a key that arrives while a screen is still being painted is early, and may be ignored.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    while true {
      bytes += read(withinMilliseconds: 10)
      let written = String(decoding: bytes, as: UTF8.self)
      if written.contains(text), written.hasSuffix("\u{1B}[?2026l") {
        output += written
        try waitForRest(until: deadline)
        return written
      }
      guard ContinuousClock.now < deadline else {
        throw Missing("line \(sourceLocation.line): no \(text) in \(seconds) s:\n\(written.debugDescription)")
      }
    }
  }

  /// The program: what was started, or what a shell that was started runs.
  var program: pid_t { firstChild(of: process) ?? process }

  private func waitForRest(until deadline: ContinuousClock.Instant) throws {
    while state(of: program) != "S" {
      guard ContinuousClock.now < deadline else { throw Missing("The program does not come to rest") }
      usleep(1000)
    }
  }

  /// Waits until the program writes anything at all.
  func waitForFirstByte(seconds: Double = 10) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while output.isEmpty {
      output += String(decoding: read(withinMilliseconds: 10), as: UTF8.self)
      guard ContinuousClock.now < deadline else { throw Missing("Nothing is written in \(seconds) s") }
    }
  }

  /// Notes whatever the program writes in a time, which passes in any case.
  func readAlong(milliseconds: Int) {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    while ContinuousClock.now < end { output += String(decoding: read(withinMilliseconds: 1), as: UTF8.self) }
  }

  /// Whatever the program writes within a time; nothing, if it writes nothing.
  func read(withinMilliseconds milliseconds: Int32) -> [UInt8] {
    var descriptor = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(line, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }
}
