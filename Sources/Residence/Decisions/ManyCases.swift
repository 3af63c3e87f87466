// Which actions are taken on many cases at once, as one total table: a switch without a default, so that a new action
// does not compile until somebody has decided.

extension Action.Kind {
  /// Whether the action can be taken on many cases at once, with the same entries for all of them.
  ///
  /// Each case is decided by itself all the same, by the same rules as if it were alone.
  public var isForMany: Bool {
    switch self {
    // A building is visited, a firm moves its people away, a school's pupils ask; mistakes are made for all of them.
    case .logVisit, .recordDeparture, .takeBackDeparture, .askForCertificate: true
    // The supervisor's pile, and the bureau's answer to what was sent together.
    case .sealCertificate, .declineCertificate, .forwardPermit, .signPermit: true
    // A supervisor deals the work out, and what has one mistake in common.
    case .assign, .release, .sendBack: true
    // What comes in on one day, on one ground.
    case .acceptPermit, .extendPermit, .endorsePermit, .cancelPermit, .remark: true
    // Each says something of one person, or of one dwelling.
    case .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .move, .returnHere, .voidCertificate, .applyForPermit, .recordComplaint:
      false
    // Each needs the card in hand, and its holder or the account of its loss.
    case .producePermit, .handOutPermit, .changePermitAddress, .replacePermit, .reissuePermit: false
    // What was put right, and what is asked and decided, is a matter of one case.
    case .resubmit, .escalate, .decideEscalation: false
    // Whether somebody loses a right is judged one by one.
    case .withdrawPermit: false
    }
  }
}

extension Action {
  /// The actions that this one means for a case: where several certificates wait, one for each.
  public func each(on file: Case) -> [Action] {
    guard kind == .sealCertificate || kind == .declineCertificate, file.openRequests.count > 1 else {
      return [self]
    }
    return file.openRequests.map { request in
      var action = self
      action.entries[.certificateRequest] = String(request.id)
      return action
    }
  }
}
