import Glibc

/// Programs of the system.
public enum Shell {
  /// Runs a command, whose output goes where this program's errors go.
  public static func run(_ command: String) throws {
    guard system("\(command) >&2") == 0 else { throw Failure("This failed: \(command)") }
  }

  /// What a command prints, without the newline at the end; empty if it failed.
  public static func output(_ command: String) -> String {
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

  /// Writes a text to a file.
  public static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure("\(path) cannot be written") }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure("\(path) was cut off") }
  }

  /// Says what is being done, beside the report.
  public static func note(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = Glibc.write(2, line, line.count)
  }
}
