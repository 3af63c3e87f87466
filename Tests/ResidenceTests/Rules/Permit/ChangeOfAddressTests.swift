import Residence
import Testing

/// A holder who has moved has the new address put on the card.
struct ChangeOfAddressTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private let line = "西岗区高新园区样例街道样例社区新样例路5号3号楼-2"

  @Test func theNewAddressStandsOnTheCard() throws {
    let before = try Forms.moved(Cases.holder(since: "2025-12-01"))
    let file = try bench.done(Forms.action(.changePermitAddress), on: before)
    let change = Permit.AddressChange(address: line, on: try day("2026-11-23"), entered: bench.mark())
    #expect(file.permit?.addressChanges == [change])
    #expect(file.permit?.cardAddress == line)
    #expect(file.permit?.card == before.permit?.card)
    #expect(file.stage == Stage(.verified, .held))
  }

  @Test func theAddressThatTheCardShowsIsRefused() throws {
    let printed = bench.reasons(
      try Forms.action(.changePermitAddress), on: try Cases.holder(since: "2025-12-01"))
    #expect(printed == [.addressUnchanged(by: .changeOfAddress)])
    let changed = try bench.done(
      Forms.action(.changePermitAddress), on: Forms.moved(Cases.holder(since: "2025-12-01")))
    #expect(
      bench.reasons(try Forms.action(.changePermitAddress), on: changed) == [
        .addressUnchanged(by: .changeOfAddress)
      ])
  }

  @Test func whoeverMovesBackHasTheOldAddressPutOnAgain() throws {
    let changed = try bench.done(
      Forms.action(.changePermitAddress), on: Forms.moved(Cases.holder(since: "2025-12-01")))
    let back = Registrations.move([.road: "样例路12号", .room: "501", .movedInOn: "2026-11-23"])
    let home = try bench.done(back, on: changed)
    let verified = try bench.done(Forms.action(.logVisit), on: home, by: .police)
    let file = try bench.done(Forms.action(.changePermitAddress), on: verified)
    #expect(file.permit?.cardAddress == changed.permit?.card?.face?.residenceAddress)
    #expect(file.permit?.addressChanges.count == 2)
  }

  @Test func theNewAddressHasToBeVerified() throws {
    let moved = try bench.done(Registrations.move(), on: Cases.holder(since: "2025-12-01"))
    let found = bench.reasons(try Forms.action(.changePermitAddress), on: moved)
    #expect(found == [.notVerified(.awaitingVerification)])
  }

  @Test func theChangeIsNotBeforeMovingIn() throws {
    let file = try Forms.moved(Cases.holder(since: "2025-12-01"))
    let early = try Forms.action(.changePermitAddress, [.addressChangedOn: "2026-11-21"])
    let movedIn = try day("2026-11-22")
    #expect(bench.reasons(early, on: file) == [.tooEarly(.addressChangedOn, notBefore: movedIn)])
    #expect(bench.reasons(Action(.changePermitAddress), on: file) == [.missing(.addressChangedOn)])
  }

  @Test func theObjectionNamesTheRuleOfTheChange() throws {
    let found = bench.reasons(
      try Forms.action(.changePermitAddress), on: try Cases.holder(since: "2025-12-01"))
    #expect(found.map(\.rule) == [.changeOfAddress])
  }
}
