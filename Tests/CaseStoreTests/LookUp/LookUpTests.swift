import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// Every look-up is recorded before it is answered, and an hour's look-ups are counted at the station.
@Suite struct LookUpTests {
  private let station: TemporaryStation
  private let file: Case
  private let perHour: Int

  init() throws {
    station = try TemporaryStation()
    file = try station.open().act(Specimens.registration())
    perHour = try Specimens.policy.desk.lookUps.perHour
  }

  private func ask(
    _ store: CaseStore, _ number: String? = nil, by name: String = "window",
    at now: Instant = Specimens.moment(9)
  ) -> Result<LookUpAnswer, LookUpFailure> {
    Result { () throws(LookUpFailure) in
      try store.lookUp(
        number ?? file.identity.paperNumber, for: "driving-licence", by: Specimens.actor(name), at: now)
    }
  }

  /// The lines of a kind, in their order.
  private func lines(_ kind: String) throws -> [JournalEntry] {
    var found = [JournalEntry]()
    try Journal(folder: Folder(station.path)).forEachEntry { entry, _ in
      if entry.action["kind"]?.string == kind { found.append(entry) }
      return true
    }
    return found
  }

  private func isTooMany(_ result: Result<LookUpAnswer, LookUpFailure>) -> Bool {
    if case .failure(.refused(.tooMany)) = result { true } else { false }
  }

  @Test func whoIsRegisteredIsFoundAndTheirFileSaysWhoAsked() throws {
    let store = try station.open()
    #expect(try ask(store).get().isRegistered)
    let line = try #require(try lines("look-up").last)
    #expect(line.case == file.number.text && line.by == "window" && line.revision == nil)
    #expect(line.action["purpose"] == "driving-licence" && line.action["found"] == true)
    #expect(try store.history(of: file.number).lines.map(\.kind) == ["register", "look-up"])
  }

  @Test func ofWhoHasNoFileNothingIsKeptButThatSomebodyAsked() throws {
    let number = Specimens.otherNumber
    #expect(try !ask(station.open(), number).get().isRegistered)
    let line = try #require(try lines("look-up").last)
    #expect(line.case == nil && line.action["found"] == false)
    let text = String(decoding: line.line(), as: UTF8.self)
    #expect(!text.contains(number) && !text.contains(Digest(of: number.utf8).hex))
  }

  @Test func anHoursLookUpsAreCountedAcrossDesksAndRestarts() throws {
    let (one, other) = (try station.open(), try station.open())
    for count in 0..<perHour {
      _ = try ask(count.isMultiple(of: 2) ? one : other, at: Specimens.moment(9, count)).get()
    }
    for store in [one, other, try station.open()] {
      #expect(
        ask(store, at: Specimens.moment(9, 59))
          == .failure(
            .refused(.tooMany(perHour: perHour, again: Specimens.moment(10)))))
    }
    // Somebody else has an hour of their own, and so has the next one.
    _ = try ask(one, by: "supervisor", at: Specimens.moment(9, 59)).get()
    _ = try ask(one, at: Specimens.moment(10)).get()
    #expect(isTooMany(ask(one, at: Specimens.moment(10))))
    #expect(try lines("look-up").count == perHour + 2)
  }

  @Test func theCountIsFoundAgainInTheJournalIfItIsLost() throws {
    for count in 0..<perHour { _ = try ask(station.open(), at: Specimens.moment(9, count)).get() }
    for bytes in [nil, Array("no count".utf8), []] {
      try FileManager.default.removeItem(atPath: "\(station.path)/cache/look-ups.json")
      if let bytes { try station.write(bytes, to: "cache/look-ups.json") }
      #expect(isTooMany(ask(try station.open(), at: Specimens.moment(9, 45))))
      try station.write([], to: "cache/look-ups.json")
    }
  }

  @Test func aClockThatIsPutBackGivesNoMoreLookUpsAndLocksNobodyOut() throws {
    let store = try station.open()
    for count in 0..<perHour { _ = try ask(store, at: Specimens.moment(9, count, daysLater: 400)).get() }
    #expect(isTooMany(ask(store, at: Specimens.moment(9))))
    #expect(isTooMany(ask(store, at: Specimens.moment(9, 59))))
    _ = try ask(store, at: Specimens.moment(10, 1)).get()
  }

  @Test func whoMayNotAskAndWhoAsksTooOftenIsRecordedOnceAMinute() throws {
    let store = try station.open()
    for second in 0..<3 {
      let now = Instant(milliseconds: Specimens.moment(9).milliseconds + second * 1000)
      #expect(ask(store, by: "clerk", at: now) == .failure(.refused(.roleMayNot(.clerk))))
    }
    #expect(ask(store, by: "clerk", at: Specimens.moment(9, 2)) == .failure(.refused(.roleMayNot(.clerk))))
    let refused = try lines("refused")
    #expect(refused.count == 2)
    #expect(refused.allSatisfy { $0.by == "clerk" && $0.action["what"] == "look-up" && $0.case == nil })
    #expect(refused[0].action["reasons"] == ["role-may-not"])
    #expect(try lines("look-up").isEmpty)
  }

  @Test func aMistypedNumberIsNoAttemptAndCountsForNothing() throws {
    let store = try station.open()
    for typed in ["", "2101", "欧阳娜娜", String(file.identity.paperNumber.dropLast())] {
      guard case .failure(.refused(.notANumber)) = ask(store, typed) else {
        Issue.record("\(typed) was taken")
        continue
      }
    }
    #expect(try lines("look-up").isEmpty && lines("refused").isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(station.path)/cache/look-ups.json"))
  }
}
