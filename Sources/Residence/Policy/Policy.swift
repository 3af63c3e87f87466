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
  /// The half-year grounds for a residence permit.
  public var grounds: [Ground]
  /// The purposes that a certificate can be asked for.
  public var purposes: [Purpose]
  /// How long a certificate is valid.
  public var certificate: CertificatePolicy
  /// How long a permit may take.
  public var permit: PermitPolicy
  /// How soon a registration is verified on site.
  public var verification: VerificationPolicy
  /// When a deadline counts as near, and when as badly missed.
  public var severity: SeverityPolicy
  /// What each role may do.
  public var roles: [RoleRights]
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
  }

  /// A kind of paper.
  public struct MaterialKind: Codable, Hashable, Sendable {
    /// The name by which cases refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
  }

  /// Papers of which one set has to be complete.
  public struct Requirement: Codable, Hashable, Sendable {
    /// The sets, each complete in itself, the usual one first.
    public var anyOf: [[String]]
    /// The declarants who stand in for the paper by coming in person.
    public var waivedFor: [DeclarantKind]?
  }

  /// One of the lodging situations.
  public struct LodgingRule: Codable, Hashable, Sendable {
    /// The lodging.
    public var lodging: Lodging
    /// What it is called.
    public var name: Bilingual
    /// Whether the landlord, host, unit or hotel has to be named.
    public var needsHost: Bool
    /// Who may declare it, the usual one first.
    public var declarants: [DeclarantKind]
    /// The papers it takes.
    public var papers: [Requirement]
  }

  /// A half-year ground for a residence permit.
  public struct Ground: Codable, Hashable, Sendable {
    /// The name by which applications refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// How many months it has to have lasted.
    public var months: Int
    /// From when they are counted.
    public var countsFrom: Bilingual
    /// Its proofs.
    public var proofs: [Requirement]
  }

  /// A purpose for which a certificate is asked.
  public struct Purpose: Codable, Hashable, Sendable {
    /// The name by which certificates refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// The rule by which it is refused, for a purpose that people ask for in vain.
    public var refusedBy: RuleID?
  }

  /// How long certificates are valid.
  public struct CertificatePolicy: Codable, Hashable, Sendable {
    /// The usual number of days.
    public var defaultDays: Int
    /// The largest number of days.
    public var longestDays: Int
  }

  /// How long a permit may take.
  public struct PermitPolicy: Codable, Hashable, Sendable {
    /// Days from acceptance to issue.
    public var days: Int
    /// Days with every extension.
    public var longestDays: Int
    /// Days that a finished card waits before its holder is asked to come.
    public var collectionDays: Int
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
  }
}

// MARK: - Look-ups

extension Policy {
  /// The rule of a name, if this policy has it.
  public func rule(_ id: RuleID) -> Rule? { rules.first { $0.id == id } }

  /// The district of a code.
  public func district(_ code: String) -> Division? { districts.first { $0.code == code } }

  /// The kind of paper of a name.
  public func material(_ id: String) -> MaterialKind? { materials.first { $0.id == id } }

  /// The rule of a lodging.
  public func lodging(_ lodging: Lodging) -> LodgingRule? { lodgings.first { $0.lodging == lodging } }

  /// The half-year ground of a name.
  public func ground(_ id: String) -> Ground? { grounds.first { $0.id == id } }

  /// The purpose of a name.
  public func purpose(_ id: String) -> Purpose? { purposes.first { $0.id == id } }

  /// Whether a role may take an action at all.
  public func allows(_ action: Action.Kind, by role: Role) -> Bool {
    roles.contains { $0.role == role && $0.actions.contains(action) }
  }
}
