/// How urgent a deadline is on a day.
public enum Severity: String, Codable, CaseIterable, Comparable, Sendable {
  case criticallyOverdue = "critically-overdue"
  case overdue
  case dueSoon = "due-soon"
  case notDue = "not-due"

  /// Judges a deadline on a day.
  public init(due: CivilDate, on today: CivilDate, under policy: Policy) {
    let days = due.days(since: today)
    if days < -policy.severity.criticalDays {
      self = .criticallyOverdue
    } else if days < 0 {
      self = .overdue
    } else {
      self = days <= policy.severity.dueSoonDays ? .dueSoon : .notDue
    }
  }

  /// The days that are so urgent on a day; nothing if the policy leaves none.
  public func days(on today: CivilDate, under policy: Policy) -> ClosedRange<CivilDate>? {
    let critical = today.adding(days: -policy.severity.criticalDays)
    let soon = today.adding(days: policy.severity.dueSoonDays)
    switch self {
    case .criticallyOverdue: return CivilDate(dayNumber: .min / 2)...critical.adding(days: -1)
    case .overdue: return critical < today ? critical...today.adding(days: -1) : nil
    case .dueSoon: return today...soon
    case .notDue: return soon.adding(days: 1)...CivilDate(dayNumber: .max / 2)
    }
  }

  /// The more urgent comes first.
  public static func < (left: Severity, right: Severity) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
