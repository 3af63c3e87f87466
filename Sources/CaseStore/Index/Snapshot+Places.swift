import Residence
import Synchronization

extension Snapshot {
  /// A stretch of the rows in the order of their addresses, whose addresses begin alike.
  struct Stretch {
    /// The part of the address with which the beginning ends.
    let part: String
    /// The rows, by their places in the order of the addresses.
    let rows: Range<Int>
  }

  /// Streets and communities are few, and asked for at each key: they are found once, for the index never changes.
  struct KnownPlaces {
    fileprivate var streets: [Stretch]?
    fileprivate var communities: [Range<Int>: [Stretch]] = [:]
  }

  /// The streets of all addresses.
  var streets: [Stretch] {
    if let known = knownPlaces.withLock({ $0.streets }) { return known }
    let found = stretches(in: 0..<byAddress.count, limit: Snapshot.mostParts, upTo: \.street)
    knownPlaces.withLock { $0.streets = found }
    return found
  }

  /// The communities of a street.
  func communities(of street: Stretch) -> [Stretch] {
    if let known = knownPlaces.withLock({ $0.communities[street.rows] }) { return known }
    let found = stretches(in: street.rows, limit: Snapshot.mostParts, upTo: \.community)
    knownPlaces.withLock { $0.communities[street.rows] = found }
    return found
  }

  /// A station has some streets and some dozens of communities.
  private static let mostParts = 1000

  /// The stretches of addresses that are alike from the function zone up to a part.
  ///
  /// Each is found by halving what is left, so a street of a hundred thousand cases costs no more than one of ten. A
  /// part that begins with the whole of another one may be counted as that one; what is found is only proposed.
  ///
  /// - Parameters:
  ///   - rows: The places in the order of the addresses that are looked through.
  ///   - beginning: With what the part has to begin; known only where everything before the part is alike in `rows`.
  ///   - limit: How many stretches to find at most.
  ///   - part: The part, in a row's text.
  /// - Returns: The stretches in the order of the addresses.
  func stretches(
    in rows: Range<Int>, beginning: String = "", limit: Int,
    upTo part: (RowText.Lengths.Places) -> Range<Int>
  ) -> [Stretch] {
    var found = [Stretch]()
    var place = beginning.isEmpty ? rows.lowerBound : first(in: rows, beginning: beginning, at: part)
    while place < rows.upperBound, found.count < limit {
      let row = row(Int(byAddress[place]))
      let places = row.record.lengths.places
      let text = row.string(part(places))
      guard text.hasPrefix(beginning) else { break }
      let head = row.text[places.place.lowerBound..<part(places).upperBound]
      let end = (place..<rows.upperBound).partition { begins($0, with: head) }
      if !text.isEmpty { found.append(Stretch(part: text, rows: place..<end)) }
      place = end
    }
    return found
  }

  /// The first of the rows whose part does not come before a text.
  private func first(
    in rows: Range<Int>, beginning: String, at part: (RowText.Lengths.Places) -> Range<Int>
  ) -> Int {
    let wanted = Array(beginning.utf8)
    return wanted.withUnsafeBytes { wanted in
      rows.partition { place in
        let row = row(Int(byAddress[place]))
        return row.compare(part(row.record.lengths.places), to: wanted) < 0
      }
    }
  }

  private func begins(_ place: Int, with head: ArraySlice<UInt8>) -> Bool {
    let row = row(Int(byAddress[place]))
    return row.text[row.record.lengths.places.place].starts(with: head)
  }
}
