/// On what a report is made: the rules, the month and the day.
public struct ReportBasis: Sendable {
  /// The rules.
  public let policy: Policy
  /// The month that is told of.
  public let month: CivilMonth
  /// The day on which the report is made.
  public let today: CivilDate
  /// The offset of the station's clock from UTC.
  public let offsetMinutes: Int
  /// The communities that reminders are wanted of; empty means all.
  public let communities: Set<String>
  /// The cases of an identity paper's number.
  let casesOfPaper: @Sendable (String) -> [CaseNumber]

  /// Says on what a report is made.
  public init(
    policy: Policy, month: CivilMonth, today: CivilDate, offsetMinutes: Int, communities: Set<String> = [],
    casesOfPaper: @escaping @Sendable (String) -> [CaseNumber]
  ) {
    self.policy = policy
    self.month = month
    self.today = today
    self.offsetMinutes = offsetMinutes
    self.communities = communities
    self.casesOfPaper = casesOfPaper
  }

  /// The last day that is told of: of the present month, today.
  public var until: CivilDate { min(month.last, today) }

  /// Whether a day lies in the month, and has come.
  func covers(_ day: CivilDate) -> Bool { month.first <= day && day <= until }

  /// Whether something was done in the month.
  func covers(_ mark: Mark) -> Bool { covers(day(of: mark)) }

  /// The station's day on which something was done.
  func day(of mark: Mark) -> CivilDate { mark.at.civilDate(offsetMinutes: offsetMinutes) }
}
