import Residence
import Testing

/// The people of the household who live along are listed.
struct HouseholdMembersTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?]) throws -> [Reason] {
    bench.reasons(try Forms.action(.listMember, changes), on: try Cases.file(.verified))
  }

  @Test(arguments: MemberRelation.allCases)
  func aMemberIsListedWithTheRelation(_ relation: MemberRelation) throws {
    let action = try Forms.action(.listMember, [.memberRelation: relation.rawValue])
    let file = try bench.done(action, on: Cases.file(.awaitingVerification), by: .police)
    let member = Member(
      name: "样例乙", relation: relation, birthDate: try day("2015-05-05"),
      paperNumber: try Registrations.number("21020220150505002"), entered: bench.mark(by: .police))
    #expect(file.stay?.members == [member])
  }

  @Test func aMemberNeedsNoPaper() throws {
    let action = try Forms.action(.listMember, [.memberNumber: nil])
    let file = try bench.done(action, on: Cases.file(.verified))
    #expect(file.stay?.members.map(\.paperNumber) == [nil])
  }

  @Test(arguments: [Field.memberName, .memberRelation, .memberBirthDate])
  func nameRelationAndBirthDateAreAskedFor(_ field: Field) throws {
    #expect(try reasons([field: nil]) == [.missing(field)])
    #expect(Reason.missing(field).rule == .householdMembers)
  }

  @Test func whatIsWrittenHasToBeRight() throws {
    #expect(try reasons([.memberRelation: "tenant"]) == [.malformed(.memberRelation, .unknownCode("tenant"))])
    let tomorrow = try day("2026-11-24")
    #expect(
      try reasons([.memberBirthDate: "2026-11-24", .memberNumber: nil]) == [
        .inFuture(.memberBirthDate, tomorrow)
      ])
    let check = Malformation.citizenNumber(.check(expected: "0"))
    #expect(try reasons([.memberNumber: "210202199001010011"]) == [.malformed(.memberNumber, check)])
    let limit = String(repeating: "样", count: 31)
    #expect(try reasons([.memberName: limit]) == [.malformed(.memberName, .tooLong(limit: 30))])
  }

  @Test func theBirthDateCannotContradictTheNumber() throws {
    let found = try reasons([.memberBirthDate: "2015-05-06"])
    #expect(found == [.contradiction(.memberBirthDate, .memberNumber)])
    #expect(found.map(\.field) == [.memberBirthDate])
  }

  @Test func nobodyIsListedTwice() throws {
    let file = try bench.done(Forms.action(.listMember), on: Cases.file(.verified))
    let again = try Forms.action(.listMember, [.memberRelation: "spouse"])
    #expect(bench.reasons(again, on: file) == [.memberListed("样例乙")])
    let another = try Forms.action(.listMember, [.memberName: "样例丁"])
    #expect(try bench.done(another, on: file).stay?.members.map(\.name) == ["样例乙", "样例丁"])
  }

  @Test func onlyWhoeverIsListedIsStruck() throws {
    let file = try bench.done(Forms.action(.listMember), on: Cases.file(.verified))
    let strike = Action(.strikeMember, [.memberName: " 样例乙 "])
    let struck = try bench.done(strike, on: file)
    #expect(struck.stay?.presentMembers.isEmpty == true)
    #expect(struck.stay?.members.map(\.struck) == [bench.mark()])
    let found = bench.reasons(strike, on: struck)
    #expect(found == [.memberUnknown("样例乙")])
    #expect(found.map(\.rule) == [.householdMembers])
    #expect(bench.reasons(Action(.strikeMember), on: file) == [.missing(.memberName)])
  }

  @Test func aCorrectionOfTheFormKeepsTheMembers() throws {
    let file = try bench.done(Forms.action(.listMember), on: Cases.file(.verified))
    let corrected = try bench.done(Forms.action(.correct), on: file)
    #expect(corrected.stay?.members == file.stay?.members)
  }

  @Test func nobodyIsAMemberOfTheirOwnHousehold() throws {
    let file = try Cases.file(.verified)
    let action = try Forms.action(
      .listMember, [.memberNumber: file.identity.paperNumber, .memberBirthDate: file.identity.birthDate.text])
    #expect(bench.reasons(action, on: file) == [.memberIsResident])
  }
}
