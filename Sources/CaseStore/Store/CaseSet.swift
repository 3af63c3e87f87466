public import Residence

/// A set of cases, by their numbers: a bit for each case of an index, so that it may be as large as the register.
///
/// It stays as it is whatever is entered later, and whichever index the register moves onto.
public struct CaseSet: Sendable {
  /// How many cases are in it.
  public private(set) var count = 0
  private var base: Snapshot?
  private var rows: RowSet
  /// Those that the index does not have.
  private var others: Set<CaseNumber> = []

  /// An empty set.
  public init() {
    rows = RowSet(rows: 0)
  }

  /// Whether no case is in it.
  public var isEmpty: Bool { count == 0 }

  /// Whether a case is in it.
  public func contains(_ number: CaseNumber) -> Bool {
    base?.row(of: number).map(rows.contains) ?? others.contains(number)
  }

  /// Whether the case at a place of a list is in it.
  public func contains(_ index: Int, of list: CaseList) -> Bool {
    guard !isEmpty else { return false }
    return base === list.base ? has(list.places[index], of: list) : contains(list.number(at: index))
  }

  /// Puts a case in.
  public mutating func insert(_ number: CaseNumber) {
    guard !contains(number) else { return }
    count += 1
    if let row = base?.row(of: number) { rows.insert(row) } else { others.insert(number) }
  }

  /// Takes a case out.
  public mutating func remove(_ number: CaseNumber) {
    guard contains(number) else { return }
    count -= 1
    if let row = base?.row(of: number) { rows.remove(row) } else { others.remove(number) }
  }

  /// Puts every case of a list in.
  public mutating func formUnion(_ list: CaseList) {
    move(onto: list.base)
    for place in list.places where place & CaseList.recentBit == 0 { rows.insert(Int(place)) }
    for place in list.places where place & CaseList.recentBit != 0 {
      let number = list.recent[Int(place & ~CaseList.recentBit)].listing.number
      if let row = base?.row(of: number) { rows.insert(row) } else { others.insert(number) }
    }
    count = rows.count + others.count
  }

  /// How many cases of a list are in it.
  public func count(in list: CaseList) -> Int {
    guard base === list.base, !isEmpty else {
      return isEmpty ? 0 : list.reduce(0) { $0 + (contains($1.number) ? 1 : 0) }
    }
    return list.places.reduce(0) { $0 + (has($1, of: list) ? 1 : 0) }
  }

  /// All numbers: those of a list first, in its order, then the others.
  public func numbers(inOrderOf list: CaseList) -> [CaseNumber] {
    base?.file.look(times: count) { allNumbers(inOrderOf: list) } ?? allNumbers(inOrderOf: list)
  }

  private func allNumbers(inOrderOf list: CaseList) -> [CaseNumber] {
    var rest = self
    var numbers = [CaseNumber]()
    for (place, index) in zip(list.places, list.indices) where base !== list.base || has(place, of: list) {
      let number = list.number(at: index)
      guard rest.contains(number) else { continue }
      rest.remove(number)
      numbers.append(number)
    }
    return numbers + rest.numbers
  }

  /// How many of the cases stand in each stage now.
  public func stages(in register: Register) -> [Stage: Int] {
    guard base === register.base else {
      return Dictionary(numbers.compactMap { register[$0] }.map { ($0.stage, 1) }, uniquingKeysWith: +)
    }
    var counts = [Int](repeating: 0, count: Int(UInt16.max) + 1)
    if let base {
      base.file.lookThrough {
        let stages = base.stages.all
        for row in rows.rows where !register.replaced.contains(Int(row)) {
          counts[Int(stages[Int(row)])] += 1
        }
      }
    }
    for listing in register.recent.cases.lazy.map(\.listing) where contains(listing.number) {
      counts[Int(listing.stage.code)] += 1
    }
    return Dictionary(
      counts.enumerated().filter { $0.element > 0 }.map { (Stage(code: UInt16($0.offset)), $0.element) },
      uniquingKeysWith: +)
  }

  @inline(__always)
  private func has(_ place: UInt32, of list: CaseList) -> Bool {
    place & CaseList.recentBit == 0
      ? rows.contains(Int(place)) : contains(list.recent[Int(place & ~CaseList.recentBit)].listing.number)
  }

  /// All numbers, in their order.
  private var numbers: [CaseNumber] {
    let known =
      base.map { base in
        base.file.look(times: count) { rows.rows.map { base.number(of: Int($0)) } }
      } ?? []
    return (known + others).sorted()
  }

  /// Says the same over the index of a register, whose lists can be counted without reading their cases then.
  public mutating func follow(_ register: Register) { move(onto: register.base) }

  private mutating func move(onto base: Snapshot?) {
    guard base !== self.base else { return }
    let numbers = numbers
    self = CaseSet()
    self.base = base
    rows = RowSet(rows: base?.count ?? 0)
    func insertAll() { for number in numbers { insert(number) } }
    if let base { base.file.look(times: numbers.count, insertAll) } else { insertAll() }
  }
}
