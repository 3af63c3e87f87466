import Residence

extension Action.Kind {
  /// Whether an operator has to give the password again before this is done: what a supervisor puts a name to.
  ///
  /// The one list of them; a kind that is new has to be entered here.
  var needsPassword: Bool {
    switch self {
    case .sealCertificate, .forwardPermit, .extendPermit, .withdrawPermit, .decideEscalation: true
    case .register, .giveNotice, .completeRegistration, .correct, .addPapers, .listMember, .strikeMember,
      .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere, .askForCertificate,
      .declineCertificate, .voidCertificate, .applyForPermit, .acceptPermit, .signPermit, .producePermit,
      .handOutPermit, .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit, .cancelPermit,
      .assign, .release, .sendBack, .resubmit, .escalate, .recordComplaint, .remark:
      false
    }
  }
}
