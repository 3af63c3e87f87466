extension Policy {
  /// A kind of paper.
  public struct MaterialKind: Codable, Hashable, Sendable {
    /// The name by which cases refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// Whether it speaks of the person, so that it counts for every later dwelling too.
    public var ofPerson: Bool?
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

  /// What people may have, by where their household register lies.
  public struct CoverageRule: Codable, Hashable, Sendable {
    /// The situation.
    public var coverage: Coverage
    /// The rule by which they are not registered; nothing if they are.
    public var registrationRefusedBy: RuleID?
    /// The rule by which they are given no residence permit; nothing if they may have one.
    public var permitRefusedBy: RuleID?
  }

  /// Who may act for somebody else.
  public struct AgentPolicy: Codable, Hashable, Sendable {
    /// Why somebody need not come in person.
    public var grounds: [AgentGround]
    /// Who may come instead: guardians and near relatives.
    public var relations: [Option]
    /// The age in years from which somebody can act for another.
    public var leastAge: Int
    /// The papers that the agent brings beside those of the applicant.
    public var papers: [Requirement]
  }

  /// Why somebody need not come in person.
  public struct AgentGround: Codable, Hashable, Sendable {
    /// The name by which cases refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// The age in years under which it is given; nothing for a ground that is not about age.
    public var underAge: Int?
  }
}
