import CLinux
import Foundation
import Glibc

/// What came of running a command to its end.
///
/// Foundation's `Process` would wait for the tmux server as well, which the first command leaves behind.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs a command and waits for it; the surroundings are its variables, or those of the tests.
  init(of executable: String, _ arguments: [String], input: String = "", surroundings: [String]? = nil) throws
  {
    let (entering, leaving, failing) = try (Conduit(), Conduit(), Conduit())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, entering.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, leaving.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, failing.writing, 2)
    // The threads of the tests block signals, and children inherit that.
    var attributes = posix_spawnattr_t()
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let variables = (surroundings ?? Outcome.ownSurroundings).map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process = pid_t()
    let error = posix_spawn(&process, executable, &actions, &attributes, words, variables)
    guard error == 0 else { throw Missing("\(executable): \(String(cString: strerror(error)))") }

    // Less than a pipe holds, so that nobody waits for anybody.
    _ = input.utf8CString.withUnsafeBytes { write(entering.writing, $0.baseAddress, $0.count - 1) }
    for end in [entering.reading, entering.writing, leaving.writing, failing.writing] { close(end) }
    let texts = Conduit.rest(of: [leaving, failing])
    (output, errors) = (texts[0], texts[1])
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0, errno == EINTR {}
    status = state & 0x7F == 0 ? state >> 8 & 0xFF : -1
  }

  /// The variables of the tests.
  static var ownSurroundings: [String] {
    ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
  }
}

private struct Conduit {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    // Closed in every child but for the ends that it gets as its own, so that the end of a text is seen; at once,
    // because tests beside this one start programs too.
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw Missing("There is no pipe: \(errno)") }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Everything that comes out of some of them, each up to its end; as it comes, so that none is ever full.
  static func rest(of conduits: [Conduit]) -> [String] {
    var texts = conduits.map { _ in [UInt8]() }
    var waiting = conduits.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    // Whoever is at its end is passed over by its negative number.
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else { continue }
      for index in waiting.indices where waiting[index].fd >= 0 && waiting[index].revents != 0 {
        let count = read(waiting[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count > 0 {
          texts[index] += buffer[..<count]
        } else {
          close(waiting[index].fd)
          waiting[index].fd = -1
        }
      }
    }
    return texts.map { String(decoding: $0, as: UTF8.self) }
  }
}
