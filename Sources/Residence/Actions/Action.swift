/// Something that an operator does to a case: the entries of a form, as they were written.
///
/// Entries stay texts until `decide` reads them, so that the window, a batch file and a rental platform's
/// packet are all checked by the same rules and answered with the same reasons.
public struct Action: Codable, Equatable, Sendable {
  /// What is done.
  public var kind: Kind
  /// What was written, by field.
  public var entries: [Field: String]
  /// The papers that were brought.
  public var materials: [Material]

  /// Creates an action from a filled form.
  public init(_ kind: Kind, _ entries: [Field: String] = [:], materials: [Material] = []) {
    self.kind = kind
    self.entries = entries
    self.materials = materials
  }

  /// The kinds of action, in the order in which a case usually meets them.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    // Registering and the stay.
    case register
    case giveNotice = "give-notice"
    case completeRegistration = "complete-registration"
    case correct
    case addPapers = "add-papers"
    case listMember = "list-member"
    case strikeMember = "strike-member"
    case logVisit = "log-visit"
    case move
    case recordDeparture = "record-departure"
    case takeBackDeparture = "take-back-departure"
    case returnHere = "return"
    // Certificates.
    case askForCertificate = "ask-for-certificate"
    case sealCertificate = "seal-certificate"
    case declineCertificate = "decline-certificate"
    case voidCertificate = "void-certificate"
    // The residence permit.
    case applyForPermit = "apply-for-permit"
    case acceptPermit = "accept-permit"
    case forwardPermit = "forward-permit"
    case extendPermit = "extend-permit"
    case signPermit = "sign-permit"
    case producePermit = "produce-permit"
    case handOutPermit = "hand-out-permit"
    case endorsePermit = "endorse-permit"
    case changePermitAddress = "change-permit-address"
    case replacePermit = "replace-permit"
    case reissuePermit = "reissue-permit"
    case cancelPermit = "cancel-permit"
    case withdrawPermit = "withdraw-permit"
    // Who has it in hand, and what a supervisor makes of it.
    case assign
    case release
    case sendBack = "send-back"
    case resubmit
    case escalate
    case decideEscalation = "decide-escalation"
    // At any time.
    case recordComplaint = "record-complaint"
    case remark
  }

  /// Reads an action; entries and materials may be left out.
  ///
  /// - Throws: `DecodingError` naming the key that is wrong.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    entries = try container.decodeIfPresent([Field: String].self, forKey: .entries) ?? [:]
    materials = try container.decode([Material].self, forKey: .materials)
  }
}
