/// The time within which a permit is endorsed once a year.
///
/// Source: Decree 663, art. 10: within the month before each full year.
public struct EndorsementWindow: Hashable, Sendable {
  /// The first day of the window.
  public let opens: CivilDate
  /// The day on which the year is full.
  public let fullYear: CivilDate
  /// The last day: that of the full year, or the next working day.
  public let closes: CivilDate
}

/// Whether a permit that its holder has can be used on a day.
public enum PermitUse: Hashable, Sendable {
  /// In use; the next endorsement can be had in the window.
  case inUse(next: EndorsementWindow)
  /// In use, and to be endorsed now.
  case endorsementOpen(EndorsementWindow)
  /// The endorsement was missed: use is suspended (功能中止) since the day, until a late endorsement.
  case suspended(since: CivilDate)
}

extension Permit {
  /// Whether the permit can be used on a day; nothing while its holder has no card.
  ///
  /// Source: Decree 663, art. 10.
  public func use(on day: CivilDate, under policy: Policy) -> PermitUse? {
    guard handOut != nil, end == nil, let window = windows(under: policy).last else { return nil }
    if day < window.opens { return .inUse(next: window) }
    return day <= window.closes
      ? .endorsementOpen(window) : .suspended(since: window.closes.adding(days: 1))
  }

  /// The day from which the years of residence are counted on: the first issue, or the last late endorsement.
  ///
  /// Both days are kept; after a missed endorsement the years count on from the late one.
  public func yearsCountFrom(under policy: Policy) -> CivilDate? {
    guard let first = firstIssuedOn else { return nil }
    let late = zip(endorsements, windows(under: policy)).filter { $0.on > $1.closes }
    return late.last?.0.on ?? first
  }

  /// Every window so far: one for each endorsement, and the one that comes next.
  func windows(under policy: Policy) -> [EndorsementWindow] {
    guard let first = firstIssuedOn else { return [] }
    var (start, years) = (first, 1)
    var windows = [window(from: start, year: years, under: policy)]
    for endorsement in endorsements {
      if let last = windows.last, endorsement.on > last.closes {
        (start, years) = (endorsement.on, 1)
      } else {
        years += 1
      }
      windows.append(window(from: start, year: years, under: policy))
    }
    return windows
  }

  private func window(from start: CivilDate, year: Int, under policy: Policy) -> EndorsementWindow {
    // Counted from the beginning each time: a 29 February must not become a 28 February for good.
    let full = start.adding(months: policy.permit.endorsementMonths * year)
    return EndorsementWindow(
      opens: full.adding(months: -policy.permit.endorsementWindowMonths), fullYear: full,
      closes: policy.calendar.worked(from: full))
  }
}
