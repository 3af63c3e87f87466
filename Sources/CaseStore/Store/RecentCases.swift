import Residence

/// The cases that were saved after the index had been written.
struct RecentCases: Sendable {
  private var listings: [CaseNumber: Entry] = [:]
  private var ofPaper: [String: Set<CaseNumber>] = [:]
  private var ofName: [String: Set<CaseNumber>] = [:]

  /// A case, and the text in which it is searched.
  struct Entry: Sendable {
    let listing: Listing
    let text: [UInt8]
  }

  var count: Int { listings.count }

  var entries: some Collection<Entry> { listings.values }

  /// The cases by their numbers.
  var sorted: [Listing] { listings.values.map(\.listing).sorted { $0.number < $1.number } }

  subscript(number: CaseNumber) -> Listing? { listings[number]?.listing }

  func of(paper: String) -> [Listing] { all(ofPaper[paper]) }

  func of(name: String) -> [Listing] { all(ofName[name]) }

  func at(_ address: Address) -> [Listing] {
    listings.values.lazy.map(\.listing).filter { $0.address == address }
  }

  /// Enters a case, or the newer revision of one.
  mutating func enter(_ listing: Listing) {
    if let old = listings[listing.number]?.listing {
      guard old.revision <= listing.revision else { return }
      ofPaper[old.paperNumber]?.remove(listing.number)
      ofName[old.name]?.remove(listing.number)
    }
    listings[listing.number] = Entry(listing: listing, text: RowText(listing).bytes)
    ofPaper[listing.paperNumber, default: []].insert(listing.number)
    ofName[listing.name, default: []].insert(listing.number)
  }

  private func all(_ numbers: Set<CaseNumber>?) -> [Listing] {
    (numbers ?? []).compactMap { listings[$0]?.listing }
  }
}
