import Residence
import Specimens
import Testing

@testable import CaseStore

/// What was refused because of who asked leaves a line; what was filled in wrongly does not.
@Suite struct RefusedAttemptTests {
  private let station: TemporaryStation
  private let store: CaseStore
  private let file: Case

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
    file = try store.act(Specimens.registration())
  }

  private func attempts() throws -> [JournalEntry] {
    var found = [JournalEntry]()
    try Journal(folder: Folder(station.path)).forEachEntry { entry, _ in
      if entry.action["kind"]?.string == "refused" { found.append(entry) }
      return true
    }
    return found
  }

  @Test func anActionOfAnotherRoleIsAnAttemptAtTheCase() throws {
    #expect(throws: CommitFailure.self) { try store.act(Specimens.visit, on: file, by: "clerk") }
    let line = try #require(try attempts().last)
    #expect(line.by == "clerk" && line.case == file.number.text && line.documentHash == nil)
    #expect(line.action == ["kind": "refused", "reasons": ["role-may-not"], "what": "log-visit"])
    #expect(try store.history(of: file.number).lines.map(\.kind) == ["register", "refused"])
    #expect(try store.file(file.number) == file)
  }

  @Test func aRosterOfAnotherRoleIsOneAttemptHoweverLongItIs() throws {
    var names = RosterNames()
    names.name(.name, Field.name.rawValue)
    let roster = try Roster(
      reading: Array("name\n王样例\n李样例".utf8), over: Specimens.registration(), names: names)
    let window = Specimens.actor("window")
    _ = try store.verdicts(on: roster, by: window, at: Specimens.moment(9))
    let lines = try attempts()
    #expect(lines.count == 1)
    #expect(lines.last?.action == ["kind": "refused", "reasons": ["role-may-not"], "what": "register"])
    _ = try store.verdicts(on: roster, by: Specimens.actor("clerk"), at: Specimens.moment(9))
    #expect(try attempts() == lines)
  }

  @Test func whatIsHeldDownIsOneLineAMinute() throws {
    func attempt(_ minute: Int, _ second: Int, by name: String = "clerk") {
      let now = Instant(milliseconds: Specimens.moment(9, minute).milliseconds + second * 1000)
      #expect(throws: CommitFailure.self) { try store.act(Specimens.visit, on: file, by: name, at: now) }
    }
    for second in 0..<60 { attempt(0, second) }
    #expect(try attempts().count == 1)
    attempt(0, 30, by: "supervisor")
    #expect(try attempts().count == 2)
    attempt(1, 0)
    #expect(try attempts().count == 3)
    // A clock that was put back hides no attempt.
    attempt(0, 0)
    #expect(try attempts().count == 4)
  }

  @Test func aMistakeInAFormIsNone() throws {
    #expect(throws: CommitFailure.self) { try store.act(Action(.logVisit), on: file, by: "police") }
    #expect(throws: CommitFailure.self) { try store.act(Action(.register)) }
    #expect(try attempts().isEmpty)
  }

  @Test func anAttemptAmongManyIsRecordedAndNothingCommitted() throws {
    let requests = [Request(Action(.remark, [.remark: "样例"]), on: file), Request(Specimens.visit, on: file)]
    #expect(throws: CommitFailure.self) {
      try store.commitTogether(imprint: { _, _, _ in [] }) { (batch) throws(CommitFailure) in
        for request in requests.reversed() {
          _ = try batch.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9))
        }
      }
    }
    #expect(try attempts().map(\.case) == [file.number.text])
    #expect(try store.file(file.number) == file)
  }

  @Test func anAttemptIsALookAndNoChange() throws {
    #expect(throws: CommitFailure.self) { try store.act(Specimens.visit, on: file, by: "clerk") }
    var filter = LogFilter()
    filter.looks = true
    var kinds = [String]()
    _ = try store.forEachLine(filter) { kinds.append($0.kind) }
    #expect(kinds == ["refused"])
  }
}
