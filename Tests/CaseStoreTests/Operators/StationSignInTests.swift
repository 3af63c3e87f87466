import CaseStore
import Foundation
import Glibc
import Residence
import Specimens
import Synchronization
import Testing

/// Who gets in at a station, and what is left behind in its folder.
@Suite struct StationSignInTests {
  private let guarded: GuardedStation
  private let wrong = Passphrase("three other words")

  init() throws {
    guarded = try GuardedStation()
  }

  @Test func theRightPasswordLetsInAndNothingElseDoes() throws {
    let store = try guarded.open()
    #expect(try store.refusal(of: "clerk") == nil)
    #expect(try store.refusal(of: "clerk", wrong) == .wrong)
    #expect(try store.refusal(of: "clerk", Passphrase("")) == .wrong)
    #expect(try store.refusal(of: "clerk", Passphrase("three made-up words ")) == .wrong)
    #expect(try store.refusal(of: "nobody") == .wrong)
    #expect(try store.refusal(of: "clerk2") == .noPassword)
  }

  @Test func whoIsBoundToAnAccountSignsInFromThatOneOnly() throws {
    let store = try guarded.open()
    let admin = try #require(store.operators.first { $0.role == .administrator })
    let person = Operator(name: "li.na", displayName: "样李娜", role: .clerk, account: "li")
    try store.add(person, password: GuardedStation.word, by: admin, cost: .slight, at: Specimens.moment(9))
    #expect(try store.refusal(of: "li.na", from: "li") == nil)
    #expect(try store.refusal(of: "li.na", from: "desk") == .otherAccount)
    #expect(try store.refusal(of: "li.na", wrong, from: "desk") == .wrong)
  }

  @Test func everyTerminalSharesTheLockOutAndSoDoesEveryRestart() throws {
    let (one, other) = (try guarded.open(), try guarded.open())
    for store in [one, other, one, other, one] { #expect(try store.refusal(of: "clerk", wrong) == .wrong) }
    #expect(try other.refusal(of: "clerk") == .lockedOut(minutes: 10))
    #expect(try guarded.open().refusal(of: "clerk") == .lockedOut(minutes: 10), "a restart")
    #expect(try one.refusal(of: "clerk", after: 9) == .lockedOut(minutes: 1))
    #expect(try one.refusal(of: "police") == nil, "nobody else")
    #expect(try one.refusal(of: "clerk", wrong, after: 10) == .wrong)
    #expect(try one.refusal(of: "clerk", after: 29) == .lockedOut(minutes: 1), "doubled")
    #expect(try one.refusal(of: "clerk", after: 30) == nil)
    #expect(try one.refusal(of: "clerk", wrong, after: 30) == .wrong, "and all is forgotten")
  }

  @Test func anAdministratorEndsALockOutByAnotherPassword() throws {
    let store = try guarded.open()
    for _ in 0..<6 { _ = try store.refusal(of: "clerk", wrong) }
    let admin = try #require(store.operators.first { $0.role == .administrator })
    try store.setPassword(wrong, of: "clerk", by: admin, cost: .slight, at: Specimens.moment(9))
    #expect(try store.refusal(of: "clerk", wrong) == nil)
    #expect(try store.refusal(of: "clerk") == .wrong)
  }

  @Test func manyTerminalsAtOnceGetNoMoreTriesThanOne() throws {
    let path = guarded.station.path
    let answers = Mutex<[SignInRefusal?]>([])
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      guard let store = try? CaseStore(opening: path, holder: "test"),
        let answer = try? store.refusal(of: "clerk", Passphrase("three other words"))
      else { return }
      answers.withLock { $0.append(answer) }
    }
    let found = answers.withLock { $0 }
    #expect(found.count == 40)
    #expect(found.count { $0 == .wrong } == 5)
    #expect(found.count { $0 == .lockedOut(minutes: 10) } == 35)
  }

  @Test func whatHappensIsInTheJournalAndNoSecretIs() throws {
    let store = try guarded.open()
    _ = try store.refusal(of: "clerk")
    for _ in 0..<6 { _ = try store.refusal(of: "police", wrong, for: .unlock) }
    _ = try store.refusal(of: "supervisor", for: .approval)
    let lines = try guarded.lines("sign-in", "sign-in-refused", "lock-out")
    #expect(
      lines.map { $0["by"]?.string } == ["clerk"] + Array(repeating: "police", count: 6))
    #expect(lines[0]["action"] == ["for": "sign-in", "kind": "sign-in"])
    #expect(lines[1]["action"] == ["for": "unlock", "kind": "sign-in-refused"])
    #expect(lines[6]["action"] == ["kind": "lock-out", "minutes": 10])
    for file in ["keys/passwords.json", "keys/sign-in.json", "operators.json", "journal/2026-11.jsonl"] {
      let text = String(decoding: try guarded.station.bytes(file), as: UTF8.self)
      #expect(!text.contains("words") && !text.isEmpty, "\(file)")
    }
    #expect(try guarded.station.audit().findings.isEmpty)
  }

  @Test func secretsAreTheOwnersAlone() throws {
    _ = try guarded.open().refusal(of: "clerk", wrong)
    for file in ["keys/passwords.json", "keys/sign-in.json"] {
      var status = stat()
      #expect(stat("\(guarded.station.path)/\(file)", &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(file)")
    }
  }

  @Test func aFloodOfWrongNamesGrowsNothingAndLocksNobodyOut() throws {
    let store = try guarded.open()
    func sizes() throws -> [Int] {
      [try guarded.lines("sign-in-refused").count, try guarded.station.bytes("keys/sign-in.json").count]
    }
    for number in 0..<60 { #expect(try store.refusal(of: "nobody\(number)", wrong) == .wrong) }
    let before = try sizes()
    for number in 60..<260 { #expect(try store.refusal(of: "nobody\(number)", wrong) == .wrong) }
    let after = try sizes()
    #expect(after[0] == before[0], "the journal hears of it once a minute")
    #expect(abs(after[1] - before[1]) < 64, "the latest names only")
    #expect(try store.refusal(of: "nobody-else", wrong, after: 1) == .wrong)
    let lines = try guarded.lines("sign-in-refused")
    #expect(lines.map { $0["action"]?["unknown"]?.integer } == [1, 260])
    #expect(lines.allSatisfy { $0["by"] == "-" })
    let table = String(decoding: try guarded.station.bytes("keys/sign-in.json"), as: UTF8.self)
    #expect(!table.contains("nobody"), "people type passwords where a name is asked for")
    for name in ["clerk", "police", "supervisor"] { #expect(try store.refusal(of: name) == nil) }
  }

  @Test func aNameThatNobodyHasIsLockedOutLikeAnyOther() throws {
    let store = try guarded.open()
    for _ in 0..<5 { #expect(try store.refusal(of: "nobody", wrong) == .wrong) }
    #expect(try store.refusal(of: "nobody", wrong) == .lockedOut(minutes: 10))
  }

  @Test func aPasswordThatWasSetForLessIsLockedAnewAtTheNextSignIn() throws {
    let store = try guarded.open()
    let before = try guarded.station.bytes("keys/passwords.json")
    func prove(_ password: Passphrase) -> Bool {
      let dearer = KeyCost(rounds: 32, blockSize: 8, parallelism: 1)
      let claim = Claim("clerk", password, for: .unlock, from: nil)
      return (try? store.prove(claim, cost: dearer, at: Specimens.moment(9), GuardedStation.moment())) != nil
    }
    #expect(!prove(wrong))
    #expect(try guarded.station.bytes("keys/passwords.json") == before, "nobody's guess changes anything")
    #expect(prove(GuardedStation.word))
    let after = try JSON(reading: guarded.station.bytes("keys/passwords.json"))
    #expect(after.array?.map { $0["rounds"]?.integer } == [16, 32, 16, 16])
    #expect(prove(GuardedStation.word) && !prove(wrong))
    #expect(try guarded.open().refusal(of: "clerk") == nil)
  }

  @Test(arguments: ["{", "[]", #"[{"operator":"clerk"}]"#])
  func aFileThatSaysNothingLetsNobodyIn(content: String) throws {
    try guarded.station.write(Array(content.utf8), to: "keys/passwords.json")
    let store = try? guarded.open()
    let refusal = try? store?.refusal(of: "clerk")
    #expect(store == nil || refusal == .noPassword)
  }

  @Test(arguments: [("rounds", JSON(1 << 30)), ("salt", JSON("")), ("hash", JSON("AA=="))])
  func aRecordThatCannotBeTriedSaysSo(member: String, value: JSON) throws {
    var list = try #require(JSON(reading: guarded.station.bytes("keys/passwords.json")).array)
    let index = try #require(list.firstIndex { $0["operator"] == "clerk" })
    var record = try #require(list[index].object)
    record[member] = value
    list[index] = .object(record)
    try guarded.station.write(JSON.array(list).pretty(), to: "keys/passwords.json")
    let store = try guarded.open()
    #expect(throws: StoreFault.self) { try store.refusal(of: "clerk") }
    #expect(try store.refusal(of: "police") == nil)
  }

  @Test func noDescriptionTellsASecret() {
    let claim = Claim("clerk", GuardedStation.word, for: .signIn, from: nil)
    var dumped = ""
    dump(claim, to: &dumped)
    for text in ["\(claim)", String(reflecting: claim), dumped] { #expect(!text.contains("words")) }
  }
}

extension JSON {
  fileprivate init(_ number: Int) { self = .number(String(number)) }
  fileprivate init(_ text: String) { self = .string(text) }
}
