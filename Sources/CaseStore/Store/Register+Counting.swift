public import Residence

/// How many cases wait for a step, and how urgently.
public struct WorkCount: Equatable, Sendable {
  /// All of them.
  public var all = 0
  /// Those of each severity; those without a day are in none.
  public var bySeverity: [Severity: Int] = [:]

  /// Counts nothing.
  public init() {}

  /// Adds the counts of another step.
  public static func + (left: WorkCount, right: WorkCount) -> WorkCount {
    var sum = left
    sum.all += right.all
    sum.bySeverity = left.bySeverity.merging(right.bySeverity, uniquingKeysWith: +)
    return sum
  }
}

extension Register {
  /// Counts what waits, by step: the same cases that a list of the step shows.
  ///
  /// - Parameters:
  ///   - communities: Only the cases of these communities; without any, of all.
  ///   - severity: How urgent a day is; the later day is never the more urgent one.
  /// - Returns: The counts of the steps for which anything waits.
  public func work(
    in communities: Set<String> = [], severity: (CivilDate) -> Severity
  ) -> [NextStep: WorkCount] {
    var counts = base?.work(in: communities, besides: replaced, severity: severity) ?? [:]
    for listing in recent.cases.lazy.map(\.listing) {
      guard let step = listing.nextStep, communities.isEmpty || communities.contains(listing.community)
      else { continue }
      counts[step, default: WorkCount()].all += 1
      if let due = listing.due {
        counts[step, default: WorkCount()].bySeverity[severity(due), default: 0] += 1
      }
    }
    return counts
  }
}

extension Snapshot {
  fileprivate func work(
    in communities: Set<String>, besides replaced: RowSet, severity: (CivilDate) -> Severity
  ) -> [NextStep: WorkCount] {
    let communities = communities.isEmpty ? nil : header.shared.map(communities.contains)
    var counts = [NextStep: WorkCount]()
    var start = 0
    // The rows stand in the order of their days, so those of one severity stand together.
    while start < work.count {
      let urgency = self.urgency(start, severity)
      let end = (start..<work.count).partition { self.urgency($0, severity) == urgency }
      var found = [Int](repeating: 0, count: NextStep.allCases.count)
      for entry in work[start..<end]
      where !replaced.contains(Int(entry.row)) && communities?[Int(entry.community)] ?? true {
        found[Int(entry.step)] += 1
      }
      for (step, count) in zip(NextStep.allCases, found) where count > 0 {
        counts[step, default: WorkCount()].all += count
        if let urgency { counts[step, default: WorkCount()].bySeverity[urgency, default: 0] += count }
      }
      start = end
    }
    return counts
  }

  private func urgency(_ place: Int, _ severity: (CivilDate) -> Severity) -> Severity? {
    let day = work[place].due
    return day == SnapshotWork.notDue ? nil : severity(CivilDate(dayNumber: Int(day)))
  }
}
