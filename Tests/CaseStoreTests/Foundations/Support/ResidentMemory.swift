import Glibc
import Testing

/// How many kilobytes of a mapped file count as this process's.
func resident(_ path: String) throws -> Int {
  let maps = try #require(fopen("/proc/self/smaps", "r"))
  defer { fclose(maps) }
  var line = [CChar](repeating: 0, count: 4096)
  var (isMeant, kilobytes) = (false, 0)
  while fgets(&line, Int32(line.count), maps) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    if text.contains("-"), text.contains(" r--") || text.contains(" rw") || text.contains(" r-x") {
      isMeant = text.contains(path)
    } else if isMeant, text.hasPrefix("Rss:") {
      kilobytes += text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }
  }
  return kilobytes
}
