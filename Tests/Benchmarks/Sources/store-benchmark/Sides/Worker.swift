import Glibc
import Measuring

/// A process of this very program that is told what to do line by line.
final class Worker {
  /// When it was started.
  let started: Moment
  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var unread = [UInt8]()

  /// Starts a process.
  init(_ arguments: String...) throws {
    var (toward, back): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&toward) == 0, pipe(&back) == 0 else { throw Failure("There are no pipes: \(errno)") }
    for end in toward + back { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toward[0], 0)
    posix_spawn_file_actions_adddup2(&actions, back[1], 1)
    let names = ["store-benchmark"] + arguments
    let surroundings: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
    let words = names.map { strdup($0) } + [nil]
    let variables = surroundings.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var started = pid_t()
    self.started = Moment.now
    let failure = posix_spawn(&started, "/proc/self/exe", &actions, nil, words, variables)
    close(toward[0])
    close(back[1])
    (process, input, output) = (started, toward[1], back[0])
    guard failure == 0 else { throw Failure("A process does not start: \(failure)") }
  }

  deinit {
    close(input)
    close(output)
    waitpid(process, nil, 0)
  }

  func send(_ line: String) throws {
    var rest = Array((line + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failure("A process has ended too early") }
      rest = rest.dropFirst(count)
    }
  }

  /// The next line that it says.
  func line() throws -> String {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        defer { unread.removeFirst(end + 1) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let count = read(output, &bytes, bytes.count)
      guard count > 0 else { throw Failure("A process has ended too early") }
      unread += bytes[..<count]
    }
  }

  /// Tells it to do something, and waits until it is done.
  func ask(_ command: String) throws -> Answer {
    try send(command)
    let line = try line()
    guard let answer = Answer(line) else { throw Failure("A process says: \(line)") }
    return answer
  }
}
