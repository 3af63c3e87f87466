/// A field of the desk's forms; also the key of an entry in an action and of a message at its field.
public enum Field: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
  // The person.
  case name
  case formerName = "former-name"
  case paper
  case paperNumber = "paper-number"
  case sex
  case birthDate = "birth-date"
  case ethnicity
  case registerDivision = "register-division"
  case registerAddress = "register-address"
  case phone
  case occupation
  case workplace
  // The dwelling.
  case district
  case zone
  case street
  case community
  case road
  case building
  case unit
  case room
  case arrivedOn = "arrived-on"
  case movedInOn = "moved-in-on"
  case intendedStay = "intended-stay"
  case stayReason = "stay-reason"
  case lodging
  case hostName = "host-name"
  case hostPhone = "host-phone"
  case declarant
  case declarantName = "declarant-name"
  case agentGround = "agent-ground"
  case agentRelation = "agent-relation"
  case agentNumber = "agent-number"
  case distinctFrom = "distinct-from"
  case materials
  case noticeAbout = "notice-about"
  case newFact = "new-fact"
  // Household members.
  case memberName = "member-name"
  case memberRelation = "member-relation"
  case memberBirthDate = "member-birth-date"
  case memberNumber = "member-number"
  // Corrections and remarks.
  case correctionReason = "correction-reason"
  case remark
  // The on-site verification and leaving.
  case visitedOn = "visited-on"
  case outcome
  case met
  case visitRemarks = "visit-remarks"
  case departedOn = "departed-on"
  case departureReason = "departure-reason"
  case destination
  // The certificate.
  case purpose
  case receivingBody = "receiving-body"
  case validDays = "valid-days"
  case certificateRequest = "certificate-request"
  case declineReason = "decline-reason"
  case certificateNumber = "certificate-number"
  case voidReason = "void-reason"
  // The permit.
  case ground
  case groundSince = "ground-since"
  case acceptedOn = "accepted-on"
  case extensionGround = "extension-ground"
  case extensionDays = "extension-days"
  case decision
  case decidedOn = "decided-on"
  case decisionReason = "decision-reason"
  case cardNumber = "card-number"
  case issuedOn = "issued-on"
  case handedOutOn = "handed-out-on"
  case collector
  case identifiedBy = "identified-by"
  case endorsedOn = "endorsed-on"
  case addressChangedOn = "address-changed-on"
  case replacementReason = "replacement-reason"
  case oldCardReturned = "old-card-returned"
  case renewedOn = "renewed-on"
  case lossAccount = "loss-account"
  case endGround = "end-ground"
  case endedOn = "ended-on"
  case withdrawalGround = "withdrawal-ground"
  // Who has it in hand, and what a supervisor makes of it.
  case officer
  case returnGround = "return-ground"
  case returnRemark = "return-remark"
  case declineGround = "decline-ground"
  case escalationGround = "escalation-ground"
  case escalationAccount = "escalation-account"
  case escalationDecision = "escalation-decision"
  // A complaint.
  case complaintAgainst = "complaint-against"
  case complaintPaper = "complaint-paper"
  case complaintSince = "complaint-since"
  case complaintAccount = "complaint-account"
}
