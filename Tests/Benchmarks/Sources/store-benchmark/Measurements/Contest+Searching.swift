import Measuring

extension Contest {
  /// From a key to the result: the exact count, and twenty rows that have been read.
  func searching(_ pair: Pair, _ terms: SearchTerms) throws {
    for kind in SearchTerms.Kind.allCases {
      for length in kind.lengths { try fromScratch(kind, length, pair, terms) }
    }
    for kind in SearchTerms.Kind.allCases { try typed(kind, pair, terms) }
  }

  private func fromScratch(_ kind: SearchTerms.Kind, _ length: Int, _ pair: Pair, _ terms: SearchTerms) throws
  {
    var row = Comparison("search, \(length) \(kind.rawValue), ms")
    for term in terms.some(kind, length, count: Contest.queries) {
      try ask("search \(term)", pair, into: &row)
    }
    report.add(row, .search(kind, length))
  }

  /// Every key asks anew; the station may look through the last result only.
  private func typed(_ kind: SearchTerms.Kind, _ pair: Pair, _ terms: SearchTerms) throws {
    guard let longest = kind.lengths.last else { return }
    var rows = (1...longest).map { Comparison("typed, \(kind.rawValue), key \($0), ms") }
    for length in kind.typedLengths {
      for term in terms.some(kind, length, count: Contest.queries / kind.typedLengths.count) {
        let keys = Array(term)
        for key in keys.indices {
          try ask("\(key == 0 ? "search" : "narrow") \(String(keys[...key]))", pair, into: &rows[key])
        }
      }
    }
    for row in rows { report.add(row, .typed) }
  }

  private func ask(_ command: String, _ pair: Pair, into row: inout Comparison) throws {
    // A database that needs a second for each is not asked two hundred times; the report says how often.
    let enough = row.database.count >= Contest.fewest && row.database.sum > Contest.budget
    if enough {
      row.station.add(try pair.station.ask(command).milliseconds)
    } else {
      try pair.ask(command, into: &row)
    }
  }

  private static let queries = 200
  private static let fewest = 20
  private static let budget = 15_000.0
}
