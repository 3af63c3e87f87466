import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

/// A check names what is not as it should be, and a repair mends what can be mended and loses nothing.
@Suite struct StationCheckTests {
  private let station: TemporaryStation
  private let files: [Case]
  private let now = Specimens.moment(10, daysLater: 61)

  init() throws {
    station = try TemporaryStation()
    files = try station.fill()
  }

  private func findings() throws -> [CheckFinding] {
    var check = try StationCheck(of: station.path)
    return try check.examine().findings
  }

  @discardableResult
  private func repair() throws -> [Repair] {
    var check = try StationCheck(of: station.path)
    return try check.repair(check.examine(), by: "admin", holder: "test", at: now)
  }

  /// What the journal says of repairs.
  private func recorded() throws -> [JSON] {
    var filter = LogFilter()
    filter.kinds = ["repair"]
    var actions = [JSON]()
    _ = try station.open().forEachLine(filter) { actions.append($0.action) }
    return actions
  }

  /// What must hold after a repair of everything: nothing is left, the chain is whole, a second one does nothing.
  private func expectHealthy() throws {
    #expect(try findings() == [])
    #expect(try repair() == [])
    #expect(try station.audit().isSound)
  }

  @Test func aDamagedIndexIsMentionedAndNoFault() throws {
    let path = "cache/index-changes"
    var bytes = try station.bytes(path)
    bytes[bytes.count - 1] ^= 1
    try station.write(bytes, to: path)
    var check = try StationCheck(of: station.path)
    let report = try check.examine()
    #expect(report.isHealthy)
    #expect(report.notes.contains(.damagedIndex(path: path)))
  }

  @Test func aSoundStationIsHealthy() throws {
    var check = try StationCheck(of: station.path)
    let report = try check.examine()
    #expect(report.isHealthy)
    #expect(report.notes.filter { if case .network = $0 { false } else { true } } == [])
    #expect(report.cases == 3)
    #expect(report.freeBytes > 0)
    let journal = try station.bytes("journal/2027-01.jsonl")
    #expect(try repair() == [])
    #expect(try station.bytes("journal/2027-01.jsonl") == journal)
  }

  @Test func modesAreSetRightAndRecordedTogether() throws {
    chmod("\(station.path)/\(files[0].path)", 0o644)
    chmod("\(station.path)/cases", 0o755)
    chmod("\(station.path)/policy.json", 0o400)
    chmod(station.path, 0o750)
    #expect(
      try findings() == [
        .mode(path: "", found: 0o750, wanted: 0o700), .mode(path: "cases", found: 0o755, wanted: 0o700),
        .mode(path: files[0].path, found: 0o644, wanted: 0o600),
        .mode(path: "policy.json", found: 0o400, wanted: 0o600),
      ])
    #expect(try repair().map(\.entry) == [10, 10, 10, 10])
    #expect(try recorded() == [["kind": "repair", "modes": 4]])
    #expect(station.mode(of: files[0].path) == 0o600)
    try expectHealthy()
  }

  @Test(.enabled(if: getuid() == 0)) func whatBelongsToAnotherAccountIsGivenBack() throws {
    chown("\(station.path)/\(files[0].path)", 65534, 65534)
    #expect(try findings() == [.owner(path: files[0].path, found: 65534, wanted: 0)])
    try repair()
    try expectHealthy()
  }

  @Test func anEditedCaseFileIsRewrittenAndKept() throws {
    let committed = try station.bytes(files[1].path)
    try station.edit(files[1].path, "样例", "样样")
    let edited = try station.bytes(files[1].path)
    let finding = CheckFinding.audit(
      .caseFile(files[1].number, .edited(last: CommittedRevision(revision: 3, entry: 9))))
    #expect(try findings() == [finding])
    #expect(finding.remedy == .rewrite)
    let repairs = try repair()
    #expect(repairs.map(\.finding) == [finding])
    #expect(repairs.map(\.entry) == [10])
    #expect(try station.bytes(files[1].path) == committed)
    #expect(try station.bytes("quarantine/10/\(files[1].path)") == edited)
    #expect(
      try recorded() == [
        [
          "kind": "repair", "path": .string(files[1].path), "was": .string(Digest(of: edited).hex),
          "is": .string(Digest(of: committed).hex), "kept": .string("quarantine/10/\(files[1].path)"),
        ]
      ])
    #expect(try station.open().history(of: files[1].number).lines.last?.kind == "repair")
    try expectHealthy()
    var check = try StationCheck(of: station.path)
    #expect(try check.examine().notes.contains(.quarantined(files: 1, bytes: edited.count)))
  }

  @Test(arguments: ["old", "empty", "broken", "gone", "link", "pipe", "folder"])
  func aCaseFileThatIsNotItselfIsRewritten(state: String) throws {
    let path = files[1].path
    let committed = try station.bytes(path)
    let document = try #require(try JSON(reading: station.lines(of: 0)[1].dropLast())["document"])
    try station.remove(path)
    switch state {
    case "old": try station.write(document.pretty(), to: path)
    case "empty": try station.write([], to: path)
    case "broken": try station.write(Array("{".utf8), to: path)
    case "link": station.makeLink(path, to: "/etc/passwd")
    case "pipe": mkfifo("\(station.path)/\(path)", 0o600)
    case "folder": mkdir("\(station.path)/\(path)", 0o700)
    default: break
    }
    #expect(try findings().map(\.remedy) == [.rewrite])
    #expect(try repair().map(\.entry) == [10])
    #expect(try station.bytes(path) == committed)
    var status = stat()
    #expect((lstat("\(station.path)/quarantine/10/\(path)", &status) == 0) == (state != "gone"))
    try expectHealthy()
  }

  @Test func whatIsInTheWayIsMovedAndKept() throws {
    try station.write(Array("notes".utf8), to: "cases/2026/000/notes.txt")
    station.makeLink("certificates/copy", to: "/etc")
    mkfifo("\(station.path)/drafts", 0o600)
    let leftover = "cases/.2026.0123456789abcdef.tmp"
    try station.write([], to: leftover)
    #expect(try findings().count == 3, "somebody may be writing it just now")
    var times = [timespec(), timespec()]
    utimensat(AT_FDCWD, "\(station.path)/\(leftover)", &times, 0)
    #expect(
      try findings() == [
        .leftover(path: leftover), .audit(.stray(path: "cases/2026/000/notes.txt", .file)),
        .audit(.stray(path: "certificates/copy", .symbolicLink)), .audit(.stray(path: "drafts", .pipe)),
      ])
    #expect(try repair().map(\.entry) == [10, 11, 12])
    #expect(try station.bytes("quarantine/11/cases/2026/000/notes.txt") == Array("notes".utf8))
    // What stands at the top is for a person to judge.
    #expect(try findings() == [.audit(.stray(path: "drafts", .pipe))])
    #expect(try station.audit().isSound)
  }

  @Test func whatIsAheadOfTheJournalIsNeverRewritten() throws {
    try station.edit(files[1].path, "\"revision\": 3", "\"revision\": 4")
    let unknown = CaseNumber(prefix: "YB", year: 2026, serial: 77)
    try station.write(Array("{}".utf8), to: TemporaryStation.file(of: unknown))
    let before = try station.bytes(files[1].path)
    #expect(try findings().map(\.remedy) == [nil, nil])
    #expect(try repair() == [])
    #expect(try station.bytes(files[1].path) == before)
  }

  @Test func nothingIsMendedByADamagedJournal() throws {
    try station.edit(files[1].path, "样例", "样样")
    try station.changeLines(of: 0) { $0.swapAt(0, 1) }
    let before = try station.bytes(files[1].path)
    let journal = try station.bytes("journal/2027-01.jsonl")
    #expect(try findings().contains { $0.isDamageOfJournal })
    #expect(try repair() == [])
    #expect(try station.bytes(files[1].path) == before)
    #expect(try station.bytes("journal/2027-01.jsonl") == journal)
  }

  @Test func aMissingPageIsNamedAndOnlyAPersonCanHelp() throws {
    let number = files[0].certificates[0].terms.number
    try station.remove("certificates/\(number.year)/\(number.text).pdf")
    #expect(try findings() == [.audit(.page(number, .missing(entry: 8)))])
    #expect(try repair() == [])
  }

  @Test func filesOfTheStationThatCannotBeReadAreNamed() throws {
    try station.write(Array("[{}]".utf8), to: "operators.json")
    try station.remove("policy.json")
    let findings = try findings()
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { if case .unreadable = $0 { $0.remedy == nil } else { false } })
    var check = try StationCheck(of: station.path)
    #expect(check.operators == [])
    #expect(try check.examine().cases == 3)
  }

  @Test func aRepairWaitsForTheLockAndNamesWhoHasIt() throws {
    try station.edit(files[1].path, "样例", "样样")
    let folder = try Folder(station.path)
    var check = try StationCheck(of: station.path)
    let report = try check.examine()
    try StationLock(folder: folder).withLock(
      patience: 0, holder: "clerk@desk 1", refusal: { $0 as any Error }
    ) { () throws(any Error) -> Void in
      let fault = #expect(throws: StoreFault.self) {
        try check.repair(report, by: "admin", holder: "test", at: now)
      }
      guard case .busy(let lockHolder) = fault else {
        Issue.record("not busy: \(String(describing: fault))")
        return
      }
      #expect(lockHolder.name == "clerk@desk 1")
    }
  }

  @Test func whatAnotherDeskPutRightMeanwhileIsNotRepaired() throws {
    let path = files[1].path
    let committed = try station.bytes(path)
    try station.edit(path, "样例", "样样")
    var check = try StationCheck(of: station.path)
    let report = try check.examine()
    try station.write(committed, to: path)
    #expect(try check.repair(report, by: "admin", holder: "test", at: now) == [])
    #expect(try recorded() == [])
  }
}
