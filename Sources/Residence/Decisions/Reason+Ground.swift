extension Reason {
  /// Whether somebody is refused on it by the rules, and not asked for something that is still to be put right.
  ///
  /// Only what has a ground is refused on paper; for what is missing there is the one-time notice.
  public var isGround: Bool {
    switch self {
    case .tooEarly, .tooLate, .notUsedHere, .declarantMayNot, .agentIsApplicant, .agentGroundEnded,
      .agentTooYoung, .paperExpired, .paperNotYetInForce, .paperTooShort, .notCovered, .neverComesBack,
      .purposeRefused, .notVerified, .groundNotMet, .paperGivesNoPermit, .notDeparted:
      true
    case .roleMayNot, .stageForbids, .missing, .malformed, .contradiction, .inFuture, .outOfOrder,
      .outOfBounds, .longestReached, .notConfirmed, .paperMissing, .paperUnknown, .paperPeriod,
      .nothingMissing, .noticeGiven, .alreadyRegistered, .similarPerson, .addressUnchanged, .memberListed,
      .memberUnknown, .memberIsResident, .nothingChanged, .nothingAsked, .unprintable, .cannotDraw,
      .sealUnavailable, .alreadyVoided, .proofMissing, .cardNumberUsed, .ownEntry, .outsideArea,
      .heldBy, .supervisionForbids, .nothingToApprove, .unknownOfficer, .hasNoCaseWork, .onlyForOneself,
      .alreadyHeld, .notHeld:
      false
    }
  }
}
