/// An officer has the case in hand; nobody else of that duty changes it meanwhile.
public struct Holding: Codable, Hashable, Sendable {
  /// The officer's sign-in name.
  public var officer: String
  /// The officer's duty when the case was taken in hand or assigned.
  public var role: Role
  /// Who took it or assigned it, and since when it is held.
  public var entered: Mark

  /// Puts a case into an officer's hands.
  public init(officer: String, role: Role, entered: Mark) {
    self.officer = officer
    self.role = role
    self.entered = entered
  }
}
