import Glibc
import Measuring

/// Programs of the system.
enum Shell {
  /// Runs a command, whose output goes where this program's errors go.
  static func run(_ command: String) throws {
    guard system("\(command) >&2") == 0 else { throw Failure("This failed: \(command)") }
  }

  /// What a command prints, without the newline at the end; empty if it failed.
  static func output(_ command: String) -> String {
    guard let pipe = popen("{ \(command); } 2>/dev/null", "r") else { return "" }
    defer { pclose(pipe) }
    var (text, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
    while true {
      let count = fread(&bytes, 1, bytes.count, pipe)
      guard count > 0 else { break }
      text += bytes[..<count]
    }
    if text.last == UInt8(ascii: "\n") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// Says what is being done, beside the report.
  static func note(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(2, line, line.count)
  }
}
