extension Reason {
  /// The rule that the reason stands on.
  public var rule: RuleID {
    switch self {
    case .roleMayNot: .rolesOfTheDesk
    case .stageForbids: .orderOfSteps
    case .malformed(.paperNumber, _), .contradiction: .identityNumber
    case .missing(let field), .malformed(let field, _), .inFuture(let field, _), .outOfOrder(let field, _),
      .tooEarly(let field, _), .tooLate(let field, _), .outOfBounds(let field, _, _, _),
      .notConfirmed(let field), .notUsedHere(let field, _):
      field.rule
    case .declarantMayNot: .lodgingSituation
    case .agentIsApplicant, .agentGroundEnded, .agentTooYoung: .agents
    case .paperGivesNoPermit: .whoIsCovered
    case .cardNumberUsed: .bureauIssues
    case .notDeparted: .cancellation
    case .paperMissing, .paperUnknown: .registrationFirst
    case .paperPeriod, .paperExpired, .paperNotYetInForce: .papersInForce
    case .nothingMissing, .noticeGiven: .oneTimeNotice
    case .alreadyRegistered: .oneFilePerPerson
    case .similarPerson: .similarPerson
    case .notCovered(_, let rule), .purposeRefused(_, let rule): rule
    case .neverComesBack: .movingAndLeaving
    case .addressUnchanged(let rule): rule
    case .longestReached: .extensions
    case .memberListed, .memberUnknown, .memberIsResident: .householdMembers
    case .nothingChanged: .correctionsLeaveTrace
    case .notVerified: .onSiteVerification
    case .nothingAsked: .fourEyes
    case .unprintable, .cannotDraw: .certificatePrinted
    case .sealUnavailable: .sealUse
    case .alreadyVoided: .certificateVoiding
    case .groundNotMet, .proofMissing, .paperTooShort: .halfYearGrounds
    case .ownEntry: .fourEyes
    case .outsideArea: .areaOfDuty
    case .heldBy, .unknownOfficer, .hasNoCaseWork, .onlyForOneself, .alreadyHeld, .notHeld: .caseHeld
    case .supervisionForbids, .nothingToApprove: .supervision
    }
  }

  /// The field of the form at which the reason is shown, if it belongs to one.
  public var field: Field? {
    switch self {
    case .missing(let field), .malformed(let field, _), .contradiction(let field, _),
      .inFuture(let field, _), .tooEarly(let field, _), .tooLate(let field, _),
      .outOfBounds(let field, _, _, _), .notConfirmed(let field), .notUsedHere(let field, _):
      field
    case .outOfOrder(_, let field): field
    case .declarantMayNot: .declarant
    case .agentIsApplicant, .agentTooYoung: .agentNumber
    case .memberIsResident: .memberNumber
    case .cardNumberUsed: .cardNumber
    case .notDeparted: .endGround
    case .agentGroundEnded: .agentGround
    case .paperMissing, .proofMissing, .paperUnknown, .paperPeriod, .paperExpired, .paperNotYetInForce,
      .paperTooShort:
      .materials
    case .noticeGiven: .newFact
    case .alreadyRegistered, .similarPerson: .paperNumber
    case .addressUnchanged(let rule): rule == .movingAndLeaving ? .road : .addressChangedOn
    case .longestReached: .extensionDays
    case .memberListed, .memberUnknown: .memberName
    case .purposeRefused: .purpose
    case .alreadyVoided: .certificateNumber
    case .groundNotMet: .groundSince
    case .nothingChanged: .correctionReason
    case .unknownOfficer, .hasNoCaseWork, .onlyForOneself, .alreadyHeld: .officer
    case .outsideArea, .heldBy, .supervisionForbids, .nothingToApprove, .notHeld, .roleMayNot, .stageForbids,
      .notCovered, .paperGivesNoPermit, .notVerified, .ownEntry,
      .nothingMissing, .neverComesBack, .nothingAsked, .unprintable, .cannotDraw, .sealUnavailable:
      nil
    }
  }
}

extension Field {
  /// The rule by which a form asks for this field.
  public var rule: RuleID {
    switch self {
    case .paperNumber, .agentNumber, .memberNumber: .identityNumber
    case .registerDivision: .whoIsCovered
    case .hostName, .hostPhone, .declarant, .declarantName, .lodging: .lodgingSituation
    case .agentGround, .agentRelation: .agents
    case .materials: .registrationFirst
    case .distinctFrom: .similarPerson
    case .noticeAbout, .newFact: .oneTimeNotice
    case .memberName, .memberRelation, .memberBirthDate: .householdMembers
    case .correctionReason: .correctionsLeaveTrace
    case .visitedOn, .outcome, .met, .visitRemarks: .onSiteVerification
    case .departedOn, .departureReason, .destination: .movingAndLeaving
    case .purpose, .receivingBody: .certificatePurpose
    case .validDays: .certificateValidity
    case .certificateRequest: .fourEyes
    case .officer: .caseHeld
    case .declineGround, .declineReason, .returnGround, .returnRemark, .escalationGround, .escalationAccount,
      .escalationDecision:
      .supervision
    case .certificateNumber, .voidReason: .certificateVoiding
    case .ground, .groundSince: .halfYearGrounds
    case .acceptedOn: .issueDeadline
    case .extensionGround, .extensionDays: .extensions
    case .decision, .decidedOn, .decisionReason, .cardNumber: .bureauIssues
    case .issuedOn: .tenItems
    case .handedOutOn, .collector, .identifiedBy: .handedOutInPerson
    case .endorsedOn: .yearlyEndorsement
    case .addressChangedOn: .changeOfAddress
    case .replacementReason, .oldCardReturned, .renewedOn, .lossAccount: .replacementAndReissue
    case .endGround, .endedOn: .cancellation
    case .withdrawalGround: .withdrawal
    case .complaintAgainst, .complaintPaper, .complaintSince, .complaintAccount: .noSeizure
    case .name, .formerName, .paper, .sex, .birthDate, .ethnicity, .registerAddress, .phone, .occupation,
      .workplace, .district, .zone, .street, .community, .road, .building, .unit, .room, .arrivedOn,
      .movedInOn, .intendedStay, .stayReason, .remark:
      .registrationForm
    }
  }
}
