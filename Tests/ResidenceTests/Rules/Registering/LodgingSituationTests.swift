import Residence
import Testing

/// The lodging decides who declares, and with which papers.
struct LodgingSituationTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  /// A lodging and a declarant, with the papers that the two ask for.
  struct Situation: Sendable, CustomTestStringConvertible {
    let lodging: Lodging
    let declarant: DeclarantKind
    let papers: [String]

    init(_ lodging: Lodging, _ declarant: DeclarantKind, _ papers: String...) {
      (self.lodging, self.declarant, self.papers) = (lodging, declarant, ["identity-card"] + papers)
    }

    var testDescription: String { "\(lodging) by \(declarant)" }
  }

  static let situations = [
    Situation(.hotel, .hotel),
    Situation(.household, .oneself, "host-register"), Situation(.household, .host),
    Situation(.household, .agent, "host-register", "agent-identity-paper"),
    Situation(.unit, .unit, "accommodation-certificate"),
    Situation(.unit, .oneself, "accommodation-certificate"),
    Situation(.unit, .agent, "accommodation-certificate", "agent-identity-paper"),
    Situation(.constructionSite, .unit, "accommodation-certificate"),
    Situation(
      .rented, .oneself, "rental-contract", "host-register", "rental-certificate", "rental-safety-certificate"
    ),
    Situation(.rented, .landlord, "rental-contract", "rental-certificate", "rental-safety-certificate"),
    Situation(
      .rented, .agent, "rental-contract", "host-register", "rental-certificate", "rental-safety-certificate",
      "agent-identity-paper"),
    Situation(.owned, .oneself, "ownership-certificate"),
    Situation(.owned, .agent, "ownership-certificate", "agent-identity-paper"),
    Situation(.other, .oneself, "accommodation-certificate"),
    Situation(.other, .host, "accommodation-certificate"),
    Situation(.other, .agent, "accommodation-certificate", "agent-identity-paper"),
  ]

  private static let purchase = ["purchase-contract", "purchase-invoice", "deed-tax-certificate"]

  /// Every set of papers that would do in place of a paper.
  private func sets(_ lodging: Lodging, _ paper: String) -> [[String]] {
    let ownership = [["ownership-certificate"], LodgingSituationTests.purchase]
    return switch (lodging, paper) {
    case (_, "identity-card"), (_, "agent-identity-paper"): [[paper]]
    case (.owned, _): ownership
    case (.other, _):
      ownership + [["rental-contract"], ["accommodation-certificate"], ["host-register"]]
    default: [[paper]]
    }
  }

  private func action(
    _ lodging: Lodging, _ declarant: DeclarantKind, _ papers: [String], _ changes: [Field: String?] = [:]
  ) throws -> Action {
    let entries: [Field: String?] = [
      .lodging: lodging.rawValue, .declarant: declarant.rawValue, .agentGround: "mobility",
      .agentRelation: "near-relative", .agentNumber: try Registrations.number("21020219650101002"),
    ]
    return try Registrations.action(
      entries.merging(changes) { $1 }, materials: papers.map { Material(kind: $0) })
  }

  @Test(arguments: situations)
  func aSituationIsTakenWithItsPapers(_ situation: Situation) throws {
    let file = try bench.done(action(situation.lodging, situation.declarant, situation.papers))
    #expect(file.stay?.lodging == situation.lodging)
    #expect(file.stay?.declarant.kind == situation.declarant)
    #expect(file.stay?.declarant.name == (situation.declarant == .oneself ? nil : "𠮷田明"))
  }

  @Test(arguments: situations)
  func eachPaperOfASituationIsAskedFor(_ situation: Situation) throws {
    for paper in situation.papers {
      let rest = situation.papers.filter { $0 != paper }
      let found = bench.reasons(try action(situation.lodging, situation.declarant, rest))
      #expect(found == [.paperMissing(sets(situation.lodging, paper))])
    }
  }

  @Test(arguments: Lodging.allCases)
  func whoeverMayNotDeclareIsToldWhoMay(_ lodging: Lodging) throws {
    let allowed: [Lodging: [DeclarantKind]] = [
      .hotel: [.hotel], .household: [.oneself, .host, .agent], .unit: [.unit, .oneself, .agent],
      .constructionSite: [.unit], .rented: [.oneself, .landlord, .agent], .owned: [.oneself, .agent],
      .other: [.oneself, .host, .agent],
    ]
    let may = try #require(allowed[lodging])
    let everyPaper = try Policies.dalian().materials.map(\.id)
    for declarant in DeclarantKind.allCases {
      let found = bench.reasons(try action(lodging, declarant, everyPaper))
      let expected = Reason.declarantMayNot(declarant, lodging, allowed: may)
      #expect(found == (may.contains(declarant) ? [] : [expected]))
      #expect(expected.rule == .lodgingSituation)
    }
  }

  @Test(arguments: [(Lodging.unit, DeclarantKind.unit), (.constructionSite, .unit), (.hotel, .hotel)])
  func aUnitOrHotelDeclaresByName(_ lodging: Lodging, declarant: DeclarantKind) throws {
    let papers = ["identity-card", "accommodation-certificate"]
    let found = bench.reasons(try action(lodging, declarant, papers, [.declarantName: nil]))
    #expect(found == [.missing(.declarantName)])
  }

  @Test func whoeverDeclaresInPlaceOfTheResidentIsNamedSomewhere() throws {
    let nameless: [Field: String?] = [.hostName: nil, .hostPhone: nil, .declarantName: nil]
    let papers = ["identity-card", "accommodation-certificate"]
    let found = bench.reasons(try action(.other, .host, papers, nameless))
    #expect(found == [.missing(.declarantName)] || found == [.missing(.hostName)])
  }
}
