/// Who declared a stay, with the name where it is somebody else than the resident.
public struct Declarant: Codable, Hashable, Sendable {
  /// In which capacity.
  public var kind: DeclarantKind
  /// The name, unless the resident declared.
  public var name: String?
  /// For an agent: why the resident did not come, and who came instead.
  public var agent: Agent?

  /// Creates a declarant.
  public init(kind: DeclarantKind = .oneself, name: String? = nil, agent: Agent? = nil) {
    self.kind = kind
    self.name = name
    self.agent = agent
  }
}

/// A guardian or near relative who acts for somebody under 16, with mobility difficulties or disabled.
///
/// Source: Decree 663, art. 9.
public struct Agent: Codable, Hashable, Sendable {
  /// The name.
  public var name: String
  /// The policy's identifier of the ground on which the person need not come.
  public var ground: String
  /// The policy's identifier of how the agent is related to the person.
  public var relation: String
  /// The number of the agent's identity paper.
  public var paperNumber: String

  /// Creates an agent.
  public init(name: String, ground: String, relation: String, paperNumber: String) {
    self.name = name
    self.ground = ground
    self.relation = relation
    self.paperNumber = paperNumber
  }
}
