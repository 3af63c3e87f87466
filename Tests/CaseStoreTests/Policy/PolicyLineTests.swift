import Residence
import Specimens
import Testing

@testable import CaseStore

/// The rules are edited by hand: the journal says from where on others hold.
@Suite struct PolicyLineTests {
  private let station: TemporaryStation
  private let first: Case

  init() throws {
    station = try TemporaryStation()
    let store = try station.open()
    first = try store.act(Specimens.registration())
    try store.checkpoint()
  }

  /// Gives the window what only the supervisor may do.
  private func edit(_ action: String = "forward-permit") throws -> Digest {
    let text = String(decoding: try station.bytes("policy.json"), as: UTF8.self)
    let edited = text.replacing(#""actions": ["#, with: #""actions": ["\#(action)", "#, maxReplacements: 1)
    try #require(edited != text)
    try station.write(Array(edited.utf8), to: "policy.json")
    return Digest(of: Array(edited.utf8))
  }

  /// Saves something at a desk.
  private func work(at store: CaseStore) throws {
    _ = try store.catchUp()
    try store.act(Action(.remark, [.remark: "样例"]), on: store.file(first.number))
  }

  private func lines() throws -> [JSON] {
    try station.bytes("journal/2026-11.jsonl").split(separator: 10).filter { $0.first != 0 }
      .map { try JSON(reading: Array($0)) }
  }

  private func kinds() throws -> [String] { try lines().map { $0["action"]?["kind"]?.string ?? "" } }

  @Test func aDeskThatWorksByOtherRulesSaysSoBeforeItsFirstLine() throws {
    let old = Digest(of: try station.bytes("policy.json"))
    let new = try edit()
    let store = try station.open()
    #expect(try kinds() == ["register"], "nothing was done by them yet")
    for _ in 0..<2 { try work(at: store) }
    #expect(try kinds() == ["register", "policy", "remark", "remark"])
    let line = try lines()[1]
    #expect(PolicyLine(try #require(line["action"])) == PolicyLine(policy: new, over: old))
    #expect(line["by"]?.string == "-" && line["case"] == nil)
    #expect(try station.audit().findings.isEmpty)
  }

  @Test func aLookIsWorkAsWell() throws {
    _ = try edit()
    let store = try station.open()
    try store.record(.file(first.number), by: Specimens.actor("clerk"), at: Specimens.moment(9))
    #expect(try kinds() == ["register", "policy", "look"])
  }

  @Test func ofSeveralDesksOneSaysIt() throws {
    _ = try edit()
    let (one, other) = (try station.open(), try station.open())
    try work(at: one)
    try work(at: other)
    try work(at: station.open())
    #expect(try kinds().count { $0 == "policy" } == 1)
  }

  @Test func aDeskOfTheOldRulesThatIsStillOpenDoesNotHaveItSaidAgain() throws {
    let old = try station.open()
    _ = try edit()
    let new = try station.open()
    try work(at: new)
    try new.checkpoint()
    #expect(!old.worksByOldRules && !new.worksByOldRules)
    try work(at: old)
    #expect(old.worksByOldRules && !new.worksByOldRules)
    try old.checkpoint()
    try work(at: station.open())
    #expect(try kinds() == ["register", "policy", "remark", "remark", "remark"])
  }

  @Test func whateverIsWrittenTogetherComesAfterIt() throws {
    _ = try edit()
    let store = try station.open()
    try store.commitTogether(imprint: { _, _, _ in [] }) { (batch) throws(CommitFailure) in
      var file = first
      for _ in 0..<3 {
        let request = Request(Action(.remark, [.remark: "样例"]), on: file)
        file = try batch.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9))
      }
    }
    #expect(try kinds() == ["register", "policy", "remark", "remark", "remark"])
    #expect(try station.open().file(first.number).revision == 4)
    #expect(try station.audit().findings.isEmpty)
  }

  @Test func backAndForthIsSaidBothTimes() throws {
    let old = try station.bytes("policy.json")
    _ = try edit()
    try work(at: station.open())
    try station.write(old, to: "policy.json")
    try work(at: station.open())
    let said = try lines().compactMap { PolicyLine($0["action"] ?? .null) }
    #expect(said.count == 2 && said[0].over == said[1].policy && said[0].policy == said[1].over)
    #expect(try station.audit().findings.isEmpty)
  }

  @Test func withoutItsCheckpointTheStationKnowsItFromTheJournal() throws {
    _ = try edit()
    try work(at: station.open())
    try station.remove(StationPath.checkpoint)
    try work(at: station.open())
    #expect(try kinds().count { $0 == "policy" } == 1)
    _ = try edit("seal-certificate")
    try work(at: station.open())
    #expect(try kinds().count { $0 == "policy" } == 2)
  }

  @Test func theFirstLineOfAStationThatIsNoDemonstrationSaysByWhichRulesItBegins() throws {
    let guarded = try GuardedStation()
    let first = try #require(try guarded.lines("policy").first)
    let digest = Digest(of: try guarded.station.bytes("policy.json"))
    #expect(first["seq"]?.integer == 1)
    #expect(PolicyLine(try #require(first["action"])) == PolicyLine(policy: digest, over: digest))
    #expect(try guarded.lines("policy").count == 1)
    // So whatever is edited later is told apart, with or without a checkpoint.
    let text = String(decoding: try guarded.station.bytes("policy.json"), as: UTF8.self)
    try guarded.station.write(Array((text + "\n").utf8), to: "policy.json")
    try? guarded.station.remove(StationPath.checkpoint)
    #expect(try guarded.station.audit().findings == [.recorded(.policy, .changed(entry: 1))])
    #expect(try guarded.open().refusal(of: "clerk") == nil)
    #expect(try guarded.lines("policy").count == 2)
    #expect(try guarded.station.audit().findings.isEmpty)
  }

  @Test func aDeskThatWasLeftBeforeAnythingWasDoneBeginsNothing() throws {
    let guarded = try GuardedStation(isSetUp: false)
    try guarded.open().checkpoint()
    let text = String(decoding: try guarded.station.bytes("policy.json"), as: UTF8.self)
    try guarded.station.write(Array((text + "\n").utf8), to: "policy.json")
    let digest = Digest(of: try guarded.station.bytes("policy.json"))
    _ = try guarded.open().setUp(password: GuardedStation.word, cost: .slight, at: Specimens.moment(9))
    let said = try guarded.lines("policy").compactMap { PolicyLine($0["action"] ?? .null) }
    #expect(said == [PolicyLine(policy: digest, over: digest)])
    #expect(try guarded.lines("operator").first?["seq"]?.integer == 2)
  }

  @Test func rulesThatNoDeskHasWorkedByYetAreFound() throws {
    _ = try edit()
    try work(at: station.open())
    let entry = try #require(try lines().first { $0["action"]?["kind"]?.string == "policy" }?["seq"]?.integer)
    _ = try edit("seal-certificate")
    #expect(try station.audit().findings == [.recorded(.policy, .changed(entry: entry))])
    try work(at: station.open())
    #expect(try station.audit().findings.isEmpty)
  }

  @Test func whoMakesTheStationsNoteFitIsFoundOut() throws {
    _ = try edit()
    let store = try station.open()
    try work(at: store)
    try store.checkpoint()
    let entry = try #require(try lines().first { $0["action"]?["kind"]?.string == "policy" }?["seq"]?.integer)
    // The rules are edited and the note of them too, so that no desk says anything.
    let edited = try edit("seal-certificate")
    var note = try #require(try JSON(reading: station.bytes(StationPath.checkpoint)).object)
    note["recordedPolicy"] = .string(edited.hex)
    note["soundPolicy"] = .string(edited.hex)
    try station.write(JSON.object(note).pretty(), to: StationPath.checkpoint)
    try work(at: station.open())
    #expect(try kinds().count { $0 == "policy" } == 1)
    #expect(try station.audit().findings == [.recorded(.policy, .changed(entry: entry))])
  }
}
