import Residence
import Testing

/// Complaint: hidden fields keep stale values.
struct StaleValuesComplaintTests {
  private let agent: [Field: String?] = [
    .declarantName: "残留值", .agentGround: "mobility", .agentRelation: "guardian",
    .agentNumber: "34052419800101001X",
  ]

  private func registered(_ changes: [Field: String?], _ papers: String...) throws -> Case {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    let materials = Registrations.materials + papers.map { Material(kind: $0) }
    try story.take(Registrations.action(changes, materials: materials))
    return try #require(story.file)
  }

  @Test func aResidentWhoDeclaresHasNeitherANamedDeclarantNorAnAgent() throws {
    let file = try registered(agent.merging([.declarant: "self"]) { $1 }, "host-register")
    #expect(file.stay?.declarant == Declarant())
    #expect(try !json(file).contains("残留值"))
    #expect(try !json(file).contains("34052419800101001X"))
  }

  @Test func aLandlordWhoDeclaresIsNoAgent() throws {
    let file = try registered(agent.merging([.declarant: "landlord"]) { $1 })
    #expect(file.stay?.declarant == Declarant(kind: .landlord, name: "残留值"))
    #expect(try !json(file).contains("34052419800101001X"))
  }

  @Test func aCorrectedDeclarantLeavesNothingOfTheAgentBefore() throws {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    let papers = Registrations.materials + Registrations.papers("host-register", "agent-identity-paper")
    try story.take(
      Registrations.action(agent.merging([.declarant: "agent"]) { $1 }, materials: papers))
    #expect(story.file?.stay?.declarant.agent?.paperNumber == "34052419800101001X")
    try story.take(
      Registrations.action(
        agent.merging([.declarant: "self"]) { $1 }, materials: papers, kind: .correct))
    #expect(story.file?.stay?.declarant == Declarant())
    let old = try #require(story.file?.corrections.last?.changes.first { $0.field == .agentNumber })
    #expect(old.old == "34052419800101001X" && old.new == nil)
  }

  @Test func aPhoneWithoutAHostIsRefused() throws {
    let story = try Story(under: Policies.dalian(), on: "2026-11-23")
    let action = try Registrations.action(
      [.lodging: "owned", .declarant: "self", .hostName: nil],
      materials: Registrations.papers("identity-card", "ownership-certificate"))
    #expect(story.reasons(action) == [.missing(.hostName)])
  }

  @Test(arguments: [nil, "self"])
  func anApplicationOfTheHolderHasNoAgent(_ declarant: String?) throws {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    try story.take(Registrations.action())
    var entries: [Field: String] = [.ground: "marriage", .groundSince: "2026-01-01"]
    entries.merge(agent.compactMapValues(\.self)) { $1 }
    entries[.declarant] = declarant
    let papers = Registrations.papers("personal-photo", "marriage-certificate")
    try story.take(Action(.applyForPermit, entries, materials: papers))
    #expect(story.file?.permit?.application.agent == nil)
    #expect(try !json(story.file).contains("34052419800101001X"))
  }

  /// The fields that a form shows beside those that it has to have, for each action that has some.
  private static let optional: [Action.Kind: Set<Field>] = [
    .giveNotice: [.newFact], .logVisit: [.visitRemarks], .recordDeparture: [.destination],
    .sendBack: [.returnRemark], .declineCertificate: [.declineReason],
  ]

  @Test func whatAFormDoesNotAskForLandsInNoCase() throws {
    var looked = Set<String>()
    for step in try Exploration.dalian.get().steps {
      let (kind, entries) = (step.action.kind, step.action.entries)
      let way = "\(kind) \(step.before == nil) \(entries[.decision] ?? "") \(entries[.noticeAbout] ?? "")"
      guard looked.insert(way).inserted else { continue }
      var story = try Story(under: Policies.dalian(), on: "2026-11-23")
      (story.file, story.now) = (step.before, step.mark.at)
      let role = try #require(Role.allCases.first { step.mark.by.hasPrefix($0.rawValue) })
      for field in Field.allCases where entries[field] == nil {
        var action = step.action
        action.entries[field] = "残留值"
        guard case .success(let file) = story.result(action, by: Story.someone(role)) else { continue }
        let mayLand = Self.optional[kind]?.contains(field) == true
        #expect(try mayLand || !json(file).contains("残留值"), "\(way) \(field)")
      }
    }
    #expect(looked.count > Action.Kind.allCases.count)
  }
}
