/// How far a case has come: where the residence, the permit and the certificates stand.
///
/// Computed from the facts in the file, never stored.
public struct Stage: Hashable, Sendable {
  /// Where the residence stands.
  public var residence: Residence
  /// Where the permit stands.
  public var permit: Permit
  /// Whether a certificate waits to be stamped.
  public var certificate: Certificate
  /// Whether a supervisor has sent the case back, or has to decide on it.
  public var supervision: Supervision

  /// Creates a stage from its sides.
  public init(
    _ residence: Residence, _ permit: Permit = .none, _ certificate: Certificate = .none,
    _ supervision: Supervision = .none
  ) {
    self.residence = residence
    self.permit = permit
    self.certificate = certificate
    self.supervision = supervision
  }

  /// Where a residence stands.
  public enum Residence: String, Codable, CaseIterable, Sendable {
    /// There is no file yet.
    case unregistered
    /// Papers were missing at the registration, and the resident has a notice of all of them.
    case incomplete
    /// Nobody has been on site yet.
    case awaitingVerification = "awaiting-verification"
    /// Nobody there knew the person; another visit is due.
    case awaitingRevisit = "awaiting-revisit"
    /// The address turned out to be wrong.
    case addressInDoubt = "address-in-doubt"
    /// The person was found to have gone.
    case gone
    /// The person lives there.
    case verified
    /// The stay has ended.
    case left
  }

  /// Where the certificates stand.
  public enum Certificate: String, Codable, CaseIterable, Sendable {
    case none
    /// One has been asked for and waits to be approved and stamped.
    case asked
  }

  /// What a supervisor has to do with the case beyond approving.
  public enum Supervision: String, Codable, CaseIterable, Sendable {
    case none
    /// What waited for approval was sent back and is being put right.
    case sentBack = "sent-back"
    /// A matter waits for the supervisor's decision.
    case escalated
  }

  /// Where a permit stands.
  public enum Permit: String, Codable, CaseIterable, Sendable {
    case none
    case applied
    case accepted
    case forwarded
    case signed
    case produced
    case held
    case refused
    case cancelled
    case withdrawn

    /// Whether a card is on its way.
    public var isUnderWay: Bool {
      switch self {
      case .applied, .accepted, .forwarded, .signed, .produced: true
      case .none, .held, .refused, .cancelled, .withdrawn: false
      }
    }
  }
}

extension Case {
  /// How far the case has come.
  public var stage: Stage {
    Stage(residenceStage, permitStage, openRequests.isEmpty ? .none : .asked, supervisionStage)
  }

  private var supervisionStage: Stage.Supervision {
    if openEscalation != nil { return .escalated }
    return openSendingBack == nil ? .none : .sentBack
  }

  private var residenceStage: Stage.Residence {
    guard let stay, stay.departure == nil else { return .left }
    guard openNotice(about: .registration) == nil else { return .incomplete }
    switch lastVisit?.outcome {
    case nil: return .awaitingVerification
    case .unknownThere: return .awaitingRevisit
    case .addressWrong: return .addressInDoubt
    case .gone: return .gone
    case .livesThere: return .verified
    }
  }

  private var permitStage: Stage.Permit {
    guard let permit else { return .none }
    switch permit.end?.kind {
    case .refused: return .refused
    case .cancelled: return .cancelled
    case .withdrawn: return .withdrawn
    case nil: break
    }
    if permit.handOut != nil { return .held }
    if permit.card != nil { return .produced }
    if permit.signing != nil { return .signed }
    if permit.forwarding != nil { return .forwarded }
    return permit.acceptance == nil ? .applied : .accepted
  }

  /// The visits to the present address during the present stay.
  ///
  /// A corrected address has to be visited anew, and so has one to which somebody comes back.
  public var currentVisits: [Visit] {
    visits.dropFirst(stay?.after?.visits ?? 0).filter { $0.address == stay?.address }
  }

  /// The latest of them by its day; of several on one day the one that was entered last.
  public var lastVisit: Visit? {
    currentVisits.enumerated().max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element
  }

  /// The last day on which the person is known to have lived in the dwelling.
  var lastSeenOn: CivilDate? {
    let seen = currentVisits.filter { $0.outcome == .livesThere }.map(\.on)
    return (seen + [stay?.movedInOn].compactMap(\.self)).max()
  }
}
