import Residence

extension Register {
  /// A part of an address that is completed while it is typed.
  public enum PlacePart: Sendable {
    /// The street office.
    case street
    /// The community; of one street, if that is known.
    case community(street: String?)
    /// The road with its number, in a community.
    case road(street: String, community: String)
  }

  /// The streets, communities or roads of the station, as they stand in the register: those of most cases first.
  ///
  /// Of the roads only as many are looked at as are returned, the first by their names: a station has any number of them.
  ///
  /// - Parameters:
  ///   - part: What is looked for.
  ///   - beginning: With what it has to begin.
  ///   - limit: How many to return at most.
  /// - Returns: Each of them once.
  public func places(_ part: PlacePart, beginning: String = "", limit: Int = 50) -> [String] {
    var counts = [String: Int]()
    for listing in recent.cases.suffix(Register.placesFromRecent).lazy.map(\.listing) {
      guard let text = listing.address.flatMap(part.text), text.hasPrefix(beginning) else { continue }
      counts[text, default: 0] += 1
    }
    for stretch in base.map({ stretches(part, beginning, limit, in: $0) }) ?? [] {
      counts[stretch.part, default: 0] += stretch.rows.count
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  /// How many of the latest cases are looked through one by one at each key.
  private static let placesFromRecent = 2000

  private func stretches(
    _ part: PlacePart, _ beginning: String, _ limit: Int, in base: Snapshot
  ) -> [Snapshot.Stretch] {
    switch part {
    case .street: return base.streets
    case .community(let street):
      return base.streets.filter { street == nil || $0.part == street }.flatMap(base.communities)
    case .road(let street, let community):
      return stretches(.community(street: street), "", limit, in: base).filter { $0.part == community }
        .flatMap { base.stretches(in: $0.rows, beginning: beginning, limit: limit, upTo: \.road) }
    }
  }
}

extension Register.PlacePart {
  /// What stands in this part of an address; nothing if the address is elsewhere.
  fileprivate func text(_ address: Address) -> String? {
    switch self {
    case .street: address.street
    case .community(let street): street == nil || street == address.street ? address.community : nil
    case .road(let street, let community):
      street == address.street && community == address.community ? address.road : nil
    }
  }
}
