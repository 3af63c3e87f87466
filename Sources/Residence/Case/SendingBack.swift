/// What waited for approval was sent back to be put right.
public struct SendingBack: Codable, Hashable, Sendable {
  /// The policy's identifier of the ground.
  public var ground: String
  /// What exactly has to be put right.
  public var remark: String?
  /// Who sent it back, and when.
  public var entered: Mark
  /// Who put it before the supervisor again, and when; nothing while it is being put right.
  public var settled: Mark?

  /// Sends a case back.
  public init(ground: String, remark: String? = nil, entered: Mark) {
    self.ground = ground
    self.remark = remark
    self.entered = entered
  }
}
