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
  /// A number lies outside its bounds.
  case outOfBounds(Field, Int, least: Int, most: Int)
  /// This declarant cannot declare this lodging.
  case declarantMayNot(DeclarantKind, Lodging, allowed: [DeclarantKind])
  /// A paper is missing; each of the sets would do.
  case paperMissing(Lodging, [[String]])
  /// Somebody with this paper number has a file already.
  case alreadyRegistered(CaseNumber)
  /// The resident's household register lies in the district of the dwelling.
  case notCovered(Coverage)
  /// A certificate is not stamped for this purpose.
  case purposeRefused(String, by: RuleID)
  /// The residence has not been verified on site, or not at this address.
  case notVerified(Stage.Residence)
  /// The ground has not lasted long enough; it will have on the day.
  case groundNotMet(String, metOn: CivilDate)
  /// A proof of the ground is missing; each of the sets would do.
  case proofMissing(String, [[String]])
  /// Nobody approves an own entry.
  case ownEntry(String)
  /// The correction changes nothing.
  case nothingChanged
}

/// How an entry is not what it should be.
public enum Malformation: Hashable, Sendable {
  case tooShort(minimum: Int)
  case tooLong(limit: Int)
  case controlCharacter
  case date
  case wholeNumber
  case phone
  case divisionCode
  case unknownCode(String)
  case citizenNumber(CitizenNumber.Fault)
}

extension Reason {
  /// The rule that the reason stands on.
  public var rule: RuleID {
    switch self {
    case .roleMayNot: .rolesOfTheDesk
    case .stageForbids: .orderOfSteps
    case .malformed(.paperNumber, _), .contradiction: .identityNumber
    case .missing(let field), .malformed(let field, _), .inFuture(let field, _), .outOfOrder(let field, _),
      .tooEarly(let field, _):
      field.rule
    case .outOfBounds: .certificateValidity
    case .declarantMayNot: .lodgingSituation
    case .paperMissing: .registrationFirst
    case .alreadyRegistered: .oneFilePerPerson
    case .notCovered(.movedWithinCity): .movedWithinCity
    case .notCovered: .whoIsCovered
    case .purposeRefused(_, let rule): rule
    case .notVerified: .onSiteVerification
    case .groundNotMet, .proofMissing: .halfYearGrounds
    case .ownEntry: .fourEyes
    case .nothingChanged: .correctionsLeaveTrace
    }
  }

  /// The field of the form at which the reason is shown, if it belongs to one.
  public var field: Field? {
    switch self {
    case .missing(let field), .malformed(let field, _), .contradiction(let field, _),
      .inFuture(let field, _), .tooEarly(let field, _), .outOfBounds(let field, _, _, _):
      field
    case .outOfOrder(_, let field): field
    case .declarantMayNot: .declarant
    case .paperMissing, .proofMissing: .materials
    case .alreadyRegistered: .paperNumber
    case .purposeRefused: .purpose
    case .groundNotMet: .groundSince
    case .nothingChanged: .correctionReason
    case .roleMayNot, .stageForbids, .notCovered, .notVerified, .ownEntry: nil
    }
  }
}

extension Reason {
  /// The kind of reason by a name that programs can rely on.
  public var code: String {
    switch self {
    case .roleMayNot: "role-may-not"
    case .stageForbids: "stage-forbids"
    case .missing: "missing"
    case .malformed: "malformed"
    case .contradiction: "contradiction"
    case .inFuture: "in-future"
    case .outOfOrder: "out-of-order"
    case .tooEarly: "too-early"
    case .outOfBounds: "out-of-bounds"
    case .declarantMayNot: "declarant-may-not"
    case .paperMissing: "paper-missing"
    case .alreadyRegistered: "already-registered"
    case .notCovered: "not-covered"
    case .purposeRefused: "purpose-refused"
    case .notVerified: "not-verified"
    case .groundNotMet: "ground-not-met"
    case .proofMissing: "proof-missing"
    case .ownEntry: "own-entry"
    case .nothingChanged: "nothing-changed"
    }
  }
}

extension Field {
  /// The rule by which a form asks for this field.
  fileprivate var rule: RuleID {
    switch self {
    case .visitedOn, .outcome, .met, .visitRemarks: .onSiteVerification
    case .hostName, .hostPhone, .declarant, .declarantName, .lodging: .lodgingSituation
    case .purpose, .receivingBody: .certificatePurpose
    case .validDays: .certificateValidity
    case .ground, .groundSince: .halfYearGrounds
    case .acceptedOn: .issueDeadline
    case .cardNumber, .issuedOn: .bureauIssues
    case .handedOutOn, .collector, .identifiedBy: .handedOutInPerson
    case .correctionReason: .correctionsLeaveTrace
    default: .registrationForm
    }
  }
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
