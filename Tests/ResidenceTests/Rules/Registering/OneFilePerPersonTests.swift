import Residence
import Testing

/// A person has one file; the check is skipped on no path.
struct OneFilePerPersonTests {
  let bench: Bench
  let other = CaseNumber(prefix: "XG", year: 2025, serial: 7)

  init() throws { bench = try Bench(known: [Registrations.number(): [other]]) }

  @Test func whoeverHasAFileIsFound() throws {
    let found = bench.reasons(try Registrations.action())
    #expect(found == [.alreadyRegistered(other)])
    #expect(found.map(\.field) == [.paperNumber])
  }

  @Test(arguments: [
    "210202199001010010", "２１０２０２１９９００１０１００１０", "210202900101001", "210202 19900101 0010",
    "\t210202199001010010", "210202199001010010\u{A0}",
  ])
  func aFileIsFoundHoweverTheNumberIsTyped(_ typed: String) throws {
    #expect(bench.reasons(try Registrations.action([.paperNumber: typed])) == [.alreadyRegistered(other)])
    let found = bench.reasons(try Registrations.action([.paperNumber: typed, .name: nil]))
    #expect(found == [.missing(.name), .alreadyRegistered(other)])
  }

  @Test(arguments: Registrations.required.filter { $0 != .paperNumber })
  func aFileIsFoundEvenIfSomethingElseIsWrong(_ field: Field) throws {
    #expect(bench.reasons(try Registrations.action([field: nil])).contains(.alreadyRegistered(other)))
    #expect(bench.reasons(try Registrations.action([field: "?"])).contains(.alreadyRegistered(other)))
  }

  @Test func aCorrectionFindsOthersButNotItself() throws {
    let own = try Cases.registered()
    let change = try Registrations.action([.name: "欧阳娜娜", .correctionReason: "笔误"], kind: .correct)
    #expect(try Bench(known: [Registrations.number(): [own.number]]).reasons(change, on: own).isEmpty)
    let both = try Bench(known: [Registrations.number(): [own.number, other]])
    #expect(both.reasons(change, on: own) == [.alreadyRegistered(other)])
  }

  @Test func anIncompleteRegistrationFindsTheFile() throws {
    let notice = try Registrations.action([.noticeAbout: "registration"], materials: [], kind: .giveNotice)
    #expect(bench.reasons(notice) == [.alreadyRegistered(other)])
  }

  @Test func theCompletionOfARegistrationFindsTheFile() throws {
    let completion = try Forms.action(.completeRegistration)
    #expect(bench.reasons(completion, on: try Cases.file(.incomplete)) == [.alreadyRegistered(other)])
    let notice = try Registrations.action(
      [.noticeAbout: "registration", .newFact: "证件遗失"], materials: [], kind: .giveNotice)
    #expect(bench.reasons(notice, on: try Cases.file(.incomplete)) == [.alreadyRegistered(other)])
  }

  @Test func aNumberThatIsCorrectedIsNobodyElses() throws {
    let number = try Registrations.number("21020219900101003")
    let change = try Registrations.action([.paperNumber: number], kind: .correct)
    let file = try Cases.registered()
    #expect(try Bench(known: [number: [other]]).reasons(change, on: file) == [.alreadyRegistered(other)])
    #expect(bench.reasons(change, on: file).isEmpty)
  }

  @Test func everyFileOfTheNumberIsNamed() throws {
    let third = CaseNumber(prefix: "XG", year: 2025, serial: 8)
    let bench = try Bench(known: [Registrations.number(): [other, third]])
    let found = bench.reasons(try Registrations.action())
    #expect(found == [.alreadyRegistered(other), .alreadyRegistered(third)])
    #expect(found.map(\.rule) == [.oneFilePerPerson, .oneFilePerPerson])
  }
}
