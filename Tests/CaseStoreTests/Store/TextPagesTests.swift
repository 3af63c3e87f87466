import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// A station of the time when a certificate's page was a text and nobody had to ask for it: made by that program.
@Suite struct TextPagesTests {
  private let room: TemporaryFolder
  private let path: String
  private let certificate = CertificateNumber(prefix: "WH", year: 2026, serial: 1)
  private let number = CaseNumber(prefix: "WH", year: 2026, serial: 1)

  init() throws {
    room = try TemporaryFolder()
    path = room.path + "/station"
    try FileManager.default.copyItem(
      atPath: Specimens.repository + "/Tests/CaseStoreTests/Fixtures/text-pages", toPath: path)
    // A city's rules are its own file, and the desk says which of today's rules are missing in it.
    try Data(Specimens.policyBytes).write(to: URL(filePath: path + "/policy.json"))
  }

  @Test func whatWasHandedOutCanBeSeenAgain() throws {
    let store = try CaseStore(opening: path, holder: "test")
    let page = String(decoding: try store.page(of: certificate), as: UTF8.self)
    #expect(page.contains("WH-2026-C000001"))
    let sealed = try #require(try store.file(number).certificates.first)
    #expect(sealed.terms.asked == nil && sealed.terms.sealed.by == "clerk")
    #expect(Digest(of: Array(page.utf8)).hex == sealed.pageHash)
    // A later revision keeps what the earlier ones say.
    let request = Request(Action(.remark, [.remark: "样例"]), on: try store.file(number))
    let clerk = try #require(store.operators.first { $0.name == "clerk" })
    let commit = try store.commit(request, by: clerk, at: Specimens.moment(18), imprint: { _, _, _ in [] })
    #expect(commit.file.certificates == [sealed])
    for line in try store.history(of: number).lines {
      guard let revision = line.revision else { continue }
      #expect(try store.history(of: number).file(of: revision).number == number)
    }
  }

  @Test func theAuditFindsItWholeAndSeesAnEdit() throws {
    #expect(try StationAudit(of: path).report(witnesses: []).findings.isEmpty)
    let file = URL(filePath: path + "/certificates/2026/WH-2026-C000001.txt")
    try (Data(contentsOf: file) + Data("more\n".utf8)).write(to: file)
    #expect(try StationAudit(of: path).report(witnesses: []).findings.count == 1)
    try FileManager.default.removeItem(at: file)
    #expect(try StationAudit(of: path).report(witnesses: []).findings.count == 1)
  }

  @Test func aBackupHasIt() throws {
    let place = room.path + "/backup"
    let summary = try StationBackup(of: path, to: place, holder: "test").run(at: Specimens.moment(18))
    #expect(summary.lost.isEmpty && summary.skipped.isEmpty)
    _ = try Backup(at: place).verify()
    let name = "/certificates/2026/WH-2026-C000001.txt"
    #expect(
      try Data(contentsOf: URL(filePath: path + name)) == Data(contentsOf: URL(filePath: place + name)))
  }
}
