import Residence
import Specimens
import Testing

@testable import CaseStore

/// Two people who change different things both save, whoever is first; two who change the same are told.
struct MergeTests {
  let station: TemporaryStation
  let store: CaseStore

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
  }

  private func commit(
    _ action: Action, on number: CaseNumber, basedOn revision: Int, by name: String, at hour: Int
  ) throws(CommitFailure) -> Commit {
    let commit = try store.commit(
      Request(action, on: number, revision: revision), by: Specimens.actor(name), at: Specimens.moment(hour)
    ) { _, _, _ in [] }
    do throws(StoreFault) { try store.placeFiles() } catch { throw .store(error) }
    return commit
  }

  /// Whether somebody who knew the first revisions only is told of a conflict; nothing is written then.
  private func isConflict(
    _ action: Action, on file: Case, basedOn revision: Int, by name: String = "clerk"
  ) throws -> Bool {
    let path = TemporaryStation.file(of: file.number)
    let before = (try station.bytes("journal/2026-11.jsonl"), try station.bytes(path))
    do throws(CommitFailure) {
      _ = try commit(action, on: file.number, basedOn: revision, by: name, at: 12)
      return false
    } catch {
      #expect(error == .conflict(Conflict(basedOn: revision, theirs: file)))
      #expect(try station.bytes("journal/2026-11.jsonl") == before.0)
      #expect(try station.bytes(path) == before.1)
      return true
    }
  }

  // MARK: Any two edits

  @Test func theOrderOfTwoSeparateEditsMakesNoDifferenceAndNoneOfBothIsLost() throws {
    var generator = Seeded(state: 2026)
    var (joined, conflicts) = (0, 0)
    for trial in 0..<90 {
      let (one, other) = (Edit.random(using: &generator), Edit.random(using: &generator))
      // The same case twice, known to another tool as well.
      let cases = try [2 * trial, 2 * trial + 1].map { try annotated(serial: $0) }
      guard one.facts.isDisjoint(with: other.facts) else {
        conflicts += 1
        let file = try commit(one.action(on: cases[0]), on: cases[0].number, basedOn: 2, by: "clerk", at: 10)
          .file
        #expect(try isConflict(other.action(on: cases[0]), on: file, basedOn: 2), "\(one) \(other)")
        continue
      }
      joined += 1
      try expectBoth(one, other, of: cases)
    }
    #expect(joined > 30 && conflicts > 15, "\(joined) joined, \(conflicts) conflicts")
  }

  private func expectBoth(_ one: Edit, _ other: Edit, of cases: [Case]) throws {
    let base = try cases.map { try store.document(of: $0.number) }
    let alone = try [one, other].map { edit in try effect(of: edit, on: cases[0]) }
    var documents = [JSON]()
    for (index, file) in cases.enumerated() {
      let edits = [(one, "clerk", 10), (other, "clerk2", 11)]
      for (edit, name, hour) in index == 0 ? edits : edits.reversed() {
        let commit = try commit(edit.action(on: file), on: file.number, basedOn: 2, by: name, at: hour)
        #expect((commit.merge == nil) == (commit.file.revision == 3))
        if let merge = commit.merge {
          #expect(merge.basedOn == 2 && merge.names == [index == 0 ? "clerk" : "clerk2"])
        }
      }
      documents.append(try store.document(of: file.number))
    }
    #expect(documents[0].inAnyOrder == documents[1].inAnyOrder, "\(one) \(other)")
    // Nothing else has changed than what each of them changes alone.
    for (index, document) in documents.enumerated() {
      let changed = base[index].inAnyOrder.changes(to: document.inAnyOrder).map { $0.steps[0] }
      #expect(
        Set(changed).subtracting([.key("revision"), .key("changed")]).isSubset(of: alone[0].union(alone[1])))
      #expect(document.notes == base[index].notes)
      // The reference: the form filled in with both.
      let both = one.entries.merging(other.entries) { $1 }
      let entries = RegistrationEntries.of(try store.file(cases[index].number))
      let expected = RegistrationEntries.of(cases[index]).merging(both.compactMapValues(\.self)) { $1 }
        .filter { both[$0.key] != .some(nil) }
      #expect(entries == expected)
    }
  }

  /// The top-level keys that an edit changes if nobody else is there.
  private func effect(of edit: Edit, on file: Case) throws -> Set<JSONChange.Step> {
    let circumstances = store.register.circumstances(
      at: Specimens.moment(9), station: store.station, policy: store.policy, officers: store.operators)
    let changed = try decide(
      edit.action(on: file), on: file, by: Specimens.actor("clerk"), in: circumstances
    ) { _, _ in "" }
    return Set(try JSON.encode(file).changes(to: JSON.encode(changed)).map { $0.steps[0] })
  }

  /// A case of which every object has a key that this program does not know, in its second revision.
  private func annotated(serial: Int) throws -> Case {
    var file = try store.act(Specimens.registration(serial: serial))
    let path = TemporaryStation.file(of: file.number)
    try station.write(try JSON(reading: station.bytes(path)).annotated.pretty(), to: path)
    let member: [Field: String] = [
      .memberName: "样小样", .memberRelation: "child", .memberBirthDate: "2015-05-06",
    ]
    file = try store.act(Action(.listMember, member), on: file)
    return file
  }

  // MARK: What never goes together

  @Test(arguments: [
    Specimens.visit, Specimens.certificateRequest, Specimens.permitApplication,
    Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]),
  ])
  func whatWasJudgedIsPutBeforeThePersonAgain(_ action: Action) throws {
    var file = try store.act(Specimens.registration())
    file = try store.act(Specimens.visit, on: file, by: "police")
    file = try store.act(Action(.remark, [.remark: "样例"]), on: file, by: "clerk2")
    #expect(try isConflict(action, on: file, basedOn: 2, by: action.kind == .logVisit ? "police" : "clerk"))
  }

  @Test func aCorrectionIsNotPutUnderWhatSomebodyHasJustJudged() throws {
    let first = try store.act(Specimens.registration())
    let file = try store.act(Specimens.visit, on: first, by: "police")
    #expect(try isConflict(Edit.fields([.formerName: "样曾名"]).action(on: first), on: file, basedOn: 1))
    // A remark says nothing about it.
    let commit = try commit(
      Action(.remark, [.remark: "样例"]), on: file.number, basedOn: 1, by: "clerk", at: 12)
    #expect(commit.merge?.changes.map(\.path.text) == ["visits[0]"])
    #expect(commit.file.visits == file.visits)
  }

  @Test func theSameMemberIsNotListedOrStruckTwice() throws {
    let first = try store.act(Specimens.registration())
    let child = Edit.member("样小样").action(on: first)
    var file = try store.act(child, on: first)
    #expect(try isConflict(child, on: file, basedOn: 1))
    let strike = Action(.strikeMember, [.memberName: "样小样"])
    file = try store.act(strike, on: file)
    #expect(try isConflict(strike, on: file, basedOn: 2))
  }

  @Test func aMemberIsNotListedInADwellingThatWasLeft() throws {
    let first = try store.act(Specimens.registration())
    var move = Specimens.registration()
    move.kind = .move
    move.entries[.road] = "样例路7号"
    move.entries[.movedInOn] = "today"
    let file = try store.act(move, on: first)
    #expect(try isConflict(Edit.member("样小样").action(on: first), on: file, basedOn: 1))
    #expect(try isConflict(Edit.papers("old-permit").action(on: first), on: file, basedOn: 1))
  }

  @Test func whatNobodyCanSayAnyMoreIsAConflict() throws {
    let file = try store.act(Specimens.registration())
    let latest = try store.act(Action(.remark, [.remark: "样例"]), on: file)
    for revision in [0, -1, 7, .min, .max] {
      #expect(try isConflict(Action(.remark, [.remark: "晚"]), on: latest, basedOn: revision))
    }
  }

  @Test func threePeopleAtOnceAreJoinedOneAfterTheOther() throws {
    let file = try store.act(Specimens.registration())
    let desks = [try station.open(), try station.open(), try station.open()]
    for (index, desk) in desks.enumerated() {
      try desk.act(Action(.remark, [.remark: "第\(index)"]), on: file, by: index == 0 ? "clerk" : "clerk2")
    }
    let joined = try station.open().file(file.number)
    #expect(joined.remarks.map(\.text) == ["第0", "第1", "第2"])
    #expect(joined.revision == 4)
  }

  @Test func whoeverHasReadTheCaseNeedsNoLineOfTheJournalForThat() throws {
    let file = try store.act(Specimens.registration())
    try store.checkpoint()
    let (reader, stranger) = (try station.open(), try station.open())
    #expect(try reader.file(file.number) == file)
    let second = try store.act(Action(.remark, [.remark: "第一"]), on: file)
    try station.eraseFirstDocument()
    let mine = Request(Action(.remark, [.remark: "第二"]), on: file)
    #expect(throws: CommitFailure.conflict(Conflict(basedOn: 1, theirs: second))) {
      try stranger.commit(mine, by: Specimens.actor("clerk2"), at: Specimens.moment(10)) { _, _, _ in [] }
    }
    let commit = try reader.commit(mine, by: Specimens.actor("clerk2"), at: Specimens.moment(10)) {
      _, _, _ in []
    }
    #expect(commit.file.remarks.map(\.text) == ["第一", "第二"])
    #expect(commit.merge?.names == ["clerk"])
  }
}

/// Something that one person does to a case.
private enum Edit {
  case fields([Field: String?])
  case member(String)
  case strike
  case papers(String)
  case remark(String)
  case complaint

  static func random(using generator: inout Seeded) -> Edit {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: return .member(["样大", "样二", "样三"].randomElement(using: &generator) ?? "")
    case 1: return .strike
    case 2: return .papers(["old-permit", "purchase-contract"].randomElement(using: &generator) ?? "")
    case 3: return .remark(["一", "二"].randomElement(using: &generator) ?? "")
    case 4: return .complaint
    default:
      var entries = [Field: String?]()
      for _ in 0..<Int.random(in: 1...9, using: &generator) {
        let field = values.keys.sorted { $0.rawValue < $1.rawValue }.randomElement(using: &generator)
        if let field { entries[field] = values[field]?.randomElement(using: &generator) }
      }
      return .fields(entries)
    }
  }

  /// Other right entries than those of the specimen; an entry can also be taken out.
  private static let values: [Field: [String?]] = [
    .formerName: ["样曾名", "样旧名"], .ethnicity: ["05", "11"], .registerDivision: ["220188"],
    .registerAddress: ["吉林省样例市样例路99号"], .phone: ["13911112222", nil], .occupation: ["厨师", "教师"],
    .workplace: ["样例饭店"], .street: ["样例街道"], .community: ["样例社区"], .road: ["样例路1号"], .room: ["101", nil],
    .building: ["3号楼"], .unit: ["2"], .intendedStay: ["over-five-years"], .stayReason: ["business"],
    .hostName: ["样户主"], .hostPhone: ["041180000000"],
  ]

  /// The facts that it concerns, as people understand them; an address is one.
  var facts: Set<String> {
    switch self {
    case .fields(let entries):
      Set(
        entries.keys.map { field in
          switch field {
          case .registerDivision, .registerAddress: "register"
          case .occupation, .workplace: "work"
          case .street, .community, .road, .room, .building, .unit: "address"
          case .hostName, .hostPhone: "host"
          default: field.rawValue
          }
        })
    case .member(let name): ["member \(name)"]
    case .strike: ["strike"]
    // Records stand beside each other.
    case .papers, .remark, .complaint: []
    }
  }

  var entries: [Field: String?] { if case .fields(let entries) = self { entries } else { [:] } }

  func action(on file: Case) -> Action {
    switch self {
    case .fields(let entries):
      var all = RegistrationEntries.of(file)
      for (field, entry) in entries { all[field] = entry }
      all[.correctionReason] = "样例"
      return Action(.correct, all, materials: file.materials)
    case .member(let name):
      return Action(
        .listMember, [.memberName: name, .memberRelation: "child", .memberBirthDate: "2015-05-06"])
    case .strike: return Action(.strikeMember, [.memberName: "样小样"])
    case .papers(let kind): return Action(.addPapers, materials: [Material(kind: kind)])
    case .remark(let text): return Action(.remark, [.remark: text])
    case .complaint:
      return Action(
        .recordComplaint,
        [
          .complaintAgainst: "样例公司", .complaintPaper: "居民身份证", .complaintSince: "today",
          .complaintAccount: "样例",
        ])
    }
  }
}

extension JSON {
  /// The document with a key in every object that nobody knows.
  fileprivate var annotated: JSON {
    switch self {
    case .object(let members): .object(members.mapValues(\.annotated).merging(["note": "kept"]) { $1 })
    case .array(let elements): .array(elements.map(\.annotated))
    default: self
    }
  }

  /// How many such keys there are.
  fileprivate var notes: Int {
    switch self {
    case .object(let members): members.values.reduce(members["note"] == nil ? 0 : 1) { $0 + $1.notes }
    case .array(let elements): elements.reduce(0) { $0 + $1.notes }
    default: 0
    }
  }

  /// What the document says, whoever saved it last, in whichever order the records were added, whoever it is.
  fileprivate var inAnyOrder: JSON {
    guard case .object(var members) = self else { return self }
    for key in ["number", "changed", "revision"] { members[key] = nil }
    var identity = members["identity"]?.object ?? [:]
    for key in ["name", "paperNumber"] { identity[key] = nil }
    members["identity"] = .object(identity)
    return JSON.object(members).sorted
  }

  private var sorted: JSON {
    switch self {
    case .object(let members): .object(members.mapValues(\.sorted))
    case .array(let elements):
      .array(elements.map(\.sorted).sorted { $0.compact().lexicographicallyPrecedes($1.compact()) })
    default: self
    }
  }
}
