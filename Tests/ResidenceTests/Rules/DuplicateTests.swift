import Residence
import Testing

/// A person has one file; the check is skipped on no path.
struct DuplicateTests {
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
}
