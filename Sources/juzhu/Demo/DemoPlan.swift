import Residence

/// How far a made-up case gets.
enum DemoPlan: CaseIterable {
  case registered
  case verified
  case notMet
  case addressWrong
  case gone
  case left
  case certified
  case withinCity
  case applied
  case accepted
  case forwarded
  case issued
  case held

  /// The plans in the order in which cases take them: the first two dozen show every one of them.
  static let cycle: [DemoPlan] = [
    .registered, .accepted, .verified, .held, .certified, .forwarded, .notMet, .issued, .applied, .withinCity,
    .addressWrong, .gone, .left, .registered, .accepted, .held, .verified, .certified, .registered, .held,
    .forwarded, .issued, .held, .verified,
  ]

  /// How many days before the demonstration's day the case was registered.
  func age(_ random: inout SeededRandom) -> Int {
    switch self {
    case .registered: random.number(0...4)
    case .notMet, .addressWrong, .gone: random.number(2...9)
    case .applied: random.number(0...3)
    case .accepted: random.number(4...21)
    case .forwarded: random.number(9...30)
    case .issued: random.number(20...45)
    case .verified, .certified, .withinCity: random.number(15...300)
    case .left: random.number(60...300)
    case .held: random.number(60...300)
    }
  }

  var hasVisit: Bool { self != .registered }

  var outcome: VisitOutcome {
    switch self {
    case .notMet: .unknownThere
    case .addressWrong: .addressWrong
    case .gone: .gone
    default: .livesThere
    }
  }

  var hasCertificate: Bool { self == .certified || self == .held }

  /// How many steps of the permit's life are taken.
  var permitSteps: Int {
    switch self {
    case .applied: 1
    case .accepted: 2
    case .forwarded: 3
    case .issued: 4
    case .held: 5
    default: 0
    }
  }
}
