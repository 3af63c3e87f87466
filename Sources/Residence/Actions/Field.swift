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
  case materials
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
  // The permit.
  case ground
  case groundSince = "ground-since"
  case acceptedOn = "accepted-on"
  case cardNumber = "card-number"
  case issuedOn = "issued-on"
  case handedOutOn = "handed-out-on"
  case collector
  case identifiedBy = "identified-by"
}
