/// Whether a file is still needed, and from when it is not.
public enum Retention: Hashable, Sendable {
  /// It is needed, whatever the day.
  case kept(Hold)
  /// It may be erased from the day on.
  case erasable(from: CivilDate)

  /// What a file is needed for.
  public enum Hold: String, CaseIterable, Sendable {
    /// The person lives here.
    case stay
    /// A permit or its application has not been ended.
    case permit
    /// A supervisor has still to decide, or something that was sent back has to be put right.
    case supervision
  }

  /// Whether the file may be erased on a day.
  public func allowsErasing(on day: CivilDate) -> Bool {
    if case .erasable(let first) = self { first <= day } else { false }
  }
}

extension Case {
  /// How long the file is kept.
  ///
  /// - Requires: that the stay has ended, however it did, and that nothing is open. The period begins with the last
  ///   of these days: the departure, the last complaint, the last day of any certificate's validity.
  /// - Refuses: to let go of a file with an open permit, an escalation or something sent back.
  /// - Source: Personal Information Protection Law, art. 19, 47; the months stand in the policy.
  public func retention(under policy: Policy, offsetMinutes: Int) -> Retention {
    guard let departure = stay?.departure else { return .kept(.stay) }
    guard permit.map({ $0.end != nil }) ?? true else { return .kept(.permit) }
    guard openEscalation == nil, openSendingBack == nil else { return .kept(.supervision) }
    let complained = complaints.map { $0.entered.at.civilDate(offsetMinutes: offsetMinutes) }
    let last = (complained + certificates.map(\.terms.validUntil)).reduce(departure.on, max)
    // The first day is not counted, and the last one is over before anything is erased.
    return .erasable(from: last.adding(months: policy.desk.retention.departedMonths).adding(days: 1))
  }
}
