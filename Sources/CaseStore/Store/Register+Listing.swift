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
    if let previous, previous.version == version, previous.count <= Register.fewEnough,
      query.narrows(previous.query)
    {
      return narrowed(previous, to: query)
    }
    let words = query.words.map(PreparedWord.init)
    var recents = recent.entries.filter { entry in
      query.scope.includes(entry.listing)
        && words.allSatisfy { $0.isFound(in: entry.listing, text: entry.text) }
    }.map(\.listing)
    recents.sort { query.order.precedes($0, $1) }
    let rows = rows(query, words)
    return CaseList(
      query: query, version: version, places: merged(rows, recents, query.order), recent: recents, base: base)
  }

  /// Where more is left to look through, all processors together are quicker with everything than one with the rest.
  private static let fewEnough = 20_000

  /// Takes from a list what a narrower query still asks for.
  private func narrowed(_ previous: CaseList, to query: CaseQuery) -> CaseList {
    let words = query.words.map(PreparedWord.init)
    let texts = previous.recent.map { RowText($0).bytes }
    let places = previous.places.filter { place in
      guard place & CaseList.recentBit == 0, let base else {
        let index = Int(place & ~CaseList.recentBit)
        return words.allSatisfy { $0.isFound(in: previous.recent[index], text: texts[index]) }
      }
      return words.allSatisfy { base.hasWord($0, row: Int(place)) }
    }
    return CaseList(
      query: query, version: version, places: places, recent: previous.recent, base: base)
  }

  /// The rows of the index that a query asks for, in its order.
  private func rows(_ query: CaseQuery, _ words: [PreparedWord]) -> [UInt32] {
    guard let base else { return [] }
    var wanted = words.isEmpty ? RowSet(all: base.count) : base.rows(with: words)
    wanted.subtract(replaced)
    switch query.scope {
    case .all: return base.rows(in: query.order, where: wanted)
    case .waiting(let steps, let communities):
      let work = base.work(for: steps, in: communities).filter { wanted.contains(Int($0)) }
      guard query.order != .due else { return work }
      var waiting = RowSet(rows: base.count)
      for row in work { waiting.insert(Int(row)) }
      return base.rows(in: query.order, where: waiting)
    }
  }

  /// Puts recent cases into their places among the rows of the index.
  private func merged(_ rows: [UInt32], _ recents: [Listing], _ order: CaseQuery.Order) -> [UInt32] {
    guard !recents.isEmpty else { return rows }
    guard let base else { return recents.indices.map { UInt32($0) | CaseList.recentBit } }
    var places = [UInt32]()
    places.reserveCapacity(rows.count + recents.count)
    var start = 0
    for (index, listing) in recents.enumerated() {
      var (low, high) = (start, rows.count)
      let key = Array(listing.nameKey.utf8)
      while low < high {
        let middle = (low + high) / 2
        if base.row(Int(rows[middle]), precedes: listing, key, in: order) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      places += rows[start..<low]
      places.append(UInt32(index) | CaseList.recentBit)
      start = low
    }
    return places + rows[start...]
  }
}

extension Snapshot {
  /// Some rows in an order.
  fileprivate func rows(in order: CaseQuery.Order, where wanted: RowSet) -> [UInt32] {
    let sorted: UnsafeBufferPointer<UInt32>
    switch order {
    case .number: return wanted.rows
    case .due: sorted = byDue
    case .name: sorted = byName
    case .changed: sorted = byChange
    }
    return sorted.filter { wanted.contains(Int($0)) }
  }

  /// The rows that wait for one of some steps in one of some communities, the first due first.
  fileprivate func work(for steps: Set<NextStep>, in communities: Set<String>) -> [UInt32] {
    let steps = NextStep.allCases.map(steps.contains)
    let communities = communities.isEmpty ? nil : header.shared.map(communities.contains)
    return work.lazy.filter { entry in
      steps[Int(entry.step)] && communities?[Int(entry.community)] ?? true
    }.map(\.row)
  }
}

extension Snapshot {
  /// Whether a row comes before a case that is not in the index.
  fileprivate func row(
    _ index: Int, precedes listing: Listing, _ nameKey: [UInt8], in order: CaseQuery.Order
  ) -> Bool {
    let row = row(index)
    switch order {
    case .due:
      let due = listing.due.map { Int32(clamping: $0.dayNumber) } ?? SnapshotWork.notDue
      if dues[index] != due { return dues[index] < due }
    case .name:
      let range = row.record.lengths.places.nameKey
      let comparison = nameKey.withUnsafeBytes {
        UnsafeRawBufferPointer(rebasing: row.text[range]).compared(to: $0)
      }
      if comparison != 0 { return comparison < 0 }
    case .changed:
      let changed = Int64(listing.changed.at.milliseconds)
      if row.record.changedAt != changed { return row.record.changedAt > changed }
    case .number: break
    }
    return row.number < listing.number
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
      && stages.isSubset(of: other.stages) && days.allSatisfy(other.days.contains)
  }
}

extension CaseQuery.Scope {
  /// Whether a case belongs to it.
  func includes(_ listing: Listing) -> Bool {
    switch self {
    case .all: true
    case .waiting(let steps, let communities):
      listing.nextStep.map(steps.contains) ?? false
        && (communities.isEmpty || communities.contains(listing.community))
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
      return left.nameKey.utf8.lexicographicallyPrecedes(right.nameKey.utf8)
    case .changed where left.changed.at != right.changed.at: return right.changed.at < left.changed.at
    default: return left.number < right.number
    }
  }
}

extension Listing {
  fileprivate var nameKey: String { RowText.nameKey(initials: initials, name: name) }
}
