import CaseStore
import Glibc
import Testing

/// A folder's files can be reached, replaced and listed; nothing outside it can.
struct FolderTests {
  let station: TemporaryFolder
  var folder: Folder { station.folder }

  init() throws {
    station = try TemporaryFolder()
  }

  @Test func readsWhatWasWritten() throws {
    try folder.replace("cases/2026/a.json", with: [1, 2, 3], durable: true)
    try folder.replace("cases/2026/a.json", with: [4], durable: false)
    try folder.createNew("cases/2026/b.json", with: [], durable: true)
    #expect(try folder.read("cases/2026/a.json") == [4])
    #expect(try folder.read("cases/2026/b.json") == [])
    #expect(try folder.list("cases/2026") == ["a.json", "b.json"])
    #expect(try folder.list() == ["cases"])
    #expect(try folder.remove("cases/2026/a.json"))
    #expect(try !folder.remove("cases/2026/a.json"))
    #expect(throws: Never.self) {
      try folder.sync()
      try folder.sync("cases/2026")
      try folder.sync("cases/2026/b.json")
    }
  }

  @Test func whatIsAbsentIsNotAFault() throws {
    #expect(try folder.read("no/such/file") == nil)
    #expect(try folder.list("no/such") == [])
    #expect(try !folder.remove("no/such/file"))
    #expect(throws: FileFault.failed(operation: .open, path: "no", errno: ENOENT)) { try folder.sync("no") }
    #expect(throws: FileFault.failed(operation: .open, path: "/no/such", errno: ENOENT)) {
      try Folder("/no/such")
    }
  }

  @Test func createNewNeverReplaces() throws {
    try folder.createNew("a", with: [1], durable: false)
    #expect(throws: FileFault.alreadyExists(path: "a")) {
      try folder.createNew("a", with: [2], durable: true)
    }
    #expect(try folder.read("a") == [1])
    #expect(try station.contents() == ["a"])
  }

  @Test func everythingIsForTheOwnerAlone() throws {
    try folder.replace("cases/2026/a.json", with: [1], durable: false)
    try folder.makeFolder("keys/old", durable: true)
    for (path, mode) in [
      ("cases", 0o700), ("cases/2026", 0o700), ("cases/2026/a.json", 0o600), ("keys/old", 0o700),
    ] {
      var status = stat()
      stat("\(station.path)/\(path)", &status)
      #expect(status.st_mode & 0o777 == mode)
    }
  }

  @Test(
    "refuses paths that are not plainly inside",
    arguments: [
      "", "/", "/etc/passwd", ".", "..", "../x", "a/..", "a/../b", "a//b", "a/", "./a", "a/.", "a\0b", "a/\0",
      "..//", "\0",
      "a/\u{301}/../x", "a/\u{200D}/..",
    ])
  func refusesHostilePaths(path: String) throws {
    let fault = FileFault.invalidPath(path)
    #expect(throws: fault) { try folder.read(path) }
    #expect(throws: fault) { try folder.replace(path, with: [1], durable: false) }
    #expect(throws: fault) { try folder.createNew(path, with: [1], durable: false) }
    #expect(throws: fault) { try folder.remove(path) }
    #expect(throws: fault) { try folder.list(path) }
    #expect(throws: fault) { try folder.makeFolder(path, durable: false) }
    #expect(throws: fault) { try folder.sync(path) }
    #expect(try station.contents().isEmpty)
  }

  @Test("a slash with a combining mark is still a slash")
  func splitsAtBytes() throws {
    try folder.replace("a/\u{301}b", with: [1], durable: false)
    #expect(try folder.list("a") == ["\u{301}b"])
  }

  @Test func takesUnusualNames() throws {
    for name in ["居住.json", "...", ".hidden", "a b", "-rf", "\u{1B}[2J", String(repeating: "x", count: 200)] {
      try folder.replace(name, with: [1], durable: false)
      #expect(try folder.read(name) == [1])
    }
  }

  @Test func followsNoPlantedLinks() throws {
    let outside = try TemporaryFolder()
    try outside.folder.replace("secret", with: [42], durable: false)
    try folder.makeFolder("inside", durable: false)
    symlink("\(outside.path)/secret", "\(station.path)/file")
    symlink(outside.path, "\(station.path)/parent")
    symlink("inside", "\(station.path)/near")
    symlink("/no/such", "\(station.path)/dangling")

    #expect(throws: FileFault.symbolicLink(path: "file")) { try folder.read("file") }
    #expect(throws: FileFault.symbolicLink(path: "dangling")) { try folder.read("dangling") }
    for parent in ["parent", "near"] {
      let fault = FileFault.symbolicLink(path: parent)
      #expect(throws: fault) { try folder.read("\(parent)/secret") }
      #expect(throws: fault) { try folder.replace("\(parent)/secret", with: [1], durable: false) }
      #expect(throws: fault) { try folder.createNew("\(parent)/new", with: [1], durable: false) }
      #expect(throws: fault) { try folder.remove("\(parent)/secret") }
      #expect(throws: fault) { try folder.list(parent) }
      #expect(throws: fault) { try folder.makeFolder("\(parent)/new", durable: false) }
    }
    try folder.replace("file", with: [7], durable: false)
    #expect(try folder.read("file") == [7])
    #expect(try outside.folder.read("secret") == [42])
    #expect(try outside.contents() == ["secret"])
    #expect(throws: FileFault.symbolicLink(path: "\(station.path)/parent")) {
      try Folder("\(station.path)/parent")
    }
  }

  @Test func readsOnlyRegularFiles() throws {
    mkfifo("\(station.path)/pipe", 0o600)
    try folder.makeFolder("folder", durable: false)
    #expect(throws: FileFault.notRegular(path: "pipe")) { try folder.read("pipe") }
    #expect(throws: FileFault.notRegular(path: "folder")) { try folder.read("folder") }
  }

  @Test func readsNoGiants() throws {
    try folder.replace("a", with: [1, 2, 3], durable: false)
    #expect(throws: FileFault.tooLarge(path: "a", size: 3)) { try folder.read("a", limit: 2) }
    #expect(try folder.read("a", limit: 3) == [1, 2, 3])
    let sparse = open("\(station.path)/sparse", O_WRONLY | O_CREAT, 0o600)
    ftruncate(sparse, 1 << 40)
    close(sparse)
    #expect(throws: FileFault.tooLarge(path: "sparse", size: 1 << 40)) { try folder.read("sparse") }
  }

  @Test func failureLeavesNothingBehind() throws {
    try folder.makeFolder("taken", durable: false)
    #expect(throws: FileFault.failed(operation: .rename, path: "taken", errno: EISDIR)) {
      try folder.replace("taken", with: [1], durable: true)
    }
    #expect(throws: FileFault.alreadyExists(path: "taken")) {
      try folder.createNew("taken", with: [1], durable: true)
    }
    try folder.replace("file", with: [1], durable: false)
    #expect(throws: FileFault.failed(operation: .open, path: "file", errno: ENOTDIR)) {
      try folder.replace("file/below", with: [1], durable: false)
    }
    let tooLong = String(repeating: "x", count: 300)
    #expect(throws: FileFault.failed(operation: .open, path: tooLong, errno: ENAMETOOLONG)) {
      try folder.replace(tooLong, with: [1], durable: false)
    }
    #expect(try station.contents() == ["file", "taken"])
  }

  @Test("a reader sees the old file or the new one, never a mix")
  func replaceIsAtomic() async throws {
    let folder = folder
    let size = 300_000
    try folder.replace("case", with: [UInt8](repeating: 0, count: size), durable: false)
    let writer = Task.detached {
      for round in 1...100 {
        try folder.replace("case", with: [UInt8](repeating: UInt8(round), count: size), durable: false)
      }
    }
    var last: UInt8 = 0
    while last < 100 {
      let bytes = try #require(try folder.read("case"))
      let first = try #require(bytes.first)
      #expect(bytes.count == size && bytes.allSatisfy { $0 == first } && first >= last)
      last = first
      await Task.yield()
    }
    try await writer.value
    #expect(try station.contents() == ["case"])
  }
}
