import Glibc
import Measuring

/// A program under strace, which tells how often it writes; nothing is timed there.
final class Trace {
  let terminal: Terminal
  private let log: String
  private var read = 0

  static let isThere = access("/usr/bin/strace", X_OK) == 0

  init(_ command: [String], at size: ScreenSize, home: String) throws {
    log = "\(home)/writes.log"
    unlink(log)
    terminal = try Terminal(
      ["/usr/bin/strace", "-f", "-y", "-e", "trace=write,writev", "-o", log] + command, at: size, home: home)
  }

  /// How often a key made the program write, and what.
  struct Writes {
    var toTerminal = 0
    /// Into a file in memory, where the desk collects what ncurses draws.
    var elsewhere = 0
    var answer = Answer()
  }

  /// Presses a key and counts.
  func press(_ key: String) -> Writes {
    terminal.drain()
    forget()
    var writes = Writes()
    terminal.send(key)
    writes.answer = terminal.answer(since: .now, patience: 500, silence: 60)
    for line in newLines() where line.contains("write(") || line.contains("writev(") {
      if line.contains("</dev/pts/") || line.contains("</dev/tty") {
        writes.toTerminal += 1
      } else {
        writes.elsewhere += 1
      }
    }
    return writes
  }

  /// What stands in the log from here on belongs to the next key.
  private func forget() { _ = newLines() }

  private func newLines() -> [Substring] {
    guard let file = fopen(log, "r") else { return [] }
    defer { fclose(file) }
    fseek(file, read, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    read += count
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
  }
}
