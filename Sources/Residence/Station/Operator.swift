/// What somebody at the desk is there for.
public enum Role: String, Codable, CaseIterable, Sendable {
  case clerk
  case police
  case supervisor
  case window
  case administrator
}

/// Somebody who signs in at the desk.
public struct Operator: Codable, Hashable, Sendable {
  /// The sign-in name, which stands in every record.
  public var name: String
  /// The name that colleagues know.
  public var displayName: String
  /// What the operator is there for.
  public var role: Role
  /// The communities that a community police officer looks after; empty means all.
  public var communities: [String]
  /// The only system account from which this operator signs in, at a station that is no demonstration; any, if there
  /// is none.
  public var account: String?
  /// Who has disabled the operator, and when; nothing of whoever may sign in.
  public var disabled: Mark?

  /// Creates an operator.
  public init(
    name: String, displayName: String, role: Role, communities: [String] = [], account: String? = nil,
    disabled: Mark? = nil
  ) {
    self.name = name
    self.displayName = displayName
    self.role = role
    self.communities = communities
    self.account = account
    self.disabled = disabled
  }
}
