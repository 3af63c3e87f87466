import Glibc

/// Small files.
public enum File {
  /// The text of a file; empty if it cannot be read.
  public static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
  }

  /// How many bytes a file has; 0 if there is none.
  public static func size(_ path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? facts.st_size : 0
  }

  /// A number that a file of the kernel names, such as `VmHWM: 4711 kB`; 0 if it does not.
  public static func number(_ name: String, in path: String) -> Int {
    let line = text(path).split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
