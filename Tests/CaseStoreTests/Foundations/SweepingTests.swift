import Glibc
import Testing

@testable import CaseStore

@Suite struct SweepingTests {
  @Test func onlyWhatDeadWritersLeftIsRemoved() throws {
    let station = try TemporaryFolder()
    let kept = [
      "a.json", ".hidden", ".a.json.tmp", ".a.json.0123456789abcde.tmp", "a.json.0123456789abcdef.tmp",
    ]
    for name in kept + [".a.json.0123456789abcdef.tmp", ".index.fedcba9876543210.tmp"] {
      try station.folder.createNew("cache/\(name)", with: [1], durable: false)
    }
    try station.folder.sweep("cache")
    #expect(try station.folder.list("cache") == kept.sorted())
    try station.folder.sweep("not/there")
  }

  @Test func aFileThatIsBeingWrittenStays() throws {
    let station = try TemporaryFolder()
    try station.folder.replace("cache/index", durable: false) { (file) throws(FileFault) in
      try file.write([1])
      try station.folder.sweep("cache")
      #expect((try? station.folder.list("cache").count) == 1)
    }
    #expect(try station.folder.list("cache") == ["index"])
  }
}
