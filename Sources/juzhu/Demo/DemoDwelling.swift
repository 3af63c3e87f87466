import Residence

/// A made-up dwelling with the papers that its lodging takes.
struct DemoDwelling {
  let entries: [Field: String]
  let materials: [Material]
  /// The ground for a permit that this dwelling supports, its proofs, and since when.
  let ground: String
  let proofs: [Material]
  let movedIn: CivilDate

  init(_ random: inout SeededRandom, registered: CivilDate, forPermit: Bool) {
    movedIn = registered.adding(days: -(forPermit ? random.number(200...900) : random.number(0...20)))
    let arrived = movedIn.adding(days: -random.number(0...10))
    let community = random.one(of: DemoStation.communities)
    let road = random.one(of: DemoStation.roads[community] ?? [DemoStation.street])
    let lodging: Lodging =
      forPermit
      ? random.one(of: [.rented, .owned]) : random.one(of: [.rented, .rented, .household, .unit, .owned])
    var entries: [Field: String] = [
      .district: DemoStation.station.district, .street: DemoStation.street, .community: community,
      .road: "\(road)\(random.number(1...120))号", .building: "\(random.number(1...9))",
      .unit: "\(random.number(1...4))", .room: "\(random.number(1...6))0\(random.number(1...4))",
      .arrivedOn: arrived.text, .movedInOn: movedIn.text,
      .intendedStay: random.one(of: IntendedStay.allCases).rawValue,
      .stayReason: random.one(of: [StayReason.work, .work, .business, .services, .study, .joiningFamily])
        .rawValue,
      .lodging: lodging.rawValue, .declarant: DeclarantKind.oneself.rawValue,
    ]
    var papers = ["identity-card"]
    switch lodging {
    case .rented:
      entries[.hostName] = "样房东"
      papers += ["rental-contract", "host-register", "rental-certificate", "rental-safety-certificate"]
    case .household:
      entries[.hostName] = "样户主"
      papers += ["host-register"]
    case .unit:
      entries[.hostName] = "样例服务公司"
      papers += ["accommodation-certificate"]
    default: papers += ["ownership-certificate"]
    }
    self.entries = entries
    let movedIn = movedIn
    materials = papers.map { kind in
      kind == "rental-contract"
        ? Material(kind: kind, issuer: "样房东", from: movedIn, until: movedIn.adding(months: 36))
        : Material(kind: kind)
    }
    let insured = random.number(0...2) == 0
    ground = insured ? "social-insurance" : lodging == .rented ? "rented-house" : "own-house"
    proofs =
      [Material(kind: "personal-photo")] + (insured ? [Material(kind: "social-insurance-record")] : [])
  }
}
