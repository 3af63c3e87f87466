import Testing

@testable import CaseStore

struct MappedFileTests {
  private static let size = 12 << 20

  @Test func aLargeFileIsSummedWithoutBecomingMemoryOfTheProcess() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<MappedFileTests.size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    try folder.folder.replace("large", with: bytes, durable: false)
    let file = try #require(try folder.folder.map("large"))
    #expect(
      Checksum.of(bytes.count) { file.withBytes(of: $0, $1) } == bytes.withUnsafeBytes { Checksum.of($0) })
    #expect(try resident("\(folder.path)/large") == 0)
    #expect(file.bytes.elementsEqual(bytes))
    #expect(try resident("\(folder.path)/large") >= MappedFileTests.size / 1024)
  }

  @Test func memoryWithoutAFileIsKept() throws {
    let file = try #require(
      MappedFile(size: 100_000) { $0.copyBytes(from: [UInt8](repeating: 7, count: 100_000)) })
    file.lookThrough {}
    file.keepAtHand(true)
    file.keepAtHand(false)
    #expect(file.bytes.allSatisfy { $0 == 7 })
  }

  @Test func whatIsReadPieceByPieceIsWhatTheFileHas() throws {
    let folder = try TemporaryFolder()
    var random = Seeded(state: 4)
    let bytes = (0..<3 << 20).map { _ in UInt8.random(in: 0...255, using: &random) }
    try folder.folder.replace("large", with: bytes, durable: false)
    let file = try #require(try folder.folder.map("large"))
    func isAsItIs() -> Bool {
      let offset = Int.random(in: 0...bytes.count - 400, using: &random)
      let part = offset..<offset + Int.random(in: 0...400, using: &random)
      let number = bytes[offset..<offset + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return file.value(at: offset, as: UInt64.self) == number
        && file.withBytes(of: part) { Array($0) } == Array(bytes[part])
    }
    for _ in 0..<500 { #expect(isAsItIs()) }
    #expect(file.value(at: bytes.count - 1, as: UInt8.self) == bytes.last)
    #expect(try resident("\(folder.path)/large") == 0)
    // Whoever looks through all of it finds the same there, and leaves nothing behind.
    file.lookThrough {
      for _ in 0..<500 { #expect(isAsItIs()) }
      #expect((try? resident("\(folder.path)/large")) ?? 0 > 1024)
    }
    #expect(try resident("\(folder.path)/large") == 0)
  }
}
