import CaseStore
import Foundation
import Residence
import Specimens
import Testing

/// Who works at a station: what may be changed by whom, what the journal says of it, and what an audit finds.
@Suite struct OperatorListTests {
  private let guarded: GuardedStation
  private let store: CaseStore
  private let admin: Operator
  private let now = Specimens.moment(10)

  init() throws {
    guarded = try GuardedStation()
    store = try guarded.open()
    admin = try #require(store.operators.first { $0.role == .administrator })
  }

  private func add(
    _ name: String, _ displayName: String = "样新人", communities: [String] = [], by actor: Operator? = nil,
    password: String = "three made-up words"
  ) throws {
    let person = Operator(name: name, displayName: displayName, role: .police, communities: communities)
    try store.add(person, password: Passphrase(password), by: actor ?? admin, cost: .slight, at: now)
  }

  private func expectFault(_ fault: OperatorFault, _ body: () throws -> Void) throws {
    let before = try ["operators.json", "keys/passwords.json"].map(guarded.station.bytes)
    #expect(throws: StoreFault.operators(fault)) { try body() }
    #expect(try ["operators.json", "keys/passwords.json"].map(guarded.station.bytes) == before)
  }

  @Test func whoIsAddedSignsInAtEveryDesk() throws {
    let other = try guarded.open()
    try add("li.na", communities: ["松苑社区"])
    #expect(try other.refusal(of: "li.na") == nil)
    #expect(other.operators.last?.communities == ["松苑社区"])
    #expect(try guarded.station.audit().findings.isEmpty)
  }

  @Test func whatCannotBeAnOperatorIsRefused() throws {
    try expectFault(.taken("clerk")) { try add("clerk") }
    try expectFault(.malformedName("Li")) { try add("Li") }
    try expectFault(.malformedName("../x")) { try add("../x") }
    try expectFault(.malformedDisplayName) { try add("li", "") }
    try expectFault(.malformedDisplayName) { try add("li", "样\u{1B}[2J") }
    try expectFault(.malformedDisplayName) { try add("li", String(repeating: "样", count: 41)) }
    try expectFault(.malformedCommunity) { try add("li", communities: ["松苑社区", ""]) }
    let least = store.policy.desk.signIn.shortestPassword
    try expectFault(.shortPassword(least: least)) {
      try add("li", password: String(repeating: "x", count: least - 1))
    }
    try expectFault(.longPassword(most: 200)) { try add("li", password: String(repeating: "x", count: 201)) }
    try expectFault(.passwordIsName) { try add("li.na.li.na.li.na", password: "Li.na.li.na.li.na") }
  }

  @Test(arguments: ["clerk", "police", "supervisor", "window", "nobody"])
  func onlyAnAdministratorLooksAfterOperators(name: String) throws {
    // As the list has them: what somebody says of themselves does not count.
    let actor = Operator(name: name, displayName: name, role: .administrator)
    try expectFault(.notAdministrator(name)) { try add("li", by: actor) }
    try expectFault(.notAdministrator(name)) {
      try store.setDisabled(true, "clerk2", by: actor, at: now)
    }
    try expectFault(.notAdministrator(name)) {
      try store.setPassword(GuardedStation.word, of: "admin", by: actor, cost: .slight, at: now)
    }
  }

  @Test func everybodyMaySetTheirOwnPassword() throws {
    let clerk = Specimens.actor("clerk")
    try store.setPassword(Passphrase("three new words"), of: "clerk", by: clerk, cost: .slight, at: now)
    #expect(try store.refusal(of: "clerk", Passphrase("three new words")) == nil)
    #expect(try store.refusal(of: "clerk") == .wrong)
  }

  @Test func whoWasDisabledIsKeptOutAndStillNamed() throws {
    try store.setDisabled(true, "clerk", by: admin, at: now)
    #expect(try store.refusal(of: "clerk") == .disabled)
    #expect(try store.refusal(of: "clerk", Passphrase("wrong as anything")) == .wrong)
    let known = try #require(try guarded.open().operators.first { $0.name == "clerk" })
    #expect(known.displayName == "样小窗" && known.disabled == Mark(by: "admin", at: now))
    try expectFault(.unchanged("clerk", isDisabled: true)) {
      try store.setDisabled(true, "clerk", by: admin, at: now)
    }
    #expect(throws: StoreFault.operators(.noLongerEntitled("clerk"))) {
      try store.stillEntitled(Specimens.actor("clerk"))
    }
    try store.setDisabled(false, "clerk", by: admin, at: now)
    #expect(try store.refusal(of: "clerk") == nil)
    #expect(try store.stillEntitled(Specimens.actor("clerk")).disabled == nil)
    try expectFault(.unchanged("clerk", isDisabled: false)) {
      try store.setDisabled(false, "clerk", by: admin, at: now)
    }
    try expectFault(.unknown("nobody")) { try store.setDisabled(true, "nobody", by: admin, at: now) }
  }

  @Test func theLastAdministratorStays() throws {
    try expectFault(.lastAdministrator("admin")) {
      try store.setDisabled(true, "admin", by: admin, at: now)
    }
    let second = Operator(name: "admin2", displayName: "样二管", role: .administrator)
    try store.add(second, password: GuardedStation.word, by: admin, cost: .slight, at: now)
    try store.setDisabled(true, "admin", by: second, at: now)
    try expectFault(.notAdministrator("admin")) { try add("li") }
    try expectFault(.lastAdministrator("admin2")) {
      try store.setDisabled(true, "admin2", by: second, at: now)
    }
  }

  @Test func everyChangeIsALineWithTheListThatItMade() throws {
    try add("li.na")
    try store.setDisabled(true, "li.na", by: admin, at: now)
    let lines = try guarded.lines("operator").suffix(2)
    #expect(lines.map { $0["action"]?["change"]?.string } == ["add", "disable"])
    #expect(lines.map { $0["action"]?["operator"]?.string } == ["li.na", "li.na"])
    #expect(lines.map { $0["by"]?.string } == ["admin", "admin"])
    #expect(
      lines.last?["action"]?["operators"]?.string
        == Digest(of: try guarded.station.bytes("operators.json")).hex)
    #expect(lines.last?["action"]?["over"] == lines.first?["action"]?["operators"])
  }

  @Test func whatAnotherToolKeepsInTheListIsKept() throws {
    let list = try String(decoding: guarded.station.bytes("operators.json"), as: UTF8.self)
      .replacing(#""name": "clerk","#, with: #""badge": "001", "name": "clerk","#)
    let fresh = try GuardedStation(isSetUp: false)
    try fresh.station.write(Array(list.utf8), to: "operators.json")
    let store = try fresh.open()
    let admin = try store.setUp(password: GuardedStation.word, cost: .slight, at: now)
    try store.setDisabled(true, "clerk", by: admin, at: now)
    #expect(try String(decoding: fresh.station.bytes("operators.json"), as: UTF8.self).contains("badge"))
  }

  // MARK: Setting up

  @Test func whoSetsTheStationUpBecomesItsAdministratorOnce() throws {
    let fresh = try GuardedStation(isSetUp: false)
    let store = try fresh.open()
    #expect(store.isUnset && store.operators.founder.name == "admin")
    #expect(try store.refusal(of: "admin") == .noPassword)
    #expect(throws: StoreFault.self) {
      try store.setUp(password: Passphrase("short"), cost: .slight, at: now)
    }
    #expect(try store.setUp(password: GuardedStation.word, cost: .slight, at: now).name == "admin")
    #expect(!store.isUnset)
    #expect(try store.refusal(of: "admin") == nil)
    #expect(throws: StoreFault.operators(.alreadySetUp)) {
      try fresh.open().setUp(password: Passphrase("four other words"), cost: .slight, at: now)
    }
    #expect(try fresh.station.audit().findings.isEmpty)
  }

  @Test func whereThereIsNoAdministratorOneIsMade() throws {
    let fresh = try GuardedStation(isSetUp: false)
    try fresh.station.write(
      Array(#"[{"communities":[],"displayName":"样","name":"admin","role":"clerk"}]"#.utf8),
      to: "operators.json")
    let made = try fresh.open().setUp(password: GuardedStation.word, cost: .slight, at: now)
    #expect(made.name == "admin2" && made.role == .administrator)
    #expect(try fresh.open().operators.map(\.name) == ["admin", "admin2"])
    #expect(try fresh.station.audit().findings.isEmpty)
  }

  @Test func aDemonstrationIsNotSetUp() throws {
    let station = try TemporaryStation()
    let demo = try station.open()
    #expect(!demo.isUnset)
    #expect(throws: StoreFault.operators(.alreadySetUp)) {
      try demo.setUp(password: GuardedStation.word, cost: .slight, at: now)
    }
  }

  // MARK: Behind the program's back

  private func edit() throws {
    let list = try String(decoding: guarded.station.bytes("operators.json"), as: UTF8.self)
    let edited = list.replacing(#""role": "clerk""#, with: #""role": "supervisor""#)
    #expect(edited != list)
    try guarded.station.write(Array(edited.utf8), to: "operators.json")
  }

  @Test func aListThatWasEditedIsFound() throws {
    let last = try #require(try guarded.lines("operator").last?["seq"]?.integer)
    try edit()
    #expect(try guarded.station.audit().findings == [.recorded(.operators, .changed(entry: last))])
  }

  @Test func aListThatIsGoneIsFound() throws {
    let last = try #require(try guarded.lines("operator").last?["seq"]?.integer)
    try guarded.station.remove("operators.json")
    #expect(try guarded.station.audit().findings == [.recorded(.operators, .missing(entry: last))])
  }

  @Test func theNextChangeDoesNotCoverItUp() throws {
    let last = try #require(try guarded.lines("operator").last?["seq"]?.integer)
    try edit()
    try add("li.na")
    let next = try #require(try guarded.lines("operator").last?["seq"]?.integer)
    #expect(
      try guarded.station.audit().findings == [.recorded(.operators, .replaced(entry: next, last: last))])
    try add("li.nb")
    #expect(
      try guarded.station.audit().findings == [.recorded(.operators, .replaced(entry: next, last: last))])
  }

  @Test func aListThatTheJournalKnowsOfIsPutInPlaceAfterACrash() throws {
    let old = try guarded.station.bytes("operators.json")
    try add("li.na")
    let new = try guarded.station.bytes("operators.json")
    // As if the power had gone between the line and the file.
    try guarded.station.write(old, to: "operators.json")
    try guarded.station.write(new, to: "keys/operators.next.json")
    #expect(try guarded.station.audit().findings.isEmpty, "it is only on its way")
    #expect(try guarded.open().operators.last?.name == "li.na")
    #expect(try guarded.station.bytes("operators.json") == new)
    #expect(!FileManager.default.fileExists(atPath: guarded.station.path + "/keys/operators.next.json"))
    #expect(try guarded.station.audit().findings.isEmpty)
  }

  @Test func aListThatTheJournalDoesNotKnowOfNeverCameToBe() throws {
    let old = try guarded.station.bytes("operators.json")
    let list = String(decoding: old, as: UTF8.self).replacing("样小窗", with: "样大窗")
    try guarded.station.write(Array(list.utf8), to: "keys/operators.next.json")
    #expect(try guarded.open().operators.first?.displayName == "样小窗")
    #expect(try guarded.station.bytes("operators.json") == old)
    #expect(!FileManager.default.fileExists(atPath: guarded.station.path + "/keys/operators.next.json"))
  }
}
