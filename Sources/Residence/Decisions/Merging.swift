// What becomes of an action that was begun on an older revision, as one total table: a switch without a default, so
// that a new action does not compile until somebody has decided.

extension Action.Kind {
  /// With what an action goes together that others have saved since it was begun.
  public enum Merging: Hashable, Sendable {
    /// With everything, as long as it does the same to the case as it is now.
    case withAnything
    /// With other acts of data entry only.
    case withEntries
    /// With nothing: it is put before the person again.
    case never
  }

  /// With what the action goes together.
  ///
  /// Who enters a fact of its own is not concerned by other facts. Who judges has judged the case as it was.
  public var merging: Merging {
    switch self {
    // Each is a fact of its own and says nothing about what stands elsewhere.
    case .remark, .recordComplaint, .listMember, .strikeMember: .withAnything
    // What is corrected may be what somebody has just certified, verified or accepted.
    case .correct: .withEntries
    // Papers speak of the dwelling that the person has, and of the steps for which they are brought.
    case .addPapers: .withEntries
    // Whether everything is there was judged, and told to the resident or entered with a legal effect.
    case .register, .giveNotice, .completeRegistration: .never
    // Where the person lives was judged, and what follows from it for registration, card and certificates.
    case .logVisit, .move, .recordDeparture, .takeBackDeparture, .returnHere: .never
    // What is stamped or voided is the page as it was looked at.
    case .askForCertificate, .sealCertificate, .declineCertificate, .voidCertificate: .never
    // Whose case it is, and what a supervisor makes of it, was judged of the case as it was.
    case .assign, .release, .sendBack, .resubmit, .escalate, .decideEscalation: .never
    // Every step of a permit rests on the steps and the facts before it.
    case .applyForPermit, .acceptPermit, .forwardPermit, .extendPermit, .signPermit, .producePermit,
      .handOutPermit, .endorsePermit, .changePermitAddress, .replacePermit, .reissuePermit, .cancelPermit,
      .withdrawPermit:
      .never
    }
  }

  /// Whether the action goes together with one that was saved since it was begun.
  public func goesTogether(with other: Action.Kind?) -> Bool {
    switch merging {
    case .withAnything: true
    case .withEntries: other.map { $0.merging != .never } ?? false
    case .never: false
    }
  }
}
