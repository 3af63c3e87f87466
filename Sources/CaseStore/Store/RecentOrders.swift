import Synchronization

/// One of the recent cases, with its place among the rows of an index.
struct RankedCase: Equatable, Sendable {
  /// Its place among the recent cases.
  let place: UInt32
  /// How many rows of the index come before it.
  let rank: Int
}

/// The orders of the recent cases, kept from one list to the next.
///
/// To sort some thousand of them for every letter that is typed would take longer than to search a million rows, so an
/// order is found once, and after that only those that were saved meanwhile are put into their places.
struct RecentOrders: Sendable {
  /// The place of every case that came or changed, one after the other.
  private var changes: [UInt32] = []
  private var known = Known()

  /// What has been found out; shared by all copies until one of them changes.
  private final class Known: Sendable {
    let orders: Mutex<[CaseQuery.Order: Sorted]>

    init(_ orders: [CaseQuery.Order: Sorted] = [:]) {
      self.orders = Mutex(orders)
    }
  }

  private struct Sorted {
    var cases: [RankedCase] = []
    /// How many of the changes are in it.
    var changes = 0
  }

  /// Notes that a case came or changed.
  mutating func change(_ place: Int) {
    changes.append(UInt32(place))
    known = Known(known.orders.withLock { $0 })
  }

  /// The cases in an order.
  func ranked(by order: CaseQuery.Order, _ cases: [RecentCase], among base: Snapshot?) -> [RankedCase] {
    known.orders.withLock { orders in
      var sorted = orders[order] ?? Sorted()
      guard sorted.changes < changes.count else { return sorted.cases }
      let changed = Set(changes[sorted.changes...])
      let kept = sorted.cases.filter { !changed.contains($0.place) }
      let added = changed.sorted { order.precedes(cases[Int($0)].listing, cases[Int($1)].listing) }
      sorted.cases = []
      sorted.cases.reserveCapacity(cases.count)
      var start = 0
      let ranks = ranks(of: added.map { cases[Int($0)].listing }, in: order, among: base)
      for (place, rank) in zip(added, ranks) {
        let listing = cases[Int(place)].listing
        let end = (start..<kept.count).partition {
          order.precedes(cases[Int(kept[$0].place)].listing, listing)
        }
        sorted.cases += kept[start..<end]
        sorted.cases.append(RankedCase(place: place, rank: rank))
        start = end
      }
      sorted.cases += kept[start...]
      sorted.changes = changes.count
      orders[order] = sorted
      return sorted.cases
    }
  }

  /// How many rows of the index come before each of some cases.
  private func ranks(
    of listings: [Listing], in order: CaseQuery.Order, among base: Snapshot?
  ) -> [Int] {
    guard let base else { return listings.map { _ in 0 } }
    return base.file.look(times: listings.count) { listings.map { base.rank(of: $0, in: order) } }
  }
}
