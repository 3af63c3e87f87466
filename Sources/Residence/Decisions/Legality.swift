// Which action fits which stage, as one total table: a switch without a default, so that a new action or
// a new stage does not compile until somebody has decided.

extension Stage.Residence {
  /// Whether an action can be taken while the residence stands here.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .register: self == .unregistered
    case .correct: self != .unregistered && self != .left
    case .remark: self != .unregistered
    case .logVisit, .recordDeparture: self != .unregistered && self != .left
    case .sealCertificate, .forwardPermit: self == .verified
    case .applyForPermit, .acceptPermit, .issuePermit, .handOutPermit:
      self != .unregistered && self != .left
    }
  }
}

extension Stage.Permit {
  /// Whether an action can be taken while the permit stands here.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .register, .correct, .remark, .logVisit, .recordDeparture, .sealCertificate: true
    case .applyForPermit: self == .none
    case .acceptPermit: self == .applied
    case .forwardPermit: self == .accepted
    case .issuePermit: self == .forwarded
    case .handOutPermit: self == .issued
    }
  }
}

extension Stage {
  /// The objection to an action in this stage, if there is one.
  public func objection(to action: Action.Kind) -> Reason? {
    guard !residence.admits(action) || !permit.admits(action) else { return nil }
    let asksForVerification = action == .sealCertificate || action == .forwardPermit
    if asksForVerification, residence != .unregistered, residence != .left, permit.admits(action) {
      return .notVerified(residence)
    }
    return .stageForbids(residence: residence, permit: permit, action)
  }
}

/// The objection to an action before its form is opened, if there is one: by role, then by stage.
///
/// The same function disables a command on a screen and refuses the action at commit.
public func objection(
  to action: Action.Kind, in stage: Stage, by role: Role, under policy: Policy
) -> Reason? {
  guard policy.allows(action, by: role) else { return .roleMayNot(role, action) }
  return stage.objection(to: action)
}
