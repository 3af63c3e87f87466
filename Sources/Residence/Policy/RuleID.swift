/// The rules that the program can name; each policy file says what they mean and where they stand.
public enum RuleID: String, Codable, CaseIterable, Sendable {
  // Registering.
  case registrationForm = "registration-form"
  case registrationFirst = "registration-first"
  case identityNumber = "identity-number"
  case oneFilePerPerson = "one-file-per-person"
  case similarPerson = "similar-person"
  case lodgingSituation = "lodging-situation"
  case agents
  case papersInForce = "papers-in-force"
  case papersOnce = "papers-once"
  case truthOfPapers = "truth-of-papers"
  case oneTimeNotice = "one-time-notice"
  case whoIsCovered = "who-is-covered"
  case movedWithinCity = "moved-within-city"
  case movingAndLeaving = "moving-and-leaving"
  case householdMembers = "household-members"
  case correctionsLeaveTrace = "corrections-leave-trace"
  case onSiteVerification = "on-site-verification"
  // Certificates.
  case certificatePurpose = "certificate-purpose"
  case certificateValidity = "certificate-validity"
  case certificateVoiding = "certificate-voiding"
  case certificatePrinted = "certificate-printed"
  case sealUse = "seal-use"
  case notCertified = "not-certified"
  case trafficWindow = "traffic-window"
  case voucherEnded = "voucher-ended"
  case oldPermitEnded = "old-permit-ended"
  // The residence permit.
  case halfYearGrounds = "half-year-grounds"
  case issueDeadline = "issue-deadline"
  case extensions
  case countingOfPeriods = "counting-of-periods"
  case bureauIssues = "bureau-issues"
  case tenItems = "ten-items"
  case handedOutInPerson = "handed-out-in-person"
  case yearlyEndorsement = "yearly-endorsement"
  case changeOfAddress = "change-of-address"
  case replacementAndReissue = "replacement-and-reissue"
  case fees
  case cancellation
  case withdrawal
  case noSeizure = "no-seizure"
  case remedies
  // The desk.
  case confidentiality
  case personalInformation = "personal-information"
  case fourEyes = "four-eyes"
  case rolesOfTheDesk = "roles-of-the-desk"
  case orderOfSteps = "order-of-steps"
  case areaOfDuty = "area-of-duty"
  case caseHeld = "case-held"
  case supervision
  case signIn = "sign-in"
  case lookUp = "look-up"
  case intakePackets = "intake-packets"
  case retention
}
