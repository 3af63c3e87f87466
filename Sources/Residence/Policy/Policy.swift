/// The rules of one city, as data.
///
/// What differs between cities or changes by decree stands in a policy file with its source in both
/// languages; what is computed from it stands in `Rules`. Another city is another file.
public struct Policy: Codable, Equatable, Sendable {
  /// The city.
  public var city: Division
  /// The first four digits of the division codes that belong to the city.
  public var divisionPrefix: String
  /// The day from which this version holds.
  public var validFrom: CivilDate
  /// The city's districts and counties.
  public var districts: [Division]
  /// Function zones, which have no division code of their own.
  public var zones: [Bilingual]
  /// Every rule that a refusal or a deadline can name.
  public var rules: [Rule]
  /// The kinds of paper that can be brought.
  public var materials: [MaterialKind]
  /// Who declares which lodging, and with which papers.
  public var lodgings: [LodgingRule]
  /// Whom the registration covers, and what each may have.
  public var coverage: [CoverageRule]
  /// Who may act for somebody else, and with which papers.
  public var agents: AgentPolicy
  /// The half-year grounds for a residence permit.
  public var grounds: [Ground]
  /// The purposes that a certificate can be asked for.
  public var purposes: [Purpose]
  /// How long a certificate is valid.
  public var certificate: CertificatePolicy
  /// How long a permit may take.
  public var permit: PermitPolicy
  /// Why the issue of a permit may take longer.
  public var extensions: [Option]
  /// When a card is replaced, its old one being handed back.
  public var replacements: [Option]
  /// When a permit is cancelled.
  public var cancellations: [Option]
  /// On which grounds the public security organ takes a permit away.
  public var withdrawals: [Option]
  /// What a card costs.
  public var fees: [Fee]
  /// How soon a registration is verified on site.
  public var verification: VerificationPolicy
  /// When a deadline counts as near, and when as badly missed.
  public var severity: SeverityPolicy
  /// What each role may do.
  public var roles: [RoleRights]
  /// How the desk itself is kept.
  public var desk: DeskPolicy
  /// Statutory holidays, and the weekends that are worked.
  public var calendar: WorkCalendar

  /// A division of the country with its statutory code.
  public struct Division: Codable, Hashable, Sendable {
    /// The six digits.
    public var code: String
    /// The name.
    public var name: Bilingual
  }

  /// A rule that refusals, deadlines and screens name.
  public struct Rule: Codable, Hashable, Sendable {
    /// The name by which the program refers to it.
    public var id: RuleID
    /// What it says.
    public var text: Bilingual
    /// Where it stands.
    public var source: Bilingual
    /// The day from which it holds, where it is not as old as the policy.
    public var from: CivilDate?
    /// The last day on which it holds, for a rule that has ended.
    public var until: CivilDate?

    /// Whether the rule holds on a day.
    public func holds(on day: CivilDate) -> Bool {
      from.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// One line of a closed list, such as a ground for an extension.
  public struct Option: Codable, Hashable, Sendable {
    /// The name by which cases refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// Where it stands, where it has a source of its own.
    public var source: Bilingual?
    /// Known, but not used in this city: never offered, and refused.
    public var isOff: Bool?
    /// For a cancellation: it is given only once the stay has ended for one of these reasons.
    public var departures: [DepartureReason]?
  }

  /// How soon the community police verify.
  public struct VerificationPolicy: Codable, Hashable, Sendable {
    /// Days from registration to the visit.
    public var days: Int
  }

  /// When a deadline becomes what.
  public struct SeverityPolicy: Codable, Hashable, Sendable {
    /// A deadline this many days ahead or fewer is due soon.
    public var dueSoonDays: Int
    /// A deadline missed by more than this many days is critically overdue.
    public var criticalDays: Int
  }

  /// What a role may do.
  public struct RoleRights: Codable, Hashable, Sendable {
    /// The role.
    public var role: Role
    /// What it is called.
    public var name: Bilingual
    /// The actions it may take on cases.
    public var actions: [Action.Kind]
    /// Those of them that an operator who has communities takes in these only.
    public var ownArea: [Action.Kind]?
  }
}
