import Residence

/// A case that was saved after the index had been written, and the text in which it is searched.
final class RecentCase: Sendable {
  let listing: Listing
  let text: [UInt8]

  init(_ listing: Listing) {
    self.listing = listing
    text = RowText(listing).bytes
  }
}

/// The cases that were saved after the index had been written.
struct RecentCases: Sendable {
  /// Every case once, in the order in which they came.
  private(set) var cases: [RecentCase] = []
  private var places: [CaseNumber: Int] = [:]
  private var ofPaper: [String: Set<CaseNumber>] = [:]
  private var ofName: [String: Set<CaseNumber>] = [:]
  private var orders = RecentOrders()

  var count: Int { cases.count }

  /// The cases by their numbers.
  var sorted: [Listing] { cases.map(\.listing).sorted { $0.number < $1.number } }

  subscript(number: CaseNumber) -> Listing? { places[number].map { cases[$0].listing } }

  func of(paper: String) -> [Listing] { all(ofPaper[paper]) }

  func of(name: String) -> [Listing] { all(ofName[name]) }

  func at(_ address: Address) -> [Listing] {
    cases.lazy.map(\.listing).filter { $0.address == address }
  }

  /// Which of the cases meet a condition, by their places.
  ///
  /// They are looked at as they lie in memory, which is several times as quick as in any other order.
  func meeting(_ condition: @Sendable (RecentCase) -> Bool) -> [Bool] {
    Array(Parallel.map(count, inPartsOf: 2048) { part in cases[part].map(condition) }.joined())
  }

  /// The cases in an order, each with its place among the rows of an index.
  func ordered(by order: CaseQuery.Order, among base: Snapshot?) -> [RankedCase] {
    orders.ranked(by: order, cases, among: base)
  }

  /// Enters a case, or the newer revision of one.
  mutating func enter(_ listing: Listing) {
    let place: Int
    if let known = places[listing.number] {
      let old = cases[known].listing
      guard old.revision <= listing.revision else { return }
      ofPaper[old.paperNumber]?.remove(listing.number)
      ofName[old.name]?.remove(listing.number)
      place = known
      cases[place] = RecentCase(listing)
    } else {
      place = cases.count
      cases.append(RecentCase(listing))
      places[listing.number] = place
    }
    orders.change(place)
    ofPaper[listing.paperNumber, default: []].insert(listing.number)
    ofName[listing.name, default: []].insert(listing.number)
  }

  private func all(_ numbers: Set<CaseNumber>?) -> [Listing] {
    (numbers ?? []).compactMap { self[$0] }
  }
}
