import Glibc
import Testing

@testable import CaseStore

struct MappedFileTests {
  private static let size = 12 << 20

  @Test func aLargeFileIsSummedWithoutBecomingMemoryOfTheProcess() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<MappedFileTests.size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    try folder.folder.replace("large", with: bytes, durable: false)
    let file = try #require(try folder.folder.map("large"))
    let sum = Checksum.of(file.bytes)
    #expect(try resident("\(folder.path)/large") >= MappedFileTests.size / 1024)
    #expect(Checksum.of(file.bytes, done: file.letGo) == sum)
    #expect(try resident("\(folder.path)/large") <= 1024)
    // It is there again for whoever looks.
    #expect(file.bytes.elementsEqual(bytes))
  }

  @Test func memoryWithoutAFileIsKept() throws {
    let file = try #require(
      MappedFile(nil, size: 100_000) { $0.copyBytes(from: [UInt8](repeating: 7, count: 100_000)) })
    file.letGo(of: file.bytes)
    #expect(file.bytes.allSatisfy { $0 == 7 })
  }

  /// How many kilobytes of a mapped file count as this process's.
  private func resident(_ path: String) throws -> Int {
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
}
