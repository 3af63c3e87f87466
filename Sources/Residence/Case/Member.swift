/// Somebody of the household who lives along in a dwelling, with or without a file of their own.
public struct Member: Codable, Hashable, Sendable {
  /// The name.
  public var name: String
  /// How they are related to the resident.
  public var relation: MemberRelation
  /// The day of birth.
  public var birthDate: CivilDate
  /// The number of the identity paper, where there is one.
  public var paperNumber: String?
  /// Who entered it, and when.
  public var entered: Mark
  /// Who entered that they no longer live along, and when.
  public var struck: Mark?

  /// Creates a household member.
  public init(
    name: String, relation: MemberRelation, birthDate: CivilDate, paperNumber: String? = nil, entered: Mark
  ) {
    self.name = name
    self.relation = relation
    self.birthDate = birthDate
    self.paperNumber = paperNumber
    self.entered = entered
  }
}

/// How a household member is related to the resident.
public enum MemberRelation: String, Codable, CaseIterable, Sendable {
  case spouse
  case child
  case parent
  case sibling
  case otherRelative = "other-relative"
  case other
}
