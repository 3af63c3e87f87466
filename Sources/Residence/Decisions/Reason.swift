/// One reason why an action is refused: a fact with its values; the words are chosen by the screens.
public enum Reason: Hashable, Sendable {
  /// The role has no such duty.
  case roleMayNot(Role, Action.Kind)
  /// The case is not at a point where this can be done.
  case stageForbids(residence: Stage.Residence, permit: Stage.Permit, Action.Kind)
  /// An entry is missing.
  case missing(Field)
  /// An entry does not have the form it should have.
  case malformed(Field, Malformation)
  /// Two entries cannot both be true.
  case contradiction(Field, Field)
  /// A day has not come yet.
  case inFuture(Field, CivilDate)
  /// The first day has to come before the second, or on it.
  case outOfOrder(Field, Field)
  /// A day lies before the day on which it could first be.
  case tooEarly(Field, notBefore: CivilDate)
  /// It could have been done until the day, and no longer.
  case tooLate(Field, notAfter: CivilDate)
  /// A number lies outside its bounds.
  case outOfBounds(Field, Int, least: Int, most: Int)
  /// The period has all the days already that it can have.
  case longestReached(Int)
  /// The answer has to be yes.
  case notConfirmed(Field)
  /// The policy knows this ground, but it is not used in this city.
  case notUsedHere(Field, String)

  /// This declarant cannot declare this lodging.
  case declarantMayNot(DeclarantKind, Lodging, allowed: [DeclarantKind])
  /// The agent is the very person who need not come.
  case agentIsApplicant
  /// The age at which this ground ends was reached on the day.
  case agentGroundEnded(String, on: CivilDate)
  /// The agent is too young to act for another until the day.
  case agentTooYoung(until: CivilDate)
  /// A paper is missing; each of the sets would do.
  case paperMissing([[String]])
  /// A paper of a kind that the policy does not know.
  case paperUnknown(String)
  /// A paper's first day lies after its last one.
  case paperPeriod(String)
  /// A paper that is no longer in force.
  case paperExpired(String, CivilDate)
  /// A paper that is not in force before the day.
  case paperNotYetInForce(String, CivilDate)
  /// A paper has to run for so many months, and to say from when until when.
  case paperTooShort(String, months: Int)
  /// Nothing is missing, so there is nothing to give notice of.
  case nothingMissing
  /// All that is missing was told in this notice; a second one needs a new fact.
  case noticeGiven(NoticeNumber)
  /// Somebody with this paper number has a file already.
  case alreadyRegistered(CaseNumber)
  /// Somebody of the same name and birth date has a similar number.
  case similarPerson(CaseNumber)
  /// People of this coverage cannot have this.
  case notCovered(Coverage, by: RuleID)
  /// The stay ended in a way after which nobody comes back.
  case neverComesBack(DepartureReason)
  /// The address is the one that is already there.
  case addressUnchanged(by: RuleID)
  /// The member is listed already, or not at all.
  case memberListed(String)
  case memberUnknown(String)
  /// The member is the resident of the file.
  case memberIsResident
  /// The correction changes nothing.
  case nothingChanged

  /// A certificate is not stamped for this purpose.
  case purposeRefused(String, by: RuleID)
  /// The residence has not been verified on site, or not at this address.
  case notVerified(Stage.Residence)
  /// Nobody has asked for a certificate that could be stamped or declined.
  case nothingAsked
  /// No font has this character; a page with a box or a blank in it is not stamped.
  case unprintable(Unicode.Scalar)
  /// The page cannot be drawn on this machine.
  case cannotDraw(DrawingFault)
  /// The station has no seal, or nobody has unlocked it here.
  case sealUnavailable(SealAbsence)
  /// The certificate has been voided already.
  case alreadyVoided(CertificateNumber)

  /// The ground has not lasted long enough; it will have on the day.
  case groundNotMet(String, metOn: CivilDate)
  /// A proof of the ground is missing; each of the sets would do.
  case proofMissing(String, [[String]])
  /// Holders of this paper are given no permit.
  case paperGivesNoPermit(PaperKind)
  /// A card of this holder had this number before.
  case cardNumberUsed(String)
  /// The ground needs a departure that is recorded, for one of these reasons.
  case notDeparted([DepartureReason])
  /// Nobody approves an own entry.
  case ownEntry(String)

  /// The case lies in a community that the operator does not look after.
  case outsideArea(String)
  /// Another officer has had the case in hand since the moment.
  case heldBy(String, since: Instant)
  /// What a supervisor has sent back, or has to decide on, stands in the way; or nothing was sent back or asked.
  case supervisionForbids(Stage.Supervision, Action.Kind)
  /// Nothing waits for approval that could be sent back.
  case nothingToApprove
  /// Nobody here is called so.
  case unknownOfficer(String)
  /// The officer does not work on cases.
  case hasNoCaseWork(String)
  /// Who is no supervisor takes a case for nobody else.
  case onlyForOneself
  /// The officer has the case in hand already.
  case alreadyHeld(String)
  /// Nobody has the case in hand.
  case notHeld
}

/// How an entry is not what it should be.
public enum Malformation: Error, Hashable, Sendable {
  case tooShort(minimum: Int)
  case tooLong(limit: Int)
  case controlCharacter
  case date
  case wholeNumber
  case phone
  case divisionCode
  case unknownCode(String)
  case citizenNumber(CitizenNumber.Fault)
  /// The number is one of another kind of paper.
  case numberOfPaper(PaperKind)
  /// The old number of a permanent resident: three letters and twelve digits.
  case permanentResidentNumber
}

/// Why there is no seal to stamp with.
public enum SealAbsence: String, Hashable, Sendable {
  /// The station has none yet.
  case none
  /// Its key has not been unlocked with the passphrase.
  case locked
  /// Its certificate has run out or was revoked.
  case ended
  /// Its certificate is made out for another name than the station's, or for specimens.
  case foreign
  /// Its document cannot be read.
  case unreadable
}

/// Why a page cannot be drawn.
public enum DrawingFault: Hashable, Sendable {
  /// A font's file is not there or is none.
  case font(String)
  /// What is drawn with fails.
  case failed
}

/// The refusal of an action, with all of its reasons at once.
///
/// A resident is told everything that is missing at one time (Decree 663, art. 9).
public struct Refusal: Error, Hashable, Sendable {
  /// The reasons, in the order of the form; never empty.
  public let reasons: [Reason]

  /// Creates a refusal.
  public init(_ reasons: [Reason]) {
    self.reasons = reasons
  }
}
