import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

@Suite struct ReportReadingTests {
  private let station: TemporaryStation
  private let month = CivilMonth(of: Specimens.today)

  init() throws {
    station = try TemporaryStation()
  }

  private func report(
    _ kind: ReportKind, in store: CaseStore, by name: String = "supervisor"
  ) throws -> StationReport {
    var reading = try store.beginReport(
      ReportRequest(kind, of: month), for: Specimens.actor(name), at: Specimens.moment(10))
    while true {
      if let report = reading.next() {
        #expect(reading.done == reading.total)
        return report
      }
    }
  }

  @Test func everyCaseIsCountedOnceHoweverItsFileStands() throws {
    let (first, second) = (try station.open(), try station.open())
    for serial in 0..<3 { try first.act(Specimens.registration(serial: serial)) }
    // Committed by another desk, which has not written the file yet.
    _ = try second.commit(
      Request(registration: Specimens.registration(serial: 3)), by: Specimens.actor("clerk"),
      at: Specimens.moment(9)
    ) { _, _, _ in [] }
    let late = try first.file(CaseNumber(prefix: "YB", year: 2026, serial: 1))
    _ = try second.catchUp()
    _ = try second.commit(
      Request(Action(.remark, [.remark: "样例"]), on: late), by: Specimens.actor("clerk"),
      at: Specimens.moment(9)
    ) { _, _, _ in [] }
    for store in [first, second] {
      let report = try report(.registrations, in: store)
      #expect(report.cases == 4 && report.unreadable.isEmpty)
      guard case .registrations(let content) = report.content else { throw Unexpected() }
      #expect(content.registered.total == 4 && content.present.total == 4)
    }
  }

  @Test func aStationWithoutACaseHasAReport() throws {
    for kind in ReportKind.allCases {
      let report = try report(kind, in: try station.open())
      #expect(report.kind == kind && report.cases == 0 && report.day == Specimens.today)
    }
  }

  @Test func aFileThatCannotBeReadIsNamedAndTheOthersAreCounted() throws {
    let store = try station.open()
    let files = try (0..<3).map { try store.act(Specimens.registration(serial: $0)) }
    try store.checkpoint()
    let path = TemporaryStation.file(of: files[1].number)
    try station.write(Array("{".utf8), to: path)
    let report = try report(.quality, in: try station.open())
    #expect(report.cases == 2 && report.unreadable == [path])
  }

  @Test func oneNumberOfTwoFilesIsFound() throws {
    let store = try station.open()
    let files = try (0..<2).map { try store.act(Specimens.registration(serial: $0)) }
    try store.checkpoint()
    // No desk would let it happen; a hand in the folder does.
    var twin = files[1]
    twin.identity.paperNumber = files[0].identity.paperNumber
    let document = try JSON.encode(twin).pretty()
    try station.write(document, to: TemporaryStation.file(of: twin.number))
    try station.removeIndex()
    let report = try report(.quality, in: try station.open())
    guard case .quality(let content) = report.content else { throw Unexpected() }
    #expect(content.findings[.numberShared]?.first == files.map(\.number))
  }

  @Test func thePoliceAreRemindedOfTheirOwnCommunities() throws {
    let store = try station.open()
    var short = Specimens.registration(serial: 0)
    short.entries[.intendedStay] = "under-half-year"
    var other = Specimens.registration(serial: 1)
    (other.entries[.intendedStay], other.entries[.community]) = ("under-half-year", "星河社区")
    for action in [short, other] { try store.act(action) }
    func names(_ actor: Operator) throws -> [String] {
      var reading = try store.beginReport(
        ReportRequest(.reminders, of: month), for: actor, at: Specimens.moment(10))
      guard case .reminders(let content) = reading.next()?.content else { throw Unexpected() }
      return content.reminders.map(\.community)
    }
    var police = Specimens.actor("police")
    #expect(try names(police).count == 2)
    police.communities = ["星河社区"]
    #expect(try names(police) == ["星河社区"])
  }

  @Test func whoMadeAReportAndWhatForIsALookInTheJournal() throws {
    let store = try station.open()
    try store.record(
      .report(.permits, month, purpose: "月报"), by: Specimens.actor("supervisor"), at: Specimens.moment(9))
    try store.record(
      .report(.reminders, month, purpose: nil), by: Specimens.actor("clerk"), at: Specimens.moment(9))
    var filter = LogFilter()
    filter.looks = true
    var lines = [LogLine]()
    _ = try store.forEachLine(filter) { lines.append($0) }
    #expect(
      lines.map(\.action) == [
        ["kind": "report", "month": "2026-11", "purpose": "月报", "report": "permits"],
        ["kind": "report", "month": "2026-11", "report": "reminders"],
      ])
    #expect(lines.map(\.by) == ["supervisor", "clerk"])
  }

  private struct Unexpected: Error {}
}

extension TemporaryStation {
  /// Takes away what is derived, so that it is found out anew.
  fileprivate func removeIndex() throws {
    try FileManager.default.removeItem(atPath: path + "/cache")
  }
}
