import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

/// A roster is judged whole before anybody on it is registered.
@Suite struct RosterVerdictTests {
  private let station: TemporaryStation
  private let store: CaseStore
  private let clerk = Specimens.actor("clerk")

  init() throws {
    station = try TemporaryStation()
    store = try station.open()
  }

  @Test func rightRowsFitAndNothingIsWritten() throws {
    let roster = try roster(["王样例,\(Specimens.paperNumber(0))", "欧阳娜娜,\(Specimens.paperNumber(1))"])
    #expect(try findings(on: roster) == [.fits, .fits])
    #expect(store.register.count == 0)
    #expect(try station.open().register.count == 0)
  }

  @Test func aNumberThatStandsTwiceIsFoundHoweverItIsWritten() throws {
    let number = Specimens.paperNumber(0)
    let roster = try roster([
      "王样例,\(number)", "欧阳娜娜,\(Specimens.paperNumber(1))", "王样例, \(number.prefix(6)) \(number.dropFirst(6))",
    ])
    #expect(try findings(on: roster) == [.fits, .fits, .refused([], twin: 2)])
  }

  @Test func aNumberThatStandsInARefusedRowAsWellIsFoundAtTheSameTime() throws {
    let roster = try roster(["王,\(Specimens.paperNumber(0))", "王样例,\(Specimens.paperNumber(0))"])
    #expect(
      try findings(on: roster) == [
        .refused([.malformed(.name, .tooShort(minimum: 2))], twin: nil), .refused([], twin: 2),
      ])
  }

  @Test func theOldFifteenDigitsAreTheSameNumber() throws {
    let number = Specimens.paperNumber(0)
    let short = number.prefix(6) + number.dropFirst(8).dropLast()
    let roster = try roster(["王样例,\(number)", "王样例,\(short)"])
    #expect(try findings(on: roster) == [.fits, .refused([], twin: 2)])
  }

  @Test func whoWasRegisteredFromTheSameRosterIsKnownAgain() throws {
    let roster = try roster(["王样例,\(Specimens.paperNumber(0))", "欧阳娜娜,\(Specimens.paperNumber(1))"])
    let file = try store.act(try #require(roster.rows.first).action)
    #expect(try findings(on: roster) == [.registered(file.number), .fits])
    // Also after the person has left again.
    let departure = Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"])
    try store.act(departure, on: file)
    #expect(try findings(on: roster) == [.registered(file.number), .fits])
  }

  @Test(arguments: [[Field.name: "欧阳娜娜"], [.room: "503"], [.movedInOn: "2026-05-02"]])
  func whoIsRegisteredWithSomethingElseIsRefused(other: [Field: String]) throws {
    let roster = try roster(["王样例,\(Specimens.paperNumber(0))"])
    var action = try #require(roster.rows.first).action
    action.entries.merge(other) { $1 }
    let file = try store.act(action)
    #expect(try findings(on: roster) == [.refused([.alreadyRegistered(file.number)], twin: nil)])
  }

  @Test func allReasonsOfAllRowsAreGiven() throws {
    let file = try store.act(Specimens.registration(serial: 0))
    let roster = try roster(["王,\(Specimens.paperNumber(0))", "王样例,"])
    #expect(
      try findings(on: roster) == [
        .refused([.malformed(.name, .tooShort(minimum: 2)), .alreadyRegistered(file.number)], twin: nil),
        .refused([.missing(.paperNumber)], twin: nil),
      ])
  }

  @Test func whoMayNotRegisterIsToldSoForEveryRow() throws {
    let roster = try roster(["王样例,\(Specimens.paperNumber(0))"])
    let verdicts = try store.verdicts(on: roster, by: Specimens.actor("window"), at: Specimens.moment(9))
    #expect(verdicts.map(\.finding) == [.refused([.roleMayNot(.window, .register)], twin: nil)])
  }

  /// The bad rows are named and the good ones are registered, each once; a thousand, with `JUZHU_SOAK=1` ten
  /// thousand.
  @Test func ofManyRowsNoGoodOneIsLostAndEveryBadOneIsNamed() throws {
    let count = Soak.isOn ? 10_000 : 1000
    let numbers = (0..<count).map(RosterVerdictTests.number)
    #expect(Set(numbers).count == count)
    let rows = numbers.enumerated().map { "样客\(RosterVerdictTests.letters($0)),\($1)" }
    var spoilt = rows
    let bad = stride(from: 7, to: count, by: 20).map(\.self)
    for (place, row) in bad.enumerated() {
      spoilt[row] = [",\(numbers[row])", "样客,12345", "样,\(numbers[row])", "样客,1.1E+17"][place % 4]
    }
    let roster = try roster(spoilt)
    var told = 0
    let verdicts = try store.verdicts(on: roster, by: clerk, at: Specimens.moment(9)) { done, all in
      told += 1
      #expect(done < all)
    }
    #expect(told == roster.rows.count)
    let fits = verdicts.filter { $0.finding == .fits }.map(\.row)
    let refused = verdicts.filter { $0.finding != .fits }.map(\.row.line) + roster.faults.map(\.line)
    #expect(refused.sorted() == bad.map { $0 + 2 })
    #expect(fits.count == count - bad.count)
    try register(fits.map(\.action))
    #expect(store.register.count == count - bad.count)

    // Put right, the others are registered, and nobody twice.
    let again = try store.verdicts(on: self.roster(rows), by: clerk, at: Specimens.moment(10))
    let left = again.filter { $0.finding == .fits }.map(\.row)
    #expect(left.map(\.line) == bad.map { $0 + 2 })
    try register(left.map(\.action))
    #expect(store.register.count == count)
    #expect(try station.open().register.count == count)
  }

  private func register(_ actions: [Action]) throws {
    for start in stride(from: 0, to: actions.count, by: 250) {
      _ = try store.commitTogether(imprint: { _, _, _ in [] }) { (batch) throws(CommitFailure) in
        for action in actions[start..<min(start + 250, actions.count)] {
          _ = try batch.commit(Request(registration: action), by: clerk, at: Specimens.moment(9))
        }
      }
    }
  }

  /// A number of a made-up county for each of nine thousand men and women, born on the same day.
  private static func number(_ serial: Int) -> String {
    let area = String(11 + serial / 450) + "0199"
    return (try? CitizenNumber(completing: area + "19920315" + String(101 + serial % 450 * 2)))?.text ?? ""
  }

  private static func letters(_ number: Int) -> String {
    let places: [Int] = [number / 2500, number / 50 % 50, number % 50]
    return String(String.UnicodeScalarView(places.compactMap { UnicodeScalar(0x4E00 + 7 * $0) }))
  }

  private func findings(on roster: Roster) throws -> [RosterVerdict.Finding] {
    try store.verdicts(on: roster, by: clerk, at: Specimens.moment(9)).map(\.finding)
  }

  /// Rows of name and number over a complete registration without either.
  private func roster(_ rows: [String]) throws -> Roster {
    var names = RosterNames()
    for field in [Field.name, .paperNumber] { names.name(field, field.rawValue) }
    var common = Specimens.registration()
    for field in [Field.name, .paperNumber] { common.entries[field] = nil }
    let text = (["name,paper-number"] + rows).joined(separator: "\n")
    return try Roster(reading: Array(text.utf8), over: common, names: names)
  }
}
