import Residence
import Testing

/// A ground counts from the day on which it has lasted half a year.
struct HalfYearGroundsTests {
  static let ids = [
    "social-insurance", "study", "parent-of-student", "enterprise", "own-house", "marriage", "rented-house",
  ]
  static let since = "2026-05-23"

  private func apply(_ ground: String, on today: String, proofs: [Material]? = nil) throws -> [Reason] {
    let all = try Policies.dalian().materials.map { Material(kind: $0.id) }
    let action = Action(
      .applyForPermit, [.ground: ground, .groundSince: HalfYearGroundsTests.since], materials: proofs ?? all)
    return try Bench(now: "\(today)T02:00:00.000Z").reasons(action, on: Cases.at(.verified))
  }

  @Test(arguments: ids)
  func aGroundIsMetOnTheDayAndNotTheDayBefore(_ ground: String) throws {
    #expect(try apply(ground, on: "2026-11-22") == [.groundNotMet(ground, metOn: day("2026-11-23"))])
    #expect(try apply(ground, on: "2026-11-23").isEmpty)
  }

  @Test(arguments: ids)
  func withoutAProofEverySetThatWouldDoIsNamed(_ ground: String) throws {
    let proofs = try #require(try Policies.dalian().ground(ground)).proofs
    // The rental contract was handed in for the registration and is not asked for again.
    let expected = ground == "rented-house" ? [] : proofs.map { Reason.proofMissing(ground, $0.anyOf) }
    #expect(try apply(ground, on: "2026-11-23", proofs: []) == expected)
  }

  @Test(arguments: ids)
  func whoIsNotRegisteredYetIsToldTheSame(_ ground: String) throws {
    let policy = try Policies.dalian()
    var all = policy.materials.map { Material(kind: $0.id) }
    func told(on today: String, _ papers: [Material]) throws -> [Reason] {
      let action = Action(
        .applyForPermit, [.ground: ground, .groundSince: HalfYearGroundsTests.since], materials: papers)
      return HalfYearGrounds.objections(to: action, on: try day(today), under: policy)
    }
    let proofs = try #require(policy.ground(ground)).proofs + policy.permit.papers
    let missing = try told(on: "2026-11-23", [])
    #expect(Set(missing) == Set(proofs.map { .proofMissing(ground, $0.anyOf) }))
    // A contract has to say from when until when it runs.
    let short = ground == "rented-house" ? [Reason.paperTooShort("rental-contract", months: 6)] : []
    #expect(try told(on: "2026-11-23", all) == short)
    all.append(
      Material(kind: "rental-contract", from: try day("2026-05-23"), until: try day("2027-05-22")))
    #expect(try told(on: "2026-11-22", all) == [.groundNotMet(ground, metOn: day("2026-11-23"))])
    #expect(try told(on: "2026-11-23", all).isEmpty)
  }

  @Test func everythingWrongIsToldAtOnce() throws {
    let expected: [Reason] = [
      .groundNotMet("marriage", metOn: try day("2026-11-23")),
      .proofMissing("marriage", [["marriage-certificate"]]),
    ]
    #expect(try apply("marriage", on: "2026-11-22", proofs: []) == expected)
    #expect(try apply("no-ground", on: "2026-11-23") == [.malformed(.ground, .unknownCode("no-ground"))])
  }
}
