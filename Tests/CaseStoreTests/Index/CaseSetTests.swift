import Residence
import Specimens
import Testing

@testable import CaseStore

/// A set of cases says what a set of numbers says, over any index and whatever comes in meanwhile.
@Suite struct CaseSetTests {
  /// A station with cases in the index, some of them saved since, and some that are not in it.
  private func store(_ station: TemporaryStation) throws -> CaseStore {
    let store = try station.open()
    for serial in 0..<60 { try store.act(Specimens.registration(serial: serial)) }
    try store.fold()
    for listing in store.register.list(CaseQuery(.all)).prefix(20) where listing.number.serial % 3 == 0 {
      try store.act(Specimens.visit, on: store.file(listing.number), by: "police")
    }
    for serial in 60..<80 { try store.act(Specimens.registration(serial: serial)) }
    return store
  }

  private func expectSame(
    _ set: CaseSet, _ model: Set<CaseNumber>, in register: Register,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(set.count == model.count && set.isEmpty == model.isEmpty, sourceLocation: location)
    for order in CaseQuery.Order.allCases {
      let list = register.list(CaseQuery(.all, order: order))
      #expect(
        list.allSatisfy { set.contains($0.number) == model.contains($0.number) }, sourceLocation: location)
      #expect(set.count(in: list) == list.count { model.contains($0.number) }, sourceLocation: location)
      let shown = list.map(\.number).filter(model.contains)
      let rest = model.subtracting(shown).sorted()
      #expect(set.numbers(inOrderOf: list) == shown + rest, sourceLocation: location)
    }
    let stages = model.compactMap { register[$0]?.stage }
    #expect(
      set.stages(in: register) == Dictionary(stages.map { ($0, 1) }, uniquingKeysWith: +),
      sourceLocation: location)
  }

  @Test(arguments: [1, 2, 3, 4])
  func aSetOfCasesIsASetOfNumbers(seed: UInt64) throws {
    let station = try TemporaryStation()
    let store = try store(station)
    var random = Seeded(state: seed)
    var (set, model) = (CaseSet(), Set<CaseNumber>())
    let unknown = CaseNumber(prefix: "YB", year: 1999, serial: 1)
    for step in 0..<60 {
      let numbers = store.register.list(CaseQuery(.all)).map(\.number) + [unknown]
      let number = numbers.randomElement(using: &random) ?? unknown
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1:
        set.insert(number)
        model.insert(number)
      case 2:
        set.remove(number)
        model.remove(number)
      case 3:
        let word = SearchWord(String(Int.random(in: 0..<9, using: &random)))
        let list = store.register.list(CaseQuery(.all, words: [word], order: .name))
        set.formUnion(list)
        model.formUnion(list.map(\.number))
      case 4: set.follow(store.register)
      case 5: try store.act(Specimens.registration(serial: 100 + step))
      case 6 where step % 3 == 0: try store.fold()
      default: break
      }
      if step % 4 == 0 { expectSame(set, model, in: store.register) }
    }
    expectSame(set, model, in: store.register)
    set.formUnion(store.register.list(CaseQuery(.all)))
    expectSame(set, model.union(store.register.list(CaseQuery(.all)).map(\.number)), in: store.register)
  }
}
