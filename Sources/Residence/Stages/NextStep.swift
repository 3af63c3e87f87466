/// What a case waits for: exactly one thing, so that it stands in exactly one queue.
public enum NextStep: String, Codable, CaseIterable, Sendable {
  case verify
  case revisit
  case settleAddress = "settle-address"
  case settleDeparture = "settle-departure"
  case accept
  case forward
  case issue
  case handOut = "hand-out"

  /// Whose turn it is.
  public var role: Role {
    switch self {
    case .verify, .revisit: .police
    case .forward: .supervisor
    case .settleAddress, .settleDeparture, .accept, .issue, .handOut: .clerk
    }
  }

  /// The action that takes the case on from here.
  public var action: Action.Kind {
    switch self {
    case .verify, .revisit: .logVisit
    case .settleAddress: .correct
    case .settleDeparture: .recordDeparture
    case .accept: .acceptPermit
    case .forward: .forwardPermit
    case .issue: .issuePermit
    case .handOut: .handOutPermit
    }
  }
}

extension Stage {
  /// What a case in this stage waits for, if it waits for anything.
  ///
  /// Doubts about the residence are settled first: no card is made for somebody who was not found.
  public var nextStep: NextStep? {
    switch residence {
    case .unregistered, .left: return nil
    case .addressInDoubt: return .settleAddress
    case .gone: return .settleDeparture
    case .awaitingVerification: return .verify
    case .awaitingRevisit: return .revisit
    case .verified: break
    }
    return switch permit {
    case .none, .held: nil
    case .applied: .accept
    case .accepted: .forward
    case .forwarded: .issue
    case .issued: .handOut
    }
  }
}
