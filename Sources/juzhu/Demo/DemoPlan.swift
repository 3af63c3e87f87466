import Residence

/// How far a made-up case gets.
enum DemoPlan: CaseIterable {
  case registered
  case incomplete
  case verified
  case notMet
  case addressWrong
  case gone
  case left
  case moved
  case certified
  case asked
  case withinCity
  case applied
  case accepted
  case forwarded
  case signed
  case refused
  case produced
  case held
  case endorsable
  case suspended

  /// The plans in the order in which cases take them: the first two dozen show every one of them.
  static let cycle: [DemoPlan] = [
    .registered, .accepted, .verified, .held, .certified, .forwarded, .notMet, .produced, .applied,
    .withinCity,
    .addressWrong, .gone, .left, .incomplete, .signed, .suspended, .verified, .moved, .asked,
    .endorsable,
    .accepted, .refused, .held, .certified,
  ]

  /// So many cases take the plans in turn; of those beyond, most are settled, as at a station of many years.
  static let varied = 1000

  /// The plan of a case.
  static func of(_ index: Int) -> DemoPlan {
    if index < varied || index % 10 == 0 { return cycle[index % cycle.count] }
    return index % 10 == 9 ? .left : .verified
  }

  /// How many days before the demonstration's day the case was registered.
  func age(_ random: inout SeededRandom) -> Int {
    switch self {
    case .registered, .incomplete: random.number(0...4)
    case .notMet, .addressWrong, .gone: random.number(2...9)
    case .applied: random.number(0...3)
    case .accepted: random.number(4...21)
    case .forwarded, .signed: random.number(9...30)
    case .produced: random.number(20...45)
    case .verified, .certified, .asked, .withinCity, .refused: random.number(15...300)
    case .left, .moved, .held: random.number(60...300)
    // Registered long enough ago that the year is nearly full, or was full and has been missed.
    case .endorsable: random.number(366...376)
    case .suspended: random.number(430...500)
    }
  }

  var hasVisit: Bool { self != .registered && self != .incomplete }

  var outcome: VisitOutcome {
    switch self {
    case .notMet: .unknownThere
    case .addressWrong: .addressWrong
    case .gone: .gone
    default: .livesThere
    }
  }

  /// Whether a certificate is stamped; drawing one takes as long as a hundred other steps, and some dozens show what
  /// there is to see.
  func hasCertificate(_ index: Int) -> Bool { (self == .certified || self == .held) && index < 288 }

  /// How many steps of the permit's life are taken.
  var permitSteps: Int {
    switch self {
    case .applied: 1
    case .accepted: 2
    case .forwarded: 3
    case .signed, .refused: 4
    case .produced: 5
    case .held, .endorsable, .suspended: 6
    default: 0
    }
  }
}
