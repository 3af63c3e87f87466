/// What a case waits for: exactly one thing, so that it stands in exactly one queue.
public enum NextStep: String, Codable, CaseIterable, Sendable {
  case complete
  case verify
  case revisit
  case settleAddress = "settle-address"
  case settleDeparture = "settle-departure"
  case seal
  case accept
  case forward
  case sign
  case produce
  case handOut = "hand-out"
  case cancel
  case rework
  case decide

  /// Whose turn it is.
  public var role: Role {
    switch self {
    case .verify, .revisit: .police
    case .seal, .forward, .decide: .supervisor
    case .complete, .settleAddress, .settleDeparture, .accept, .sign, .produce, .handOut, .cancel, .rework:
      .clerk
    }
  }

  /// The action that takes the case on from here.
  public var action: Action.Kind {
    switch self {
    case .complete: .completeRegistration
    case .verify, .revisit: .logVisit
    case .settleAddress: .correct
    case .settleDeparture: .recordDeparture
    case .seal: .sealCertificate
    case .accept: .acceptPermit
    case .forward: .forwardPermit
    case .sign: .signPermit
    case .produce: .producePermit
    case .handOut: .handOutPermit
    case .cancel: .cancelPermit
    case .rework: .resubmit
    case .decide: .decideEscalation
    }
  }
}

extension Stage {
  /// What a case in this stage waits for, if it waits for anything.
  ///
  /// What a supervisor has to decide, or has sent back, comes before everything else. Then doubts about the residence
  /// are settled: no card is made for somebody who was not found. A certificate comes before the permit: its resident
  /// waits at the window.
  public var nextStep: NextStep? {
    if residence == .unregistered { return nil }
    switch supervision {
    case .escalated: return .decide
    case .sentBack: return .rework
    case .none: break
    }
    switch residence {
    case .unregistered: return nil
    case .left: return permit == .held || permit.isUnderWay ? .cancel : nil
    case .incomplete: return .complete
    case .addressInDoubt: return .settleAddress
    case .gone: return .settleDeparture
    case .awaitingVerification: return .verify
    case .awaitingRevisit: return .revisit
    case .verified: break
    }
    if certificate == .asked { return .seal }
    return switch permit {
    case .none, .held, .refused, .cancelled, .withdrawn: nil
    case .applied: .accept
    case .accepted: .forward
    case .forwarded: .sign
    case .signed: .produce
    case .produced: .handOut
    }
  }
}
