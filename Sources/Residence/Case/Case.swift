/// One resident's file at this station.
///
/// It holds facts only: what stage the case is in, whose turn it is and when that is due are computed from
/// it, the policy and the day (`Stage`, `NextStep`), so that nothing can disagree with itself.
public struct Case: Codable, Equatable, Sendable {
  /// The number under which the case is found.
  public let number: CaseNumber
  /// How often the case has been saved; the first save is 1.
  public var revision: Int
  /// Who registered the case, and when.
  public var registered: Mark
  /// Who saved the present revision, and when.
  public var changed: Mark
  /// The person.
  public var identity: Identity
  /// The dwellings at this station, the present one last.
  public var stays: [Stay]
  /// The papers that were handed in and are not asked for again: those of the person, whatever they were
  /// brought for, and those of the present dwelling.
  public var materials: [Material]
  /// The on-site verifications, the latest last.
  public var visits: [Visit]
  /// The certificates that were asked for and not stamped, the latest last.
  public var certificateRequests: [CertificateRequest]
  /// The stamped certificates, the latest last.
  public var certificates: [SealedCertificate]
  /// The residence permit's life, once it has been applied for.
  public var permit: Permit?
  /// Permits that were refused, cancelled or withdrawn before the present application.
  public var formerPermits: [Permit]
  /// The written notices given to the resident, the latest last.
  public var notices: [Notice]
  /// The resident's complaints about papers that somebody keeps, the latest last.
  public var complaints: [Complaint]
  /// Who has the case in hand, if anybody has.
  public var holding: Holding?
  /// What was sent back by a supervisor, the latest last.
  public var sendingsBack: [SendingBack]
  /// What was put before a supervisor, the latest last.
  public var escalations: [Escalation]
  /// The files of people who look like this one and were found to be somebody else.
  public var distinctFrom: [CaseNumber]
  /// What was changed after the registration, the latest last.
  public var corrections: [Correction]
  /// Free remarks of the officers, the latest last.
  public var remarks: [Remark]

  /// Creates the file of somebody who has just been registered.
  public init(number: CaseNumber, registered: Mark, identity: Identity, stay: Stay, materials: [Material]) {
    self.number = number
    revision = 1
    self.registered = registered
    changed = registered
    self.identity = identity
    stays = [stay]
    self.materials = materials
    visits = []
    certificateRequests = []
    certificates = []
    formerPermits = []
    notices = []
    complaints = []
    sendingsBack = []
    escalations = []
    distinctFrom = []
    corrections = []
    remarks = []
  }

  /// The present dwelling, or the last one of somebody who has left.
  public var stay: Stay? {
    get { stays.last }
    set {
      guard !stays.isEmpty, let newValue else { return }
      stays[stays.count - 1] = newValue
    }
  }

  /// The papers that speak of the person, whichever dwelling they were brought for.
  public func papersOfPerson(under policy: Policy) -> [Material] {
    materials.filter { policy.material($0.kind)?.ofPerson == true }
  }

  /// Who has the case in hand as long as it waits for something; nobody keeps what is done from the others.
  public var holder: Holding? { stage.nextStep == nil ? nil : holding }

  /// What was sent back and has not been put right yet.
  public var openSendingBack: SendingBack? { sendingsBack.last.flatMap { $0.settled == nil ? $0 : nil } }

  /// What waits for a supervisor's decision.
  public var openEscalation: Escalation? { escalations.last.flatMap { $0.decision == nil ? $0 : nil } }

  /// The notice about something that still waits for papers.
  public func openNotice(about subject: Notice.Subject) -> Notice? {
    notices.last { $0.about == subject && $0.settled == nil }
  }
}
