/// Something that runs out, and when.
public struct Reminder: Hashable, Sendable {
  /// The case.
  public let number: CaseNumber
  /// The resident.
  public let name: String
  /// The community, which is also an area of duty.
  public let community: String
  /// What runs out.
  public let kind: Kind
  /// The last day; of a suspension, the first.
  public let day: CivilDate
  /// Which paper or certificate it is, by its name in files; nothing where there is only one.
  public let subject: String?

  /// What can run out.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The permit can be endorsed now, until the day.
    case endorsement
    /// The endorsement was missed, and the permit's use is suspended since the day.
    case suspension
    /// The time for which the person meant to stay.
    case intendedStay = "intended-stay"
    /// A paper of the dwelling, such as the lease.
    case dwellingPaper = "dwelling-paper"
    /// A certificate.
    case certificate
    /// The identity paper.
    case identityPaper = "identity-paper"
  }
}

extension Reminder: Comparable {
  /// The earlier day comes first; on one day the earlier case.
  public static func < (left: Reminder, right: Reminder) -> Bool {
    if left.day != right.day { return left.day < right.day }
    if left.number != right.number { return left.number < right.number }
    return (left.kind.rawValue, left.subject ?? "") < (right.kind.rawValue, right.subject ?? "")
  }
}

extension Case {
  /// What runs out within the days that the policy looks ahead, and what has run out and is still needed.
  ///
  /// A permit is reminded of while it can be endorsed (Decree 663, art. 10), and as long as its use is suspended.
  public func reminders(on today: CivilDate, under policy: Policy) -> [Reminder] {
    guard stage.residence != .incomplete, let stay, stay.departure == nil else { return [] }
    let ahead = policy.desk.reminders
    var found = [Reminder]()
    func remind(_ kind: Reminder.Kind, _ day: CivilDate, _ subject: String? = nil) {
      found.append(
        Reminder(
          number: number, name: identity.name, community: stay.address.community, kind: kind, day: day,
          subject: subject))
    }
    func isNear(_ day: CivilDate, _ days: Int) -> Bool { day <= today.adding(days: days) }
    switch permit?.use(on: today, under: policy) {
    case .endorsementOpen(let window): remind(.endorsement, window.closes)
    case .suspended(let since): remind(.suspension, since)
    case .inUse, nil: break
    }
    if let end = stay.intendedUntil, isNear(end, ahead.stayDays) { remind(.intendedStay, end) }
    for paper in dwellingPapers(under: policy) where isNear(paper.until, ahead.stayDays) {
      remind(.dwellingPaper, paper.until, paper.kind)
    }
    for certificate in certificates where certificate.voided == nil {
      let end = certificate.terms.validUntil
      // Whoever still needs one that has run out asks for another.
      if today <= end, isNear(end, ahead.certificateDays) {
        remind(.certificate, end, certificate.terms.number.text)
      }
    }
    for paper in identityPapers where isNear(paper.until, ahead.identityPaperDays) {
      remind(.identityPaper, paper.until, paper.kind)
    }
    return found
  }
}
