/// A period that runs, with everything that it is computed from.
///
/// The first day is not counted, and a last day that is not worked moves to the next one that is.
///
/// Source: Civil Code, art. 200 to 204.
public struct Deadline: Hashable, Sendable {
  /// What has to be done within the period.
  public let period: Period
  /// The day from which it runs, itself not counted.
  public let start: CivilDate
  /// How many days.
  public let days: Int
  /// The last day as it is counted, before it moves to a working day.
  public let counted: CivilDate
  /// The last day.
  public let due: CivilDate
  /// Whether the calendar lists the statutory holidays of the year in which the period ends.
  public let isCertain: Bool

  /// What a period is for.
  public enum Period: String, Codable, CaseIterable, Sendable {
    /// From the registration, or the change of address, to the visit.
    case verification
    /// From a visit in vain to the next one.
    case revisit
    /// A certificate that was asked for is approved or declined the same day.
    case sealing
    /// An application is taken up the day it is made.
    case acceptance
    /// From the acceptance to the issue.
    case issue
    /// From the day of issue until the holder is asked to come.
    case collection
    /// From the end of a stay to the cancellation of the permit.
    case cancellation
    /// From the sending back until it is put right.
    case rework
    /// From the escalation to the supervisor's decision.
    case decision

    /// The rule that sets the period.
    public var rule: RuleID {
      switch self {
      case .verification, .revisit: .onSiteVerification
      case .sealing: .fourEyes
      case .acceptance, .issue: .issueDeadline
      case .collection: .handedOutInPerson
      case .cancellation: .cancellation
      case .rework, .decision: .supervision
      }
    }
  }

  init(_ period: Period, days: Int, from start: CivilDate, in calendar: WorkCalendar) {
    self.period = period
    self.start = start
    self.days = days
    counted = calendar.lastDay(days: days, from: start)
    due = days == 0 ? start : calendar.worked(from: counted)
    isCertain = calendar.knows(due.year)
  }
}

extension Policy {
  /// The last day on which a permit accepted on a day is issued, with what it is computed from.
  ///
  /// - Parameters:
  ///   - day: the day of acceptance.
  ///   - days: the days in all, where the period was extended.
  /// - Returns: the period by Decree 663, art. 9 (15 days from acceptance, with extensions 30), counted by the
  ///   Civil Code, art. 200 to 204.
  public func issueDeadline(acceptedOn day: CivilDate, days: Int? = nil) -> Deadline {
    Deadline(.issue, days: days ?? permit.days, from: day, in: calendar)
  }
}

extension Case {
  /// The periods that run, none for a case that waits for nothing or only for the resident.
  public func deadlines(under policy: Policy, offsetMinutes: Int) -> [Deadline] {
    guard let step = stage.nextStep, step != .complete else { return [] }
    func deadline(_ period: Deadline.Period, _ days: Int, _ start: CivilDate?) -> Deadline? {
      start.map { Deadline(period, days: days, from: $0, in: policy.calendar) }
    }
    func day(_ mark: Mark?) -> CivilDate? { mark?.at.civilDate(offsetMinutes: offsetMinutes) }
    let settling = policy.desk.supervision.days
    var running = [
      deadline(.decision, settling, day(openEscalation?.entered)),
      deadline(.rework, settling, day(openSendingBack?.entered)),
    ]
    switch stage.residence {
    case .unregistered, .incomplete: return running.compactMap(\.self)
    case .left:
      if stage.permit == .held || stage.permit.isUnderWay {
        running.append(deadline(.cancellation, 0, stay?.departure?.on))
      }
      return running.compactMap(\.self)
    case .verified:
      running.append(deadline(.sealing, 0, day(openRequests.map(\.asked).min { $0.at < $1.at })))
    case .awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone:
      let last = lastVisit?.on
      running.append(
        deadline(
          last == nil ? .verification : .revisit, policy.verification.days, last ?? day(addressEntered)))
    }
    switch stage.permit {
    case .applied:
      running.append(deadline(.acceptance, 0, day(permit?.applied)))
    case .accepted, .forwarded, .signed:
      running.append(
        permit?.acceptance.map { policy.issueDeadline(acceptedOn: $0.on, days: permit?.extended?.days) })
    case .produced:
      running.append(deadline(.collection, policy.permit.collectionDays, permit?.card?.issuedOn))
    case .none, .held, .refused, .cancelled, .withdrawn: break
    }
    return running.compactMap(\.self)
  }

  /// The day by which the case's next step is due: the earliest of the periods that run.
  public func due(under policy: Policy, offsetMinutes: Int) -> CivilDate? {
    deadlines(under: policy, offsetMinutes: offsetMinutes).map(\.due).min()
  }

  /// Who entered the address that has to be visited, and when.
  private var addressEntered: Mark {
    Field.address.map { entered($0) }.max { $0.at < $1.at } ?? registered
  }
}
