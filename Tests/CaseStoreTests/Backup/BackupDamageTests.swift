import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// No byte of a backup changes without being found, and its file named.
@Suite struct BackupDamageTests {
  private let bench: BackupBench
  private let everyByte = Soak.isOn

  init() throws {
    bench = try BackupBench()
    try bench.fill()
    try bench.backUp()
  }

  /// The files in which something is found.
  private var found: Set<String> {
    guard let backup = try? Backup(at: bench.destination) else { return ["backup.json"] }
    return Set(backup.verify().findings.map(\.path))
  }

  private var files: [String: [UInt8]] {
    get throws { try FileTree.of(bench.destination, without: ["lock"]) }
  }

  @Test func everyChangedByteIsFound() throws {
    #expect(found == [])
    var random = Seeded(state: 7)
    for (path, bytes) in try files {
      let chosen =
        [0, bytes.count / 2, bytes.count - 1]
        + (0..<5).map { _ in Int.random(in: bytes.indices, using: &random) }
      for offset in everyByte ? Array(bytes.indices) : chosen {
        let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &random)
        try bench.damage(path, at: offset, by: bit)
        #expect(found == [path], "byte \(offset) of \(path)")
        try bench.damage(path, at: offset, by: bit)
      }
    }
    #expect(found == [])
  }

  @Test func everyMissingAndEveryShortenedFileIsFound() throws {
    for (path, bytes) in try files {
      let url = URL(filePath: bench.destination + "/" + path)
      for count in [bytes.count - 1, bytes.count / 2, 0] {
        try Data(bytes.prefix(count)).write(to: url)
        #expect(found == [path], "\(count) bytes of \(path)")
      }
      try FileManager.default.removeItem(at: url)
      #expect(found == [path])
      try Data(bytes).write(to: url)
    }
  }

  @Test func filesThatWereSwappedAreFound() throws {
    let cases = try files.keys.filter { $0.hasPrefix("cases/") }.sorted()
    let (one, other) = (cases[0], cases[1])
    let bytes = try files
    try Data(bytes[other] ?? []).write(to: URL(filePath: bench.destination + "/" + one))
    try Data(bytes[one] ?? []).write(to: URL(filePath: bench.destination + "/" + other))
    #expect(found == [one, other])
  }

  @Test func aDamagedBackupIsNotRestored() throws {
    let path = try #require(files.keys.first { $0.hasPrefix("certificates/") })
    try bench.damage(path, at: 3)
    #expect(throws: StoreFault.backup(.damaged(path: bench.destination, files: 1))) { try bench.restore() }
    #expect(try bench.room.folder.list().contains { $0.contains("restoring") } == false)
  }
}
