import Measuring

extension Contest {
  /// What each process has of its own after everything that it was asked.
  func memory(_ pair: Pair, _ terms: SearchTerms) throws {
    var row = Comparison("searches before the memory is looked at, ms")
    for kind in SearchTerms.Kind.allCases {
      for length in kind.lengths {
        for term in terms.some(kind, length, count: 5) { try pair.ask("search \(term)", into: &row) }
      }
    }
    let (own, other) = (try pair.station.ask("memory").found.rows, try pair.database.ask("memory").found.rows)
    let titles = [
      "memory: anonymous, kB", "memory: private dirty, kB", "memory: resident, kB",
      "memory: peak resident, kB",
    ]
    for (title, (own, other)) in zip(titles, zip(own, other)) {
      var row = Comparison(title)
      if let own = Int(own) { row.station.add(own) }
      if let other = Int(other) { row.database.add(other) }
      report.add(row, title == titles[0] ? .memory : .other)
    }
  }
}
