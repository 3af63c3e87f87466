/// What a decision needs to know beside the action and the case: the moment, the rules, the free numbers.
///
/// The store fills it under its lock, so that no two desks are given the same number.
public struct Circumstances {
  /// The moment of the decision.
  public var now: Instant
  /// The offset of the station's clock from UTC.
  public var utcOffsetMinutes: Int
  /// The rules.
  public var policy: Policy
  /// The numbers that are given next; asked for only where one is given.
  public var nextNumbers: () -> NextNumbers
  /// The bureau that issues the permits.
  public var bureau: Bilingual
  /// The cases at this station, by the number of the resident's paper.
  public var casesOfPaper: (String) -> [CaseNumber]
  /// The cases at this station, by the resident's name, each with the number of the resident's paper.
  public var casesOfName: (String) -> [(number: CaseNumber, paper: String)]

  /// Who works at this station.
  public var officers: [Operator]

  /// Creates the circumstances of a decision.
  public init(
    now: Instant, utcOffsetMinutes: Int, policy: Policy, bureau: Bilingual,
    nextNumbers: @escaping () -> NextNumbers, casesOfPaper: @escaping (String) -> [CaseNumber],
    casesOfName: @escaping (String) -> [(number: CaseNumber, paper: String)], officers: [Operator]
  ) {
    self.now = now
    self.utcOffsetMinutes = utcOffsetMinutes
    self.policy = policy
    self.bureau = bureau
    self.nextNumbers = nextNumbers
    self.casesOfPaper = casesOfPaper
    self.casesOfName = casesOfName
    self.officers = officers
  }

  /// The day of the decision.
  public var today: CivilDate { now.civilDate(offsetMinutes: utcOffsetMinutes) }
}
