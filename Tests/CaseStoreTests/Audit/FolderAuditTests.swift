import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

// The testing library has an attachment of its own.
import struct CaseStore.Attachment

/// Whatever is done to the files behind the journal's back is found, and is said to be what it is.
@Suite struct FolderAuditTests {
  private let station: TemporaryStation
  private let files: [Case]
  private let last = CommittedRevision(revision: 3, entry: 9)

  init() throws {
    station = try TemporaryStation()
    files = try station.fill()
  }

  private func expect(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try station.audit().findings == findings, sourceLocation: sourceLocation)
  }

  @Test func anEditedCaseFileIsNamed() throws {
    try station.edit(files[1].path, "样例", "样样")
    try expect([.caseFile(files[1].number, .edited(last: last))])
  }

  @Test(arguments: ["", "{", "\u{0}\u{0}\u{0}"])
  func aCaseFileThatIsNoDocumentIsNamed(content: String) throws {
    try station.write(Array(content.utf8), to: files[1].path)
    try expect([.caseFile(files[1].number, .edited(last: last))])
  }

  @Test(arguments: [1, 2])
  func aCaseFileThatWasRolledBackSaysToWhichRevision(revision: Int) throws {
    let entry = revision == 1 ? 2 : 5
    let line = try station.lines(of: revision - 1)[1]
    let document = try #require(try JSON(reading: line.dropLast())["document"])
    try station.write(document.pretty(), to: files[1].path)
    let older = CommittedRevision(revision: revision, entry: entry)
    try expect([.caseFile(files[1].number, .rolledBack(to: older, last: last))])
  }

  @Test func caseFilesThatWereSwappedNameEachOther() throws {
    let (one, other) = (try station.bytes(files[0].path), try station.bytes(files[1].path))
    try station.write(other, to: files[0].path)
    try station.write(one, to: files[1].path)
    try expect([
      .caseFile(files[0].number, .ofAnother(files[1].number, last)),
      .caseFile(
        files[1].number, .ofAnother(files[0].number, CommittedRevision(revision: 4, entry: 8))),
    ])
  }

  @Test func aCaseFileThatIsGoneIsNamed() throws {
    try station.remove(files[1].path)
    try expect([.caseFile(files[1].number, .missing(last: last))])
  }

  @Test func aFolderOfCasesThatIsGoneNamesEachOfThem() throws {
    try station.remove("cases")
    #expect(try station.audit().findings.count == 3)
  }

  @Test func aCaseFileWithoutAnEntryIsNamed() throws {
    let number = CaseNumber(prefix: "YB", year: 2026, serial: 77)
    try station.write(Array("{}".utf8), to: TemporaryStation.file(of: number))
    try expect([.caseFile(number, .withoutEntry)])
  }

  @Test func aCaseFileThatSaysItIsLaterIsAheadOfTheJournal() throws {
    try station.edit(files[1].path, "\"revision\": 3", "\"revision\": 4")
    try expect([.caseFile(files[1].number, .ahead(revision: 4, last: last))])
  }

  @Test func aCaseFileThatIsALinkIsNotFollowed() throws {
    let bytes = try station.bytes(files[1].path)
    try station.remove(files[1].path)
    try station.write(bytes, to: "elsewhere.json")
    station.makeLink(files[1].path, to: "\(station.path)/elsewhere.json")
    try expect([.caseFile(files[1].number, .unreadable(.symbolicLink(path: files[1].path)))])
  }

  @Test(.timeLimit(.minutes(1))) func aPipeInPlaceOfACaseFileDoesNotHang() throws {
    try station.remove(files[1].path)
    mkfifo("\(station.path)/\(files[1].path)", 0o600)
    try expect([.caseFile(files[1].number, .unreadable(.notRegular(path: files[1].path)))])
  }

  @Test func whatDoesNotBelongThereIsNamed() throws {
    try station.write([], to: "cases/2026/000/notes.txt")
    try station.write([], to: "cases/2026/000/YB-2026-001000.json")
    try station.write([], to: "certificates/2027/copy.pdf")
    station.makeLink("cases/2027", to: "/etc")
    mkdir("\(station.path)/journal/2026-13", 0o700)
    let place = { (path: String, kind: FileKind) in Finding.stray(path: path, kind) }
    try expect([
      place("cases/2026/000/YB-2026-001000.json", .file), place("cases/2026/000/notes.txt", .file),
      place("cases/2027", .symbolicLink), place("certificates/2027/copy.pdf", .file),
      place("journal/2026-13", .folder),
    ])
  }

  @Test func whatAnInterruptionLeftBehindIsMentionedAndNoFault() throws {
    let path = "cases/2026/000/.YB-2026-000001.json.0123456789abcdef.tmp"
    try station.write([], to: path)
    let report = try station.audit()
    #expect(report.isSound)
    #expect(report.notes == [.leftover(path: path)])
  }

  @Test func aChangedPageIsNamed() throws {
    try station.edit(page, "\(files[0].identity.name)", "王样例")
    try expect([.page(certificate, .changed(entry: 8))])
  }

  @Test func aPageThatIsGoneIsNamed() throws {
    try station.remove(page)
    try expect([.page(certificate, .missing(entry: 8))])
  }

  @Test func aPageWithoutAnEntryIsNamed() throws {
    let number = CertificateNumber(prefix: "YB", year: 2027, serial: 2)
    try station.write(try station.bytes(page), to: "certificates/2027/\(number.text).pdf")
    try expect([.page(number, .withoutEntry)])
  }

  @Test func aPageIsProvenEvenIfItsCaseFileIsNot() throws {
    try station.remove(files[0].path)
    try expect([
      .caseFile(files[0].number, .missing(last: CommittedRevision(revision: 4, entry: 8)))
    ])
  }

  @Test func picturesAreProvenByTheirNames() throws {
    let store = try station.open()
    let scan = try TemporaryFolder()
    let bytes = [0xFF, 0xD8, 0xFF] + Array("a specimen".utf8)
    try scan.folder.createNew("scan.jpg", with: bytes, durable: false)
    let attachment = try store.attach(contentsOf: scan.path + "/scan.jpg")
    var action = Specimens.registration(serial: 7)
    action.materials[0].file = attachment.name
    try store.act(action, at: Specimens.moment(10, daysLater: 60))
    let path = "attachments/\(attachment.name.prefix(2))/\(attachment.name)"
    #expect(try station.audit().pictures == 1)
    try expect([])
    try station.write(bytes + [0], to: path)
    try expect([.picture(attachment, .changed(entry: 10))])
    try station.remove(path)
    try expect([.picture(attachment, .missing(entry: 10))])
    station.makeLink(path, to: "/etc/passwd")
    try expect([.picture(attachment, .unreadable(.symbolicLink(path: path)))])
  }

  @Test(arguments: ["old", "empty", "torn", "gone"])
  func aFileThatTheNextOpeningWritesIsMentionedAndNoFault(state: String) throws {
    let old = try station.bytes(files[2].path)
    let store = try station.open()
    try store.act(Action(.remark, [.remark: "样例"]), on: files[2], at: Specimens.moment(10, daysLater: 60))
    let new = try station.bytes(files[2].path)
    switch state {
    case "old": try station.write(old, to: files[2].path)
    case "empty": try station.write([], to: files[2].path)
    case "torn": try station.write(Array(new.prefix(100)), to: files[2].path)
    default: try station.remove(files[2].path)
    }
    let note = AuditNote.notYetWritten(files[2].number, CommittedRevision(revision: 2, entry: 10))
    #expect(try station.audit().notes == [note])
    try expect([])
    // Without the note of how far the files were written, nothing is excused.
    try station.remove("cache/checkpoint.json")
    #expect(try station.audit().findings.count == 1)
    _ = try station.open()
    #expect(try station.audit().isSound)
  }

  @Test func aFileThatWasEditedSinceTheLastOpeningIsAFinding() throws {
    let store = try station.open()
    try store.act(Action(.remark, [.remark: "样例"]), on: files[2], at: Specimens.moment(10, daysLater: 60))
    try station.edit(files[2].path, "样例", "样样")
    let revision = CommittedRevision(revision: 2, entry: 10)
    try expect([.caseFile(files[2].number, .edited(last: revision))])
  }

  @Test func anAuditWritesNothing() throws {
    try station.remove("lock")
    let before = try TemporaryStation.listing(station.path)
    _ = try station.audit()
    #expect(try TemporaryStation.listing(station.path) == before)
  }

  @Test func whatIsNoStationIsNotAudited() throws {
    #expect(throws: StoreFault.noStation(path: "/nowhere")) { try StationAudit(of: "/nowhere") }
    try station.edit("station.json", "\"format\": 1", "\"format\": 99")
    #expect(throws: StoreFault.unknownFormat(99)) { try StationAudit(of: station.path) }
  }

  private var page: String { "certificates/\(certificate.year)/\(certificate.text).pdf" }

  private var certificate: CertificateNumber { files[0].certificates[0].terms.number }
}

extension TemporaryStation {
  /// Every file with its size and time.
  fileprivate static func listing(_ path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted().map { name in
      var status = stat()
      lstat("\(path)/\(name)", &status)
      return "\(name) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
  }
}
