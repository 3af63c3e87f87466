import Residence
import Testing

/// Papers are asked for by lodging, all at one time.
struct PapersTests {
  let bench: Bench
  static let purchase = ["purchase-contract", "purchase-invoice", "deed-tax-certificate"]

  init() throws { bench = try Bench() }

  func missing(_ changes: [Field: String?], _ materials: [Material]) throws -> [Reason] {
    bench.reasons(try Registrations.action(changes, materials: materials))
  }

  let owned: [Field: String?] = [.lodging: "owned", .declarant: "self", .hostName: nil, .declarantName: nil]

  @Test func aMissingPaperNamesEverySetThatWouldDo() throws {
    let expected = Reason.paperMissing(.owned, [["ownership-certificate"], PapersTests.purchase])
    #expect(try missing(owned, Registrations.papers("identity-card")) == [expected])
  }

  @Test func oneCompleteSetIsEnough() throws {
    #expect(try missing(owned, Registrations.papers("identity-card", "ownership-certificate")).isEmpty)
    let all = (["identity-card"] + PapersTests.purchase).map { Material(kind: $0) }
    #expect(try missing(owned, all).isEmpty)
    for index in 1...3 {
      var incomplete = all
      incomplete.remove(at: index)
      #expect(try missing(owned, incomplete).count == 1)
    }
  }

  @Test func anOriginalWithoutACopyIsNotThere() throws {
    for (seen, kept) in [(true, false), (false, true), (false, false)] {
      var materials = Registrations.materials
      materials[1] = Material(kind: "rental-contract", originalSeen: seen, copyKept: kept)
      #expect(try missing([:], materials) == [.paperMissing(.rented, [["rental-contract"]])])
    }
  }

  @Test func everyMissingPaperIsNamedAtOneTime() throws {
    let kinds = ["identity-card", "rental-contract", "rental-certificate", "rental-safety-certificate"]
    let found = try missing([:], [])
    #expect(found == kinds.map { .paperMissing(.rented, [[$0]]) })
    #expect(found.allSatisfy { $0.field == .materials && $0.rule == .registrationFirst })
  }

  @Test func aLandlordInPersonStandsInForTheHouseholdRegister() throws {
    #expect(try missing([.declarant: "landlord"], Registrations.materials).isEmpty)
    let asked = [Reason.paperMissing(.rented, [["host-register"]])]
    #expect(try missing([.declarant: "self"], Registrations.materials) == asked)
    #expect(try missing([.declarant: "agent"], Registrations.materials) == asked)
  }

  @Test func codesWithSpaceAroundThemAskForTheSamePapers() throws {
    #expect(try missing([.declarant: " landlord "], Registrations.materials).isEmpty)
    let found = try missing([.lodging: " rented ", .name: nil], [])
    #expect(found.count { $0.field == .materials } == 4)
  }
}
