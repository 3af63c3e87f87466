/// How far a case has come: where the residence stands, and where the permit does.
///
/// Computed from the facts in the file, never stored.
public struct Stage: Hashable, Sendable {
  /// Where the residence stands.
  public var residence: Residence
  /// Where the permit stands.
  public var permit: Permit

  /// Creates a stage from its two sides.
  public init(_ residence: Residence, _ permit: Permit = .none) {
    self.residence = residence
    self.permit = permit
  }

  /// Where a residence stands.
  public enum Residence: String, Codable, CaseIterable, Sendable {
    /// There is no file yet.
    case unregistered
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

  /// Where a permit stands.
  public enum Permit: String, Codable, CaseIterable, Sendable {
    case none
    case applied
    case accepted
    case forwarded
    case issued
    case held
  }
}

extension Case {
  /// How far the case has come.
  public var stage: Stage {
    Stage(residenceStage, permitStage)
  }

  private var residenceStage: Stage.Residence {
    guard let stay, stay.departure == nil else { return .left }
    switch currentVisits.last?.outcome {
    case nil: return .awaitingVerification
    case .unknownThere: return .awaitingRevisit
    case .addressWrong: return .addressInDoubt
    case .gone: return .gone
    case .livesThere: return .verified
    }
  }

  private var permitStage: Stage.Permit {
    guard let permit else { return .none }
    if permit.handOut != nil { return .held }
    if permit.card != nil { return .issued }
    if permit.forwarding != nil { return .forwarded }
    return permit.acceptance == nil ? .applied : .accepted
  }

  /// The visits to the present address: a corrected address has to be visited anew.
  public var currentVisits: [Visit] {
    visits.filter { $0.address == stay?.address }
  }
}

extension Field {
  /// The fields that say where a dwelling is.
  static let address: Set<Field> = [.district, .zone, .street, .community, .road, .building, .unit, .room]
}
