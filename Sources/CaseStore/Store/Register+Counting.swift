public import Residence

/// How many cases wait for a step, and how urgently.
public struct WorkCount: Equatable, Sendable {
  /// All of them.
  public var all = 0
  /// Those of each severity; those without a day are in none.
  public var bySeverity: [Severity: Int] = [:]
  /// The earliest day on which one of them is due.
  public var earliest: CivilDate?

  /// Counts nothing.
  public init() {}

  /// Adds the counts of another step.
  public static func + (left: WorkCount, right: WorkCount) -> WorkCount {
    var sum = left
    sum.all += right.all
    sum.bySeverity = left.bySeverity.merging(right.bySeverity, uniquingKeysWith: +)
    sum.earliest = [left.earliest, right.earliest].compactMap(\.self).min()
    return sum
  }

  /// Counts a case that is due on a day.
  mutating func add(due: CivilDate?, severity: (CivilDate) -> Severity) {
    all += 1
    guard let due else { return }
    bySeverity[severity(due), default: 0] += 1
    earliest = min(earliest ?? due, due)
  }
}

extension Register {
  /// Counts what waits, by step: the same cases that a list of the step shows.
  ///
  /// - Parameters:
  ///   - communities: Only the cases of these communities; without any, of all.
  ///   - hands: Only the cases in these hands.
  ///   - severity: How urgent a day is; the later day is never the more urgent one.
  /// - Returns: The counts of the steps for which anything waits.
  public func work(
    in communities: Set<String> = [], hands: CaseQuery.Hands = .any, severity: (CivilDate) -> Severity
  ) -> [NextStep: WorkCount] {
    var counts = base?.work(in: communities, hands, besides: replaced, severity: severity) ?? [:]
    for listing in recent.cases.lazy.map(\.listing) {
      guard let step = listing.nextStep, communities.isEmpty || communities.contains(listing.community),
        hands.contains(listing.holder?.name)
      else { continue }
      counts[step, default: WorkCount()].add(due: listing.due, severity: severity)
    }
    return counts
  }

  /// Counts everything that waits, by the days on which it is due: the same cases that a list of all steps shows.
  ///
  /// Nothing is looked at but the ends of the groups, so a million cases are counted in microseconds.
  ///
  /// - Parameter group: Which days are counted together; a later day never goes back to an earlier group.
  /// - Returns: The counts of the groups in which anything waits; nil stands for what waits without a day.
  public func pending<Group: Hashable>(by group: (CivilDate) -> Group) -> [Group?: Int] {
    var counts = base?.pending(besides: replaced, by: group) ?? [:]
    for listing in recent.cases.lazy.map(\.listing) where listing.nextStep != nil {
      counts[listing.due.map(group), default: 0] += 1
    }
    return counts.filter { $0.value > 0 }
  }
}

extension SnapshotWork {
  /// Whether the row is in hands that are meant.
  func isHeld(by holders: (isMeant: [Bool], nobody: Bool)?) -> Bool {
    guard let holders else { return true }
    return holder == SnapshotRecord.none ? holders.nobody : holders.isMeant[Int(holder)]
  }
}

extension Snapshot {
  fileprivate func pending<Group: Hashable>(
    besides replaced: RowSet, by group: (CivilDate) -> Group
  ) -> [Group?: Int] {
    var counts = [Group?: Int]()
    var start = 0
    while start < work.count {
      let found = self.group(of: work[start].due, group)
      let end = (start..<work.count).partition { self.group(of: work[$0].due, group) == found }
      counts[found, default: 0] += end - start
      start = end
    }
    for row in replaced.rows where stage(of: Int(row)).nextStep != nil {
      counts[self.group(of: dues[Int(row)], group), default: 0] -= 1
    }
    return counts
  }

  fileprivate func work(
    in communities: Set<String>, _ hands: CaseQuery.Hands, besides replaced: RowSet,
    severity: (CivilDate) -> Severity
  ) -> [NextStep: WorkCount] {
    file.lookThrough { work(work.all, in: communities, hands, besides: replaced, severity: severity) }
  }

  /// Which holders, by their places among the shared texts, are meant by hands; nothing where all are.
  func holders(_ hands: CaseQuery.Hands) -> (isMeant: [Bool], nobody: Bool)? {
    hands == .any ? nil : (header.shared.map { hands.contains($0) }, hands.contains(nil))
  }

  private func work(
    _ work: UnsafeBufferPointer<SnapshotWork>, in communities: Set<String>, _ hands: CaseQuery.Hands,
    besides replaced: RowSet, severity: (CivilDate) -> Severity
  ) -> [NextStep: WorkCount] {
    let holders = holders(hands)
    let communities = communities.isEmpty ? nil : header.shared.map(communities.contains)
    var counts = [NextStep: WorkCount]()
    var start = 0
    // The rows stand in the order of their days, so those of one severity stand together.
    while start < work.count {
      let urgency = group(of: work[start].due, severity)
      let end = (start..<work.count).partition { group(of: work[$0].due, severity) == urgency }
      var found = [Int](repeating: 0, count: NextStep.allCases.count)
      var first = [Int32](repeating: SnapshotWork.notDue, count: NextStep.allCases.count)
      for entry in work[start..<end]
      where !replaced.contains(Int(entry.row)) && communities?[Int(entry.community)] ?? true
        && entry.isHeld(by: holders)
      {
        let step = Int(entry.step)
        if found[step] == 0 { first[step] = entry.due }
        found[step] += 1
      }
      for (step, (count, due)) in zip(NextStep.allCases, zip(found, first)) where count > 0 {
        var group = WorkCount()
        group.all = count
        if let urgency { group.bySeverity[urgency] = count }
        if due != SnapshotWork.notDue { group.earliest = CivilDate(dayNumber: Int(due)) }
        counts[step] = counts[step].map { $0 + group } ?? group
      }
      start = end
    }
    return counts
  }

  private func group<Group>(of day: Int32, _ group: (CivilDate) -> Group) -> Group? {
    day == SnapshotWork.notDue ? nil : group(CivilDate(dayNumber: Int(day)))
  }
}
