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

  /// The more urgent comes first.
  public static func < (left: Severity, right: Severity) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

extension Policy {
  /// The last day on which a permit accepted on a day is issued.
  ///
  /// Source: Decree 663, art. 9 (15 days from acceptance); Civil Code, art. 201 and 203.
  public func issueDeadline(acceptedOn day: CivilDate) -> CivilDate {
    calendar.deadline(days: permit.days, from: day)
  }
}

extension Case {
  /// The day by which the case's next step is due: the earliest of the periods that run.
  public func due(under policy: Policy, offsetMinutes: Int) -> CivilDate? {
    guard stage.nextStep != nil else { return nil }
    var running = [CivilDate]()
    if stage.residence != .verified {
      let since = currentVisits.last?.on ?? lastAddressDay(offsetMinutes: offsetMinutes)
      running.append(policy.calendar.deadline(days: policy.verification.days, from: since))
    }
    switch stage.permit {
    case .applied:
      // Nothing runs before acceptance, but an application is taken up the day it is made.
      if let permit { running.append(permit.applied.at.civilDate(offsetMinutes: offsetMinutes)) }
    case .accepted, .forwarded:
      if let day = permit?.acceptance?.on { running.append(policy.issueDeadline(acceptedOn: day)) }
    case .issued:
      if let day = permit?.card?.issuedOn {
        running.append(policy.calendar.deadline(days: policy.permit.collectionDays, from: day))
      }
    case .none, .held: break
    }
    return running.min()
  }

  private func lastAddressDay(offsetMinutes: Int) -> CivilDate {
    let moved = corrections.last { !Field.address.isDisjoint(with: $0.fields) }
    return (moved?.entered.at ?? registered.at).civilDate(offsetMinutes: offsetMinutes)
  }
}
