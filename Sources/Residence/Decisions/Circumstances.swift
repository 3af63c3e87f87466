/// What a decision needs to know beside the action and the case: the moment, the rules, the free numbers.
///
/// The store fills it under its lock, so that no two desks are given the same number.
public struct Circumstances: Sendable {
  /// The moment of the decision.
  public var now: Instant
  /// The offset of the station's clock from UTC.
  public var utcOffsetMinutes: Int
  /// The rules.
  public var policy: Policy
  /// The number that the next case gets.
  public var nextCase: CaseNumber
  /// The number that the next certificate gets.
  public var nextCertificate: CertificateNumber
  /// The number that the next notice gets.
  public var nextNotice: NoticeNumber
  /// The bureau that issues the permits.
  public var bureau: Bilingual
  /// The cases at this station, by the number of the resident's paper.
  public var casesOfPaper: @Sendable (String) -> [CaseNumber]
  /// The cases at this station, by the resident's name, each with the number of the resident's paper.
  public var casesOfName: @Sendable (String) -> [(number: CaseNumber, paper: String)]

  /// Creates the circumstances of a decision.
  public init(
    now: Instant, utcOffsetMinutes: Int, policy: Policy, nextCase: CaseNumber,
    nextCertificate: CertificateNumber, nextNotice: NoticeNumber, bureau: Bilingual,
    casesOfPaper: @escaping @Sendable (String) -> [CaseNumber],
    casesOfName: @escaping @Sendable (String) -> [(number: CaseNumber, paper: String)]
  ) {
    self.now = now
    self.utcOffsetMinutes = utcOffsetMinutes
    self.policy = policy
    self.nextCase = nextCase
    self.nextCertificate = nextCertificate
    self.nextNotice = nextNotice
    self.bureau = bureau
    self.casesOfPaper = casesOfPaper
    self.casesOfName = casesOfName
  }

  /// The day of the decision.
  public var today: CivilDate { now.civilDate(offsetMinutes: utcOffsetMinutes) }
}
