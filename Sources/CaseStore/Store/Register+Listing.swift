import Residence

extension Register {
  /// Lists the cases that a query asks for.
  ///
  /// - Parameters:
  ///   - query: What is asked for.
  ///   - previous: The list that was shown before; if the query only asks for less of it, nothing else is looked
  ///     through.
  /// - Returns: The list, which stays as it is whatever is entered later.
  public func list(_ query: CaseQuery, narrowing previous: CaseList? = nil) -> CaseList {
    // The next letter is searched for in the same text.
    base?.file.keepAtHand(!query.words.isEmpty)
    if let previous, previous.version == version, previous.count <= Register.fewEnough,
      query.narrows(previous.query)
    {
      return narrowed(previous, to: query)
    }
    let words = query.words.map(PreparedWord.init)
    let found = recent.meeting { recent in
      query.scope.includes(recent.listing)
        && words.allSatisfy { $0.isFound(in: recent.listing, text: recent.text) }
    }
    let recents = recent.ordered(by: query.order, among: base).filter { found[Int($0.place)] }
    return CaseList(
      query: query, version: version, places: places(query, words, recents), recent: recent.cases, base: base)
  }

  /// Where more is left to look through, all processors together are quicker with everything than one with the rest.
  private static let fewEnough = 20_000

  /// Takes from a list what a narrower query still asks for.
  private func narrowed(_ previous: CaseList, to query: CaseQuery) -> CaseList {
    let words = query.words.map(PreparedWord.init)
    let places = previous.places.filter { place in
      guard place & CaseList.recentBit == 0, let base else {
        let found = previous.recent[Int(place & ~CaseList.recentBit)]
        return words.allSatisfy { $0.isFound(in: found.listing, text: found.text) }
      }
      return words.allSatisfy { base.hasWord($0, row: Int(place)) }
    }
    return CaseList(
      query: query, version: version, places: places, recent: previous.recent, base: base)
  }

  /// The rows of the index that a query asks for, in its order, with recent cases among them.
  private func places(
    _ query: CaseQuery, _ words: [PreparedWord], _ recents: [RankedCase]
  ) -> [UInt32] {
    guard let base else { return recents.map { $0.place | CaseList.recentBit } }
    var wanted = words.isEmpty ? RowSet(all: base.count) : base.rows(with: words)
    wanted.subtract(replaced)
    switch query.scope {
    case .all: return base.rows(in: query.order, where: wanted, with: recents)
    case .waiting(let steps, let communities, let hands):
      let work = base.work(for: steps, in: communities, hands).filter { wanted.contains(Int($0)) }
      guard query.order != .due else {
        return work.joined(with: recents) { start, ranked in
          let listing = recent.cases[Int(ranked.place)].listing
          return (start..<work.count).partition { base.row(Int(work[$0]), precedes: listing, [], in: .due) }
        }
      }
      var waiting = RowSet(rows: base.count)
      for row in work { waiting.insert(Int(row)) }
      return base.rows(in: query.order, where: waiting, with: recents)
    }
  }
}

extension [UInt32] {
  /// These rows with recent cases among them; the closure tells where the rows before a case end.
  fileprivate func joined(
    with recents: [RankedCase], end: (_ start: Int, RankedCase) -> Int
  ) -> [UInt32] {
    guard !recents.isEmpty else { return self }
    var places = [UInt32]()
    places.reserveCapacity(count + recents.count)
    var start = 0
    for ranked in recents {
      let end = end(start, ranked)
      places += self[start..<end]
      places.append(ranked.place | CaseList.recentBit)
      start = end
    }
    places += self[start...]
    return places
  }
}

extension Snapshot {
  /// Some rows in an order, with recent cases among them.
  fileprivate func rows(
    in order: CaseQuery.Order, where wanted: RowSet, with recents: [RankedCase]
  ) -> [UInt32] {
    guard let sorted = self.sorted(by: order) else {
      let rows = wanted.rows
      return rows.joined(with: recents) { start, ranked in
        (start..<rows.count).partition { rows[$0] < ranked.rank }
      }
    }
    return file.lookThrough {
      let sorted = sorted.all
      var places = [UInt32]()
      var start = 0
      for ranked in recents {
        places += sorted[start..<ranked.rank].lazy.filter { wanted.contains(Int($0)) }
        places.append(ranked.place | CaseList.recentBit)
        start = ranked.rank
      }
      places += sorted[start...].lazy.filter { wanted.contains(Int($0)) }
      return places
    }
  }

  /// All rows in an order; nothing for that in which they stand.
  private func sorted(by order: CaseQuery.Order) -> SnapshotValues<UInt32>? {
    switch order {
    case .number: nil
    case .due: byDue
    case .name: byName
    case .changed: byChange
    }
  }

  /// How many rows come before a case that is not in the index.
  func rank(of listing: Listing, in order: CaseQuery.Order) -> Int {
    guard let sorted = sorted(by: order) else { return place(of: listing.number) }
    let key = Array(listing.nameKey.utf8)
    return (0..<sorted.count).partition { row(Int(sorted[$0]), precedes: listing, key, in: order) }
  }

  /// The rows that wait for one of some steps in one of some communities, the first due first.
  fileprivate func work(
    for steps: Set<NextStep>, in communities: Set<String>, _ hands: CaseQuery.Hands
  ) -> [UInt32] {
    let holders = holders(hands)
    let steps = NextStep.allCases.map(steps.contains)
    let communities = communities.isEmpty ? nil : header.shared.map(communities.contains)
    return file.lookThrough {
      work.all.lazy.filter { entry in
        steps[Int(entry.step)] && communities?[Int(entry.community)] ?? true && entry.isHeld(by: holders)
      }.map(\.row)
    }
  }
}

extension Snapshot {
  /// Whether a row comes before a case that is not in the index.
  fileprivate func row(
    _ index: Int, precedes listing: Listing, _ nameKey: [UInt8], in order: CaseQuery.Order
  ) -> Bool {
    switch order {
    case .due:
      let due = listing.due.map { Int32(clamping: $0.dayNumber) } ?? SnapshotWork.notDue
      if dues[index] != due { return dues[index] < due }
    case .name:
      let row = row(index)
      let range = row.record.lengths.places.nameKey
      let comparison = nameKey.withUnsafeBytes { row.compare(range, to: $0) }
      if comparison != 0 { return comparison < 0 }
    case .changed:
      let changed = Int64(listing.changed.at.milliseconds)
      let other = records[index].changedAt
      if other != changed { return other > changed }
    case .number: break
    }
    return number(of: index) < listing.number
  }
}

extension CaseQuery {
  /// Whether everything that this query finds was found by another one, in the same order.
  fileprivate func narrows(_ other: CaseQuery) -> Bool {
    guard scope == other.scope, order == other.order, !other.words.isEmpty else { return false }
    return words.count >= other.words.count && zip(words, other.words).allSatisfy { $0.narrows($1) }
  }
}

extension SearchWord {
  /// Whether whatever has this word has another one as well.
  fileprivate func narrows(_ other: SearchWord) -> Bool {
    text.contains(other.text) && !other.text.contains("-") && !text.contains("-")
      && holders.isSubset(of: other.holders) && stages.isSubset(of: other.stages)
      && days.allSatisfy(other.days.contains)
  }
}

extension CaseQuery.Scope {
  /// Whether a case belongs to it.
  func includes(_ listing: Listing) -> Bool {
    switch self {
    case .all: true
    case .waiting(let steps, let communities, let hands):
      listing.nextStep.map(steps.contains) ?? false
        && (communities.isEmpty || communities.contains(listing.community))
        && hands.contains(listing.holder?.name)
    }
  }
}

extension CaseQuery.Order {
  /// Whether a case comes before another one.
  func precedes(_ left: Listing, _ right: Listing) -> Bool {
    switch self {
    case .due where left.due != right.due:
      guard let first = left.due, let second = right.due else { return left.due != nil }
      return first < second
    case .name where left.nameKey != right.nameKey:
      return left.nameKey.precedesByBytes(right.nameKey)
    case .changed where left.changed.at != right.changed.at: return right.changed.at < left.changed.at
    default: return left.number < right.number
    }
  }
}

extension Listing {
  fileprivate var nameKey: String { RowText.nameKey(initials: initials, name: name) }
}
