extension Reason {
  /// Whether the action was refused because of who asked, not because of what was asked.
  ///
  /// Such a refusal is an attempt to do what is somebody else's to do, and leaves a line in the journal; a form with
  /// a mistake in it does not. A total switch, so that a new reason does not compile until somebody has decided.
  public var isOfAuthority: Bool {
    switch self {
    case .roleMayNot, .ownEntry, .outsideArea, .heldBy, .onlyForOneself: true
    case .stageForbids, .missing, .malformed, .contradiction, .inFuture, .outOfOrder, .tooEarly, .tooLate,
      .outOfBounds, .longestReached, .notConfirmed, .notUsedHere, .declarantMayNot, .agentIsApplicant,
      .agentGroundEnded, .agentTooYoung, .paperMissing, .paperUnknown, .paperPeriod, .paperExpired,
      .paperNotYetInForce, .paperTooShort, .nothingMissing, .noticeGiven, .alreadyRegistered,
      .similarPerson, .notCovered, .neverComesBack, .addressUnchanged, .memberListed, .memberUnknown,
      .memberIsResident, .nothingChanged, .purposeRefused, .notVerified, .nothingAsked, .unprintable,
      .cannotDraw, .sealUnavailable, .alreadyVoided, .groundNotMet, .proofMissing, .paperGivesNoPermit,
      .cardNumberUsed, .notDeparted, .supervisionForbids, .nothingToApprove, .unknownOfficer,
      .hasNoCaseWork, .alreadyHeld, .notHeld:
      false
    }
  }
}
