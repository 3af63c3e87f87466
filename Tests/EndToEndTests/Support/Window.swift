import Foundation
import Glibc
import Testing

/// A terminal window with a program in it, on the screen of a tmux server of its own.
///
/// Nothing here sleeps and hopes: every wait is for something to be seen, with a deadline.
final class Window {
  private var leader = pid_t()
  private let socket = NSTemporaryDirectory() + "/juzhu-\(UUID().uuidString)"

  /// Opens a window and runs a command of the shell in it.
  init(_ command: String, columns: Int = 80, rows: Int = 24) throws {
    try tmux(
      "set-option", "-g", "remain-on-exit", "on", ";", "new-session", "-d", "-x", "\(columns)", "-y",
      "\(rows)", command)
    leader = pid_t(try tmux("display-message", "-p", "#{pane_pid}").trimmed) ?? 0
  }

  deinit {
    close()
    // What hangs up keeps a draft; the station's folder must not go before that.
    try? waitForEnd()
  }

  /// The program in the window: what its shell runs, or what was started without one.
  var process: pid_t { firstChild(of: leader) ?? leader }

  // MARK: Hands

  /// Presses keys by their names in tmux, such as `F2` and `C-s`.
  func press(_ keys: String...) throws {
    try press(keys: keys)
  }

  func press(keys: [String]) throws {
    try tmux(["send-keys"] + keys)
  }

  /// Types a text.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", "--", text)
  }

  /// Pastes a text, as a terminal does that says so.
  func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text, ";", "paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Takes the window away from the program, as a lost line does.
  func close() {
    _ = try? tmux("kill-server")
    unlink(socket)
  }

  // MARK: Eyes

  /// What the window shows, row by row.
  var lines: [String] {
    get throws {
      try tmux("capture-pane", "-p").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  var text: String { get throws { try tmux("capture-pane", "-p") } }

  /// What the window shows, with the sequences that colour it.
  var colouredText: String { get throws { try tmux("capture-pane", "-p", "-e") } }

  /// The row that the cursor is in.
  var focusedLine: String {
    get throws {
      let rows = try tmux("display-message", "-p", "#{cursor_y}", ";", "capture-pane", "-p")
        .split(separator: "\n", omittingEmptySubsequences: false)
      guard let row = rows.first.flatMap({ Int($0) }), rows.indices.contains(row + 1) else { return "" }
      return String(rows[row + 1])
    }
  }

  /// What the window shows and where its cursor is, of one moment; no place if the cursor is hidden.
  var sight: (lines: [String], cursor: [Int]?) {
    get throws {
      var lines = try tmux(
        "display-message", "-p", "#{cursor_flag} #{cursor_y} #{cursor_x}", ";", "capture-pane", "-p"
      ).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let cursor = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
      return (lines, cursor.first == 0 ? nil : Array(cursor.dropFirst()))
    }
  }

  /// How many bytes have been typed that the program has not read yet.
  var waitingInput: Int {
    get throws {
      let terminal = open(try tmux("display-message", "-p", "#{pane_tty}").trimmed, O_RDONLY | O_NOCTTY)
      guard terminal >= 0 else { throw Missing("The window has no terminal: \(errno)") }
      defer { Glibc.close(terminal) }
      var count: Int32 = 0
      guard ioctl(terminal, UInt(FIONREAD), &count) == 0 else { throw Missing("No count: \(errno)") }
      return Int(count)
    }
  }

  // MARK: Patience

  /// Waits until a text is on the screen and the program is at rest.
  ///
  /// At rest, because a key that arrives while a screen is still being painted is early, and may be ignored.
  func wait(
    for texts: String..., seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try wait(until: "\(texts) is shown", seconds: seconds, sourceLocation: sourceLocation) {
      let shown = try text
      return texts.allSatisfy(shown.contains) && isAtRest
    }
  }

  /// Waits until something is true.
  func wait(
    until what: String, seconds: Double = 10, sourceLocation: SourceLocation = #_sourceLocation,
    _ isTrue: () throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while try !isTrue() {
      guard ContinuousClock.now < deadline else {
        let screen = (try? text) ?? "no window"
        throw Missing("line \(sourceLocation.line): not true in \(seconds) s: \(what)\n\(screen)")
      }
      usleep(2000)
    }
  }

  /// Waits until the program has ended, however that came.
  func waitForEnd(sourceLocation: SourceLocation = #_sourceLocation) throws {
    // What waits to be collected has ended; tmux sometimes leaves it waiting.
    try wait(until: "the program has ended", sourceLocation: sourceLocation) {
      state(of: leader).map { $0 == "Z" } ?? true
    }
  }

  /// Whether the program stands still until it is continued.
  var isStopped: Bool { state(of: process) == "T" }

  /// Whether the program waits for something, or is stopped.
  private var isAtRest: Bool { state(of: process).map { "ST".contains($0) } ?? false }

  // MARK: tmux

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let path = try ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
      .first(where: FileManager.default.isExecutableFile)
      .orThrow(Missing("tmux is not installed, and these tests drive the desk in it: apt-get install tmux"))
    let surroundings = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "HOME=/tmp", "SHELL=/bin/sh"]
    let outcome = try Outcome(
      of: path, ["-u", "-S", socket, "-f", "/dev/null"] + arguments, surroundings: surroundings)
    guard outcome.status == 0 else { throw Missing("tmux \(arguments): \(outcome.errors)") }
    return outcome.output
  }
}

/// The state of a process as the kernel names it; nothing once it is gone.
func state(of process: pid_t) -> Character? {
  let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
  return line?.split(separator: ")").last?.trimmed.first
}

/// What a process has started first of what still runs.
func firstChild(of process: pid_t) -> pid_t? {
  let children = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
  return children?.split(separator: " ").first.flatMap { pid_t($0) }
}

extension StringProtocol {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
