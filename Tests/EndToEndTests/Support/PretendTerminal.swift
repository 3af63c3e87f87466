import Foundation
import Glibc
import Testing

/// A terminal of the tests' own, byte for byte: what tmux is asked it answers itself.
final class PretendTerminal {
  /// Everything that the program has written.
  private(set) var output = ""
  private let process: pid_t
  private let line: Int32
  /// Runs a program in a window that does not say how large its cells are.
  init(_ command: [String], surroundings: [String]) throws {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var (line, far) = (Int32(-1), Int32(-1))
    var path = [CChar](repeating: 0, count: 256)
    guard openpty(&line, &far, &path, nil, &size) == 0 else { throw Missing("No terminal: \(errno)") }
    // Closed only when the program has opened it as well; before, it would count as hung up.
    defer { Glibc.close(far) }
    for end in [line, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.line = line

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    // POSIX_SPAWN_SETSID, which Glibc hides behind _GNU_SOURCE.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))

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
    kill(process, SIGKILL)
    Glibc.close(line)
    waitpid(process, nil, 0)
  }

  /// Types, or answers.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
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

  /// Reads up to the end of the frame with a text in it, and returns everything written since the last wait.
  ///
  /// The program waits for keys by then: one that arrives before that is early, and may be ignored.
  @discardableResult
  func wait(
    for text: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var bytes: [UInt8] = []
    while true {
      bytes += read(withinMilliseconds: 10)
      let written = String(decoding: bytes, as: UTF8.self)
      if written.contains(text), written.hasSuffix("\u{1B}[?2026l"), isAtRest {
        output += written
        return written
      }
      guard ContinuousClock.now < deadline else {
        throw Missing("line \(sourceLocation.line): no \(text) in \(seconds) s:\n\(written.debugDescription)")
      }
    }
  }

  private var isAtRest: Bool {
    let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return line?.split(separator: ")").last?.trimmed.first == "S"
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
