import CaseStore
import Specimens
import Testing

/// The seal's document: written over only what it was made of, and never without a line of the journal.
@Suite struct SealDocumentTests {
  private struct Keys: Codable, Equatable {
    var keys: [String]
  }

  private let station: TemporaryStation
  private let supervisor = Specimens.actor("supervisor")
  private let now = Specimens.moment(9)

  init() throws { station = try TemporaryStation() }

  private func journal() throws -> [JSON] {
    try station.bytes("journal/2026-11.jsonl").split(separator: 10).map { try JSON(reading: Array($0)) }
  }

  @Test func whoDidWhatIsALine() throws {
    let store = try station.open()
    #expect(try store.seal(as: Keys.self) == nil)
    try store.keepSeal(Keys(keys: ["a"]), over: Keys?.none, change: "init", by: supervisor, at: now)
    try store.keepSeal(
      Keys(keys: ["a", "b"]), over: Keys(keys: ["a"]), change: "renew", by: supervisor, at: now)
    #expect(try store.seal(as: Keys.self) == Keys(keys: ["a", "b"]))
    let lines = try journal()
    #expect(lines.map { $0["action"]?["change"]?.string } == ["init", "renew"])
    #expect(lines.allSatisfy { $0["action"]?["kind"] == "seal" && $0["by"] == "supervisor" })
  }

  /// While one desk waits for a passphrase to renew the key, another one revokes it.
  @Test func whatAnotherDeskChangedMeanwhileIsNotUndone() throws {
    let (one, other) = (try station.open(), try station.open())
    try one.keepSeal(Keys(keys: ["a"]), over: Keys?.none, change: "init", by: supervisor, at: now)
    let read = try one.seal(as: Keys.self)
    try other.keepSeal(Keys(keys: []), over: read, change: "revoke a", by: supervisor, at: now)
    #expect(throws: StoreFault.changedMeanwhile(path: "keys/seal.json")) {
      try one.keepSeal(Keys(keys: ["a", "b"]), over: read, change: "renew", by: supervisor, at: now)
    }
    #expect(throws: StoreFault.changedMeanwhile(path: "keys/seal.json")) {
      try one.keepSeal(Keys(keys: ["c"]), over: Keys?.none, change: "init", by: supervisor, at: now)
    }
    #expect(try one.seal(as: Keys.self) == Keys(keys: []))
    #expect(try journal().count == 2)
  }

  @Test func nobodyElseCanReadIt() throws {
    let store = try station.open()
    try store.keepSeal(Keys(keys: ["a"]), over: Keys?.none, change: "init", by: supervisor, at: now)
    #expect(station.mode(of: "keys/seal.json") == 0o600)
  }
}
