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
}
