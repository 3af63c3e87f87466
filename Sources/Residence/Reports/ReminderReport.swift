/// What runs out soon at a station, the first day first.
public struct ReminderReport: CaseReport {
  /// The reminders, in the order of their days.
  public private(set) var reminders: [Reminder] = []
  /// How many there are, those included that are not kept.
  public private(set) var count = 0

  /// More than so many are only counted: nobody reads them before the first ones have been done.
  public static let most = 10_000

  /// Begins with no case.
  public init() {}

  /// Counts a case in, once.
  public mutating func add(_ file: Case, on basis: ReportBasis) {
    let community = file.stay?.address.community ?? ""
    guard basis.communities.isEmpty || basis.communities.contains(community) else { return }
    let found = file.reminders(on: basis.today, under: basis.policy).sorted()
    if !found.isEmpty { take(found, counting: found.count) }
  }

  /// Adds what was found in other cases.
  public mutating func merge(_ other: ReminderReport) { take(other.reminders, counting: other.count) }

  /// Puts two sorted lists together, as far as they are kept.
  private mutating func take(_ others: [Reminder], counting more: Int) {
    count += more
    guard let first = others.first else { return }
    if reminders.count == ReminderReport.most, let last = reminders.last, last <= first { return }
    // What comes before the others stays where it is.
    let start = reminders.partitioningIndex { first < $0 }
    var (rest, others) = (reminders[start...], others[...])
    var merged = Array(reminders[..<start])
    while merged.count < ReminderReport.most, let left = rest.first ?? others.first {
      if let right = others.first, rest.isEmpty || right < left {
        merged.append(right)
        others.removeFirst()
      } else {
        merged.append(left)
        rest.removeFirst()
      }
    }
    reminders = merged
  }
}

extension [Reminder] {
  /// The first place from which on everything lies behind what is looked for.
  fileprivate func partitioningIndex(_ isBehind: (Reminder) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
