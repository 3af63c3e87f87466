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
    case .sendBack: isPresent
    case .addPapers, .declineCertificate, .voidCertificate, .assign, .release, .resubmit, .escalate,
      .decideEscalation, .recordComplaint, .remark:
      self != .unregistered
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
      .sealCertificate, .declineCertificate, .voidCertificate, .assign, .release, .sendBack, .resubmit,
      .escalate, .decideEscalation, .recordComplaint, .remark:
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
      .cancelPermit, .withdrawPermit, .assign, .release, .sendBack, .resubmit, .escalate, .decideEscalation,
      .recordComplaint, .remark:
      true
    }
  }
}

extension Stage.Supervision {
  /// Whether an action can be taken while this is so.
  ///
  /// What was sent back is not approved before it was put right; a matter that waits for a decision keeps nobody from
  /// going on with what the law gives the resident.
  public func admits(_ action: Action.Kind) -> Bool {
    switch action {
    case .sealCertificate, .forwardPermit, .extendPermit, .sendBack: self != .sentBack
    case .resubmit: self == .sentBack
    case .escalate: self != .escalated
    case .decideEscalation: self == .escalated
    case .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere, .askForCertificate,
      .declineCertificate, .voidCertificate, .applyForPermit, .acceptPermit, .signPermit, .producePermit,
      .handOutPermit, .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit, .cancelPermit,
      .withdrawPermit, .assign, .release, .recordComplaint, .remark:
      true
    }
  }
}

extension Stage {
  /// The objection to an action in this stage, if there is one.
  public func objection(to action: Action.Kind) -> Reason? {
    guard residence == .unregistered || supervision.admits(action) else {
      return .supervisionForbids(supervision, action)
    }
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
/// What a list can tell of many cases by their stages; ``objection(to:on:by:under:)`` looks at one of them.
public func objection(
  to action: Action.Kind, in stage: Stage, by role: Role, under policy: Policy
) -> Reason? {
  guard policy.allows(action, by: role) else { return .roleMayNot(role, action) }
  return stage.objection(to: action)
}

/// The objection to an action on a case before its form is opened, if there is one: by role, by area, by who has the
/// case in hand, then by stage.
///
/// The same function disables a command on a screen and refuses the action at commit.
public func objection(
  to action: Action.Kind, on file: Case?, by actor: Operator, under policy: Policy
) -> Reason? {
  guard policy.allows(action, by: actor.role) else { return .roleMayNot(actor.role, action) }
  guard let file else { return Stage(.unregistered).objection(to: action) }
  return Scope(of: actor, under: policy).objection(to: action, on: file) ?? file.stage.objection(to: action)
}
