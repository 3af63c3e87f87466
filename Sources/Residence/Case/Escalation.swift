/// What the desk could not settle was put before the supervisor.
public struct Escalation: Codable, Hashable, Sendable {
  /// The policy's identifier of the ground.
  public var ground: String
  /// What the matter is.
  public var account: String
  /// Who put it before the supervisor, and when.
  public var entered: Mark
  /// What the supervisor decided, once it is.
  public var decision: Decided?

  /// A supervisor's decision on what was put before them.
  public struct Decided: Codable, Hashable, Sendable {
    /// What is to be done.
    public var text: String
    /// Who decided, and when.
    public var entered: Mark

    /// Decides.
    public init(text: String, entered: Mark) {
      self.text = text
      self.entered = entered
    }
  }

  /// Puts a matter before the supervisor.
  public init(ground: String, account: String, entered: Mark) {
    self.ground = ground
    self.account = account
    self.entered = entered
  }
}
