import Residence
import Testing

/// A guardian or near relative may act for somebody who need not come.
struct AgentsTests {
  let bench: Bench
  let materials = Registrations.materials + Registrations.papers("host-register", "agent-identity-paper")

  init() throws { bench = try Bench() }

  private func entries(_ changes: [Field: String?] = [:]) throws -> [Field: String?] {
    let agent: [Field: String?] = [
      .declarant: "agent", .declarantName: "样例丙", .agentGround: "mobility", .agentRelation: "guardian",
      .agentNumber: try Registrations.number("21020219650101002"),
    ]
    return agent.merging(changes) { $1 }
  }

  private func reasons(_ changes: [Field: String?], on day: String = "2026-11-23") throws -> [Reason] {
    try bench.on(day).reasons(Registrations.action(entries(changes), materials: materials))
  }

  private func bornOn(_ day: String, _ changes: [Field: String?] = [:]) throws -> [Field: String?] {
    let number = try Registrations.number("210202\(day.filter { $0 != "-" })001")
    let child: [Field: String?] = [.birthDate: day, .paperNumber: number, .agentGround: "under-16"]
    return child.merging(changes) { $1 }
  }

  @Test(arguments: ["mobility", "disability"], ["guardian", "near-relative"])
  func aGuardianOrNearRelativeActsWithTheirOwnNumber(_ ground: String, relation: String) throws {
    let action = try Registrations.action(
      entries([.agentGround: ground, .agentRelation: relation]), materials: materials)
    let number = try Registrations.number("21020219650101002")
    let agent = Agent(name: "样例丙", ground: ground, relation: relation, paperNumber: number)
    let file = try bench.done(action)
    #expect(file.stay?.declarant == Declarant(kind: .agent, name: "样例丙", agent: agent))
  }

  @Test(arguments: [
    ("2010-11-24", "2026-11-23"), ("2026-03-01", "2026-11-23"), ("2012-02-29", "2028-02-28"),
  ])
  func whoeverIsUnderSixteenMayBeActedFor(_ born: String, today: String) throws {
    let lease = Registrations.lease("2026-03-01", "2036-02-28")
    let papers = materials.filter { $0.kind != lease.kind } + [lease]
    let action = try Registrations.action(entries(bornOn(born)), materials: papers)
    #expect(try bench.on(today).reasons(action).isEmpty)
  }

  @Test(arguments: [
    ("2010-11-23", "2026-11-23", "2026-11-23"), ("1990-01-01", "2026-11-23", "2006-01-01"),
    ("2012-02-29", "2028-02-29", "2028-02-29"),
  ])
  func theGroundOfAgeEndsOnTheSixteenthBirthday(_ born: String, today: String, birthday: String) throws {
    let lease = Registrations.lease("2026-03-01", "2036-02-28")
    let papers = materials.filter { $0.kind != lease.kind } + [lease]
    let action = try Registrations.action(entries(bornOn(born)), materials: papers)
    let found = try bench.on(today).reasons(action)
    #expect(found == [.agentGroundEnded("under-16", on: try day(birthday))])
    #expect(found.map(\.rule) == [.agents])
    #expect(found.map(\.field) == [.agentGround])
  }

  @Test(arguments: ["210202199001010010", "２１０２０２９００１０１００１", " 210202 19900101 0010"])
  func nobodyActsForThemselves(_ typed: String) throws {
    let found = try reasons([.agentNumber: typed])
    #expect(found == [.agentIsApplicant])
    #expect(found.map(\.rule) == [.agents])
  }

  @Test(arguments: [Field.declarantName, .agentGround, .agentRelation, .agentNumber])
  func everythingAboutTheAgentIsAskedFor(_ field: Field) throws {
    #expect(try reasons([field: nil]) == [.missing(field)])
  }

  @Test func groundRelationAndNumberAreThoseThatThereAre() throws {
    for field in [Field.agentGround, .agentRelation] {
      #expect(try reasons([field: "friend"]) == [.malformed(field, .unknownCode("friend"))])
    }
    let wrong = Reason.malformed(.agentNumber, .citizenNumber(.check(expected: "0")))
    #expect(try reasons([.agentNumber: "210202199001010011"]) == [wrong])
  }

  @Test func thePapersOfBothAreAskedFor() throws {
    for kind in ["identity-card", "agent-identity-paper"] {
      let action = try Registrations.action(entries(), materials: materials.filter { $0.kind != kind })
      #expect(bench.reasons(action) == [.paperMissing([[kind]])])
    }
  }

  @Test func anAgentAppliesForAPermitWithThePapersOfBoth() throws {
    let changes = try entries()
    let papers = Registrations.papers("marriage-certificate")
    let without = try Forms.action(.applyForPermit, changes, materials: papers)
    let expected = Reason.proofMissing("marriage", [["agent-identity-paper"]])
    #expect(bench.reasons(without, on: try Cases.file(.verified)) == [expected])
    let both = papers + Registrations.papers("agent-identity-paper")
    let file = try bench.done(
      Forms.action(.applyForPermit, changes, materials: both), on: Cases.file(.verified))
    #expect(file.permit?.application.agent?.name == "样例丙")
    let own = try entries([.agentNumber: Registrations.number()])
    let found = bench.reasons(
      try Forms.action(.applyForPermit, own, materials: both), on: try Cases.file(.verified))
    #expect(found == [.agentIsApplicant])
  }

  @Test func anAgentWhoCannotActIsToldEvenIfSomethingElseIsMissing() throws {
    for field in [Field.street, .registerAddress] {
      let own = try reasons([.agentNumber: Registrations.number(), field: nil])
      #expect(own.contains(.agentIsApplicant), "\(field)")
      let grown = try reasons([.agentGround: "under-16", field: nil])
      #expect(grown.contains(.agentGroundEnded("under-16", on: try day("2006-01-01"))), "\(field)")
    }
  }

  @Test func nobodyActsForAnotherBeforeBeingGrownUp() throws {
    let child = try Registrations.number("21020220081124002")
    let found = try reasons([.agentNumber: child])
    #expect(found == [.agentTooYoung(until: try day("2026-11-24"))])
    #expect(found.map(\.rule) == [.agents])
    #expect(try reasons([.agentNumber: child], on: "2026-11-24").isEmpty)
  }
}
