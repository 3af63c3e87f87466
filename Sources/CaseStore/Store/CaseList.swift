public import Residence

/// The cases that a query found, in its order: exactly counted, each read when it is looked at.
public struct CaseList: RandomAccessCollection, Sendable {
  /// What was asked for.
  public let query: CaseQuery
  /// The version of the register that was asked.
  let version: Int
  /// The rows of the index, or with the highest bit set the places among the recent cases.
  let places: [UInt32]
  let recent: [RecentCase]
  let base: Snapshot?

  static let recentBit: UInt32 = 1 << 31

  /// The first place.
  public var startIndex: Int { 0 }

  /// The place after the last one; also the number of cases.
  public var endIndex: Int { places.count }

  /// The case at a place.
  public subscript(index: Int) -> Listing {
    read(index, recent: \.self) { $0.listing(of: $1) }
  }

  /// The number of the case at a place, read without the rest of it.
  public func number(at index: Int) -> CaseNumber {
    read(index, recent: \.number) { $0.number(of: $1) }
  }

  /// Reads something of the case at a place: of a recent one's listing, or of a row of the index.
  func read<Value>(
    _ index: Int, recent listed: (Listing) -> Value, row: (Snapshot, Int) -> Value
  ) -> Value {
    let place = places[index]
    // Without an index every case is a recent one.
    guard place & CaseList.recentBit == 0, let base else {
      return listed(recent[Int(place & ~CaseList.recentBit)].listing)
    }
    return row(base, Int(place))
  }

  /// Whether a register would answer a query with this list again.
  public func isCurrent(_ query: CaseQuery, in register: Register) -> Bool {
    query == self.query && register.version == version
  }

  /// The place of a case; nothing if it is not in the list.
  public func place(of number: CaseNumber) -> Int? {
    if let recent = recent.firstIndex(where: { $0.listing.number == number }) {
      return places.firstIndex(of: UInt32(recent) | CaseList.recentBit)
    }
    guard let row = base?.row(of: number) else { return nil }
    return places.firstIndex(of: UInt32(row))
  }
}
