import Residence
import Specimens
import Testing

@testable import CaseStore

/// The streets, communities and roads that a form proposes are those of the register.
@Suite struct PlacesTests {
  private static let streets = ["样板街道", "样例街道", "海样镇"]
  private static let communities = ["松苑社区", "星样社区", "听样社区", "海样村"]

  /// A register of which a part stands in an index and the rest was saved after it.
  private func register(cases: Int, seed: UInt64) throws -> (Register, [Address]) {
    var random = Seeded(state: seed)
    let station = try TemporaryStation()
    let store = try station.open()
    for serial in 0..<cases {
      var action = Specimens.registration(serial: serial)
      action.entries[.street] = PlacesTests.streets.randomElement(using: &random)
      action.entries[.community] = PlacesTests.communities.randomElement(using: &random)
      action.entries[.road] = "\(["松苑街", "星样路"].randomElement(using: &random) ?? "")\(serial % 7)号"
      if serial % 5 == 0 { action.entries[.zone] = "高新园区" }
      try store.act(action)
      if serial == cases / 2 { try store.fold() }
    }
    let addresses = Array(store.register.list(CaseQuery(.all))).compactMap(\.address)
    #expect(addresses.count == cases)
    return (store.register, addresses)
  }

  private func reference(_ texts: [String]) -> [String] {
    Dictionary(grouping: texts) { $0 }.mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theyAreThoseOfTheCasesTheUsualOnesFirst(seed: UInt64) throws {
    let (register, addresses) = try register(cases: 60, seed: seed)
    #expect(register.places(.street) == reference(addresses.map(\.street)))
    #expect(register.places(.community(street: nil)) == reference(addresses.map(\.community)))
    for street in PlacesTests.streets {
      let there = addresses.filter { $0.street == street }
      #expect(register.places(.community(street: street)) == reference(there.map(\.community)))
      for community in PlacesTests.communities {
        let roads = there.filter { $0.community == community }.map(\.road)
        for beginning in ["", "松", "松苑街", "松苑街3", "无"] {
          #expect(
            register.places(.road(street: street, community: community), beginning: beginning)
              == reference(roads.filter { $0.hasPrefix(beginning) }), "\(street) \(community) \(beginning)")
        }
      }
    }
    #expect(register.places(.street, limit: 1).count == 1)
    #expect(register.places(.community(street: "无此街道")).isEmpty)
    #expect(Register().places(.street).isEmpty)
  }
}
