import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

/// The journal's end, signed and on paper.
@Suite struct CheckpointTests {
  private let station: TemporaryStation
  private let clerk = Specimens.actor("clerk")

  init() throws {
    station = try TemporaryStation()
    _ = try station.fill()
  }

  @Test func theKeyIsMadeOnceAndForItsOwnerAlone() throws {
    #expect(try StationAudit(of: station.path).verifierKey() == nil)
    let key = try station.open().verifierKey()
    #expect(try station.open().verifierKey() == key)
    #expect(try StationAudit(of: station.path).verifierKey() == key)
    #expect(station.mode(of: "keys/audit.key") == 0o600)
    #expect(station.mode(of: "keys") == 0o700)
    let name = try #require(station.path.split(separator: "/").last)
    #expect(key.name == "juzhu/YB/\(name)")
    #expect(
      try String(decoding: station.bytes("keys/audit.key"), as: UTF8.self).hasPrefix("PRIVATE+KEY+juzhu/YB/"))
  }

  @Test func aKeyThatIsNoneIsSaidToBe() throws {
    _ = try station.open().verifierKey()
    try station.write(Array("lost\n".utf8), to: "keys/audit.key")
    #expect(throws: StoreFault.self) { try station.open().verifierKey() }
    #expect(throws: StoreFault.self) { try StationAudit(of: station.path).verifierKey() }
    #expect(try station.bytes("keys/audit.key") == Array("lost\n".utf8))
  }

  @Test func aCheckpointSignsTheLineThatRecordsIt() throws {
    let store = try station.open()
    let note = try store.signCheckpoint(by: clerk, at: Specimens.moment(9, daysLater: 61))
    let key = try store.verifierKey()
    let checkpoint = try JournalCheckpoint(note, by: key)
    #expect(checkpoint.origin == key.name)
    let line = try #require(station.lines(of: 2).last)
    let entry = try JSON(reading: line.dropLast())
    #expect(entry["action"] == ["kind": "checkpoint"])
    #expect(entry["seq"]?.integer == checkpoint.seq)
    #expect(entry["hash"]?.string == checkpoint.hash.hex)
    // It holds for ever after.
    let later = try station.open()
    try later.record(.list, by: clerk, at: Specimens.moment(9, daysLater: 62))
    #expect(try station.audit(witnesses: [checkpoint.witness]).isSound)
  }

  @Test func aCertificateBearsTheEndOfTheJournalBeforeIt() throws {
    let page = String(decoding: try station.bytes("certificates/2027/YB-2027-C000001.pdf"), as: UTF8.self)
    let before = try JSON(reading: station.lines(of: 2)[0].dropLast())
    let digits = try #require(before["hash"]?.string?.prefix(16))
    #expect(page.contains("7 \(digits)"))
    let head = try #require(JournalHead("7 \(digits)"))
    let witness = Witness(.paper, seq: head.seq, digits: head.digits)
    #expect(try station.audit(witnesses: [witness]).isSound)
  }

  @Test func aHeadIsReadAsPeopleCopyIt() {
    for text in [
      "57 1a2b3c4d5e6f7081", "57:1A2B3C4D5E6F7081", " 57  1a2b3c4d5e6f7081 ", "57-1a2b3c4d5e6f7081",
    ] {
      #expect(JournalHead(text)?.text == "57 1a2b3c4d5e6f7081", "\(text)")
    }
    for text in [
      "", "57", "57 1a2b", "1a2b3c4d5e6f7081", "0 1a2b3c4d5e6f7081", "57 1a2b3c4d5e6f708g", "-57 1a 2b",
    ] {
      #expect(JournalHead(text) == nil, "\(text)")
    }
  }
}
