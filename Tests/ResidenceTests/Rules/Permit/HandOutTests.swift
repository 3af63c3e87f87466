import Residence
import Testing

/// A card is handed out, and who collected it is recorded.
struct HandOutTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Forms.action(.handOutPermit, changes), on: try Cases.file(.verified, .produced))
  }

  @Test func whoCameAndByWhichPaperIsKept() throws {
    let action = try Forms.action(.handOutPermit, [.identifiedBy: "样例０００１"])
    let file = try bench.done(action, on: Cases.file(.verified, .produced))
    let expected = Permit.HandOut(
      on: try day("2026-11-23"), collector: "欧阳娜娜", identifiedBy: "样例0001", entered: bench.mark())
    #expect(file.permit?.handOut == expected)
    #expect(file.stage == Stage(.verified, .held))
    #expect(file.deadlines(under: try Policies.dalian(), offsetMinutes: 480).isEmpty)
  }

  @Test(arguments: [Field.handedOutOn, .collector, .identifiedBy])
  func dayCollectorAndPaperAreAskedFor(_ field: Field) throws {
    let found = try reasons([field: nil])
    #expect(found == [.missing(field)])
    #expect(found.map(\.rule) == [.handedOutInPerson])
  }

  @Test func noCardIsHandedOutBeforeItsDayOfIssue() throws {
    let issued = try day("2026-11-21")
    #expect(try reasons([.handedOutOn: "2026-11-20"]) == [.tooEarly(.handedOutOn, notBefore: issued)])
    #expect(try reasons([.handedOutOn: "2026-11-21"]).isEmpty)
    #expect(try reasons([.handedOutOn: "2026-11-24"]) == [.inFuture(.handedOutOn, day("2026-11-24"))])
  }

  @Test func theHolderIsIdentifiedByTheHoldersOwnNumber() throws {
    let holder = try Cases.file(.verified, .produced).identity
    let found = try reasons([.collector: holder.name, .identifiedBy: "样例0001"])
    #expect(found == [.contradiction(.identifiedBy, .paperNumber)])
    #expect(try reasons([.collector: holder.name, .identifiedBy: holder.paperNumber.lowercased()]).isEmpty)
  }
}
