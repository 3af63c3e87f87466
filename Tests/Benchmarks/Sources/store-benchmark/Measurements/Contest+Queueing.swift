import Measuring

extension Contest {
  /// The queue of everything that waits, and the counts of the home screen.
  func queueing(_ pair: Pair) throws {
    var first = Comparison("queue: list, count and first page, ms")
    var middle = Comparison("queue: list, count and page in the middle, ms")
    var next = Comparison("queue: the next page, ms")
    var counts = Comparison("home screen: counts by step and urgency, ms")
    for _ in 0..<200 {
      try pair.ask("first", into: &first)
      try pair.ask("middle", into: &middle)
      try pair.ask("next", into: &next)
      try pair.ask("counts", into: &counts)
    }
    for row in [first, middle, next] { report.add(row, .queue) }
    report.add(counts)
  }

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
