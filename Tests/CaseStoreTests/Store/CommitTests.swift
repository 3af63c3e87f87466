import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

@Suite struct CommitTests {
  @Test func whatWasSavedIsThereAfterARestart() throws {
    let station = try TemporaryStation()
    var file = try station.open().act(Specimens.registration())
    #expect(try station.open().file(file.number) == file)
    file = try station.open().act(Specimens.visit, on: file, by: "police")
    file = try station.open().certify(file)
    for (actor, action) in Specimens.permitSteps {
      file = try station.open().act(action, on: file, by: actor)
      let reopened = try station.open()
      #expect(try reopened.file(file.number) == file)
      #expect(reopened.register[file.number]?.stage == file.stage)
    }
    #expect(file.stage == Stage(.verified, .held))
    #expect(file.revision == 10)
  }

  @Test func aRefusalWritesNothing() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let file = try store.act(Specimens.registration())
    let journal = try station.bytes("journal/2026-11.jsonl")
    let before = try station.bytes(TemporaryStation.file(of: file.number))
    #expect(throws: CommitFailure.self) { try store.certify(file) }
    #expect(try station.bytes("journal/2026-11.jsonl") == journal)
    #expect(try station.bytes(TemporaryStation.file(of: file.number)) == before)
    #expect(!FileManager.default.fileExists(atPath: station.path + "/certificates"))
  }

  @Test func aSaveOverAChangedCaseIsAConflictAndNoLoss() throws {
    let station = try TemporaryStation()
    let (one, other) = (try station.open(), try station.open())
    let seen = try one.act(Specimens.registration())
    let visited = try other.act(Specimens.visit, on: seen, by: "police", at: Specimens.moment(10))
    #expect(throws: CommitFailure.conflict(Conflict(basedOn: 1, theirs: visited))) {
      try one.act(Specimens.visit, on: seen, by: "police")
    }
    #expect(try one.file(seen.number) == visited)
    #expect(visited.changed == Mark(by: "police", at: Specimens.moment(10)))
  }

  @Test func theSamePersonIsNotRegisteredTwiceFromTwoDesks() throws {
    let station = try TemporaryStation()
    let (one, other) = (try station.open(), try station.open())
    let first = try one.act(Specimens.registration())
    #expect(throws: CommitFailure.refused(Refusal([.alreadyRegistered(first.number)]))) {
      try other.act(Specimens.registration("王样例"))
    }
  }

  @Test func twoDesksNeverGetTheSameNumber() throws {
    let station = try TemporaryStation()
    let desks = [try station.open(), try station.open(), try station.open()]
    var numbers = Set<CaseNumber>()
    for serial in 0..<12 {
      numbers.insert(try desks[serial % 3].act(Specimens.registration(serial: serial)).number)
    }
    #expect(numbers.count == 12)
    #expect(numbers.map(\.serial).max() == 12)
  }

  @Test func keysThatThisProgramDoesNotKnowSurviveASave() throws {
    let station = try TemporaryStation()
    let file = try station.open().act(
      Specimens.visit, on: try station.open().act(Specimens.registration()), by: "police")
    let path = TemporaryStation.file(of: file.number)
    var document = try #require(try JSON(reading: station.bytes(path)).object)
    document["note-of-another-tool"] = ["exact": .number("1.50")]
    var identity = try #require(document["identity"]?.object)
    identity["blood-of-the-vine"] = "样例"
    document["identity"] = .object(identity)
    var visits = try #require(document["visits"]?.array)
    var visit = try #require(visits[0].object)
    visit["weather"] = "晴"
    visits[0] = .object(visit)
    document["visits"] = .array(visits)
    try station.open().checkpoint()
    try station.write(JSON.object(document).pretty(), to: path)

    try station.open().act(Action(.remark, [.remark: "新备注"]), on: file)
    let saved = try JSON(reading: station.bytes(path))
    #expect(saved["note-of-another-tool"] == ["exact": .number("1.50")])
    #expect(saved["identity"]?["blood-of-the-vine"] == "样例")
    #expect(saved["visits"]?.array?.first?["weather"] == "晴")
    #expect(saved["revision"] == 3)
  }

  @Test func whatAnotherToolWritesBetweenLookingAndSavingIsKept() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let file = try store.act(Specimens.registration())
    #expect(try store.file(file.number) == file)
    let path = TemporaryStation.file(of: file.number)
    var document = try #require(try JSON(reading: station.bytes(path)).object)
    document["note-of-another-tool"] = "样例"
    try station.write(JSON.object(document).pretty(), to: path)
    try store.act(Action(.remark, [.remark: "新备注"]), on: file)
    #expect(try JSON(reading: station.bytes(path))["note-of-another-tool"] == "样例")
  }

  @Test func aFileThatWasCopiedOverAnotherOneIsNotTakenForIt() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let files = try (0..<2).map { try store.act(Specimens.registration(serial: $0)) }
    let paths = files.map { TemporaryStation.file(of: $0.number) }
    try station.write(try station.bytes(paths[0]), to: paths[1])
    #expect(try store.file(files[0].number) == files[0])
    #expect(throws: StoreFault.self) { try store.file(files[1].number) }
  }

  @Test func theCaseFileIsPlainSortedJSONForItsOwnerOnly() throws {
    let station = try TemporaryStation()
    let file = try station.open().act(Specimens.registration("阿卜杜热合曼·买买提"))
    let path = TemporaryStation.file(of: file.number)
    let text = String(decoding: try station.bytes(path), as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"changed\": {\n"))
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains("\"name\": \"阿卜杜热合曼·买买提\""))
    let mode = try FileManager.default.attributesOfItem(atPath: station.path + "/" + path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func theExactBytesOfACertificateAreKeptUnderItsNumber() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    var file = try store.act(Specimens.visit, on: store.act(Specimens.registration()), by: "police")
    file = try store.certify(file)
    let first = try #require(file.certificates.first)
    #expect(first.terms.number == CertificateNumber(prefix: "YB", year: 2026, serial: 1))
    let page = try station.open().page(of: first.terms.number)
    #expect(page.starts(with: "欧阳娜娜 YB-2026-C000001 3 ".utf8))
    #expect(Digest(of: page).hex == first.pageHash)
    file = try station.open().certify(file)
    #expect(file.certificates.last?.terms.number.serial == 2)
  }

  @Test func aLookIsInTheHistoryWithoutANewRevision() throws {
    let station = try TemporaryStation()
    let store = try station.open()
    let file = try store.act(Specimens.registration())
    try store.record(.file(file.number), by: Specimens.actor("supervisor"), at: Specimens.moment(11))
    let lines = try station.open().history(of: file.number).lines
    #expect(lines.map(\.kind) == ["register", "look"])
    #expect(lines.map(\.mark.by) == ["clerk", "supervisor"])
    #expect(lines.map(\.revision) == [1, nil])
  }

  @Test func draftsAreKeptUntilTheyAreDropped() throws {
    let station = try TemporaryStation()
    let (store, clerk) = (try station.open(), Specimens.actor("clerk"))
    let one = Draft(name: "registration-1", request: Request(registration: Action(.register, [.name: "𠮷田明"])))
    let other = Draft(name: "YB-2026-000001", request: Request(registration: Action(.remark)))
    #expect(try store.drafts(of: clerk).isEmpty)
    try store.keep(one, of: clerk)
    try store.keep(other, of: clerk)
    #expect(try station.open().drafts(of: clerk) == [other, one])
    #expect(try station.open().drafts(of: Specimens.actor("clerk2")).isEmpty)
    try store.dropDraft(one.name, of: clerk)
    #expect(try station.open().drafts(of: clerk) == [other])
  }

  @Test func theJournalKeepsNoPersonalDataBesideTheDocument() throws {
    let station = try TemporaryStation()
    try station.open().act(Specimens.registration("阿卜杜热合曼·买买提"))
    let line = try station.bytes("journal/2026-11.jsonl")
    var entry = try #require(try JSON(reading: line).object)
    entry["document"] = nil
    let rest = String(decoding: JSON.object(entry).compact(), as: UTF8.self)
    #expect(!rest.contains("阿卜杜热合曼"))
    #expect(!rest.contains(Specimens.paperNumber(0)))
    #expect(rest.contains("\"kind\":\"register\""))
  }

  @Test func aNumberIsNeverGivenTwiceEvenIfItsFileIsGone() throws {
    let station = try TemporaryStation()
    var file = try station.open().act(
      Specimens.visit, on: station.open().act(Specimens.registration()), by: "police")
    file = try station.open().certify(file)
    let page = try station.open().page(of: CertificateNumber(prefix: "YB", year: 2026, serial: 1))
    try station.open().checkpoint()
    try FileManager.default.removeItem(atPath: station.path + "/" + TemporaryStation.file(of: file.number))
    var next = try station.open().act(Specimens.registration(serial: 1))
    #expect(next.number.serial == 2)
    next = try station.open().certify(
      station.open().act(Specimens.visit, on: next, by: "police"))
    #expect(next.certificates.map(\.terms.number.serial) == [2])
    #expect(try station.open().page(of: CertificateNumber(prefix: "YB", year: 2026, serial: 1)) == page)
  }
}
