// Which action fits which stage, as one total table: a switch without a default, so that a new action or
// a new stage does not compile until somebody has decided.

extension Stage.Residence {
  /// Whether an action can be taken while the residence stands here.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .register: self == .unregistered
    case .giveNotice: true
    case .completeRegistration: self == .incomplete
    case .correct, .logVisit, .move, .listMember, .strikeMember: isPresent
    case .recordDeparture: isPresent || self == .incomplete
    case .returnHere, .takeBackDeparture: self == .left
    case .askForCertificate, .sealCertificate, .forwardPermit, .endorsePermit, .changePermitAddress:
      self == .verified
    case .applyForPermit, .acceptPermit, .extendPermit, .signPermit, .producePermit, .handOutPermit,
      .replacePermit, .reissuePermit:
      isPresent
    case .cancelPermit, .withdrawPermit: isPresent || self == .left
    case .addPapers, .declineCertificate, .voidCertificate, .recordComplaint, .remark: self != .unregistered
    }
  }

  /// Whether the person is registered with a dwelling that has not been left.
  var isPresent: Bool {
    switch self {
    case .unregistered, .incomplete, .left: false
    case .awaitingVerification, .awaitingRevisit, .addressInDoubt, .gone, .verified: true
    }
  }
}

extension Stage.Permit {
  /// Whether an action can be taken while the permit stands here.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere, .askForCertificate,
      .sealCertificate,
      .declineCertificate, .voidCertificate, .recordComplaint, .remark:
      true
    case .applyForPermit: self != .held && !isUnderWay
    case .acceptPermit: self == .applied
    case .forwardPermit: self == .accepted
    case .extendPermit: self == .accepted || self == .forwarded || self == .signed
    case .signPermit: self == .forwarded
    case .producePermit: self == .forwarded || self == .signed
    case .handOutPermit: self == .produced
    case .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit: self == .held
    case .cancelPermit: self == .held || isUnderWay
    case .withdrawPermit: self == .held || self == .produced
    }
  }
}

extension Stage.Certificate {
  /// Whether an action can be taken while the certificates stand here.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .sealCertificate, .declineCertificate: self == .asked
    case .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere, .askForCertificate,
      .voidCertificate, .applyForPermit, .acceptPermit, .forwardPermit, .extendPermit, .signPermit,
      .producePermit, .handOutPermit, .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit,
      .cancelPermit, .withdrawPermit, .recordComplaint, .remark:
      true
    }
  }
}

extension Stage {
  /// The objection to an action in this stage, if there is one.
  public func objection(to action: Action.Kind) -> Reason? {
    if residence.admits(action), permit.admits(action) {
      return certificate.admits(action) ? nil : .nothingAsked
    }
    if Stage.Residence.verified.admits(action), residence.isPresent, permit.admits(action) {
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
