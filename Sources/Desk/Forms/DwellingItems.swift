import CaseStore
import Residence

/// The part of a form that asks for a dwelling: address, stay, declarant and papers.
enum DwellingItems {
  /// The sections for a dwelling.
  ///
  /// The host's name can be kept in sight although the lodging does not ask for it; papers that were handed in
  /// are not asked for again.
  static func sections(
    _ entries: [Field: String], keepsHost: Bool, handedIn: [Material], on today: CivilDate,
    under policy: Policy
  ) -> [FormSection] {
    let lodging = entries[.lodging].flatMap(Lodging.init(rawValue:)).flatMap { policy.lodging($0) }
    let declarant = entries[.declarant].flatMap(DeclarantKind.init(rawValue:))
    var sections = [
      FormSection(title: Bilingual(en: "Dwelling", zh: "现住址"), items: address(entries, in: policy)),
      FormSection(
        title: Bilingual(en: "Stay", zh: "居住情况"),
        items: stay(lodging, declarant, keepsHost: keepsHost, in: policy)),
    ]
    if let lodging {
      let open = Papers.missing(
        Papers.requirements(of: lodging, declarant: declarant, under: policy), from: handedIn,
        declarant: declarant, on: today)
      sections.append(
        FormSection(
          title: Bilingual(en: "Materials: original seen, copy kept", zh: "材料：核验原件，留存复印件"),
          // A permit may rest on such a paper later; its dates are asked for while it lies on the counter.
          items: FormItem.checklist(
            open, dated: Set(policy.grounds.compactMap(\.lastingPaper)), under: policy)))
    }
    return sections
  }

  static func suggestions(
    after field: Field, _ entries: [Field: String], under policy: Policy
  ) -> [Field: String] {
    switch field {
    case .lodging:
      let lodging = entries[.lodging].flatMap(Lodging.init(rawValue:)).flatMap { policy.lodging($0) }
      guard let lodging, let usual = lodging.declarants.first,
        !lodging.declarants.map(\.rawValue).contains(entries[.declarant] ?? "")
      else { return [:] }
      return [.declarant: usual.rawValue]
    case .arrivedOn: return [.movedInOn: entries[.arrivedOn] ?? ""]
    default: return [:]
    }
  }

  /// The streets, communities and roads of the station, as they stand in the register.
  static func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] {
    let (street, community) = (entries[.street], entries[.community])
    switch field {
    case .street: return context.register.places(.street)
    case .community:
      let beat = context.operators.flatMap(\.communities)
      return context.register.places(.community(street: street)) + beat
    case .road:
      // Before the first character any road is as likely as any other.
      guard let street, let community, let beginning = entries[.road] else { return [] }
      return context.register.places(
        .road(street: street, community: community), beginning: beginning, limit: 9)
    default: return []
    }
  }

  /// What stands in the address at first: the district, and the street if the station has only one.
  static func start(in context: Context) -> [Field: String] {
    let streets = context.register.places(.street, limit: 2)
    return [.district: context.station.district]
      .merging(streets.count == 1 ? [.street: streets[0]] : [:]) { $1 }
  }

  /// What somebody who moves in beside a resident shares with them: the dwelling, its host, who declares.
  static func shared(_ stay: Stay) -> [Field: String] {
    var entries = RegistrationEntries.of(stay.address)
    entries[.lodging] = stay.lodging.rawValue
    entries[.hostName] = stay.host?.name
    entries[.hostPhone] = stay.host?.phone
    guard stay.declarant.kind != .oneself, stay.declarant.kind != .agent else { return entries }
    entries[.declarant] = stay.declarant.kind.rawValue
    entries[.declarantName] = stay.declarant.name
    return entries
  }

  /// What is usual for those who move in together; each of them may say otherwise.
  static func together(_ stay: Stay) -> [Field: String] {
    [
      .arrivedOn: stay.arrivedOn.text, .movedInOn: stay.movedInOn.text, .intendedStay: stay.intended.rawValue,
    ]
  }

  /// The fields that somebody who moves in beside a resident shares with them.
  static let sharedFields: [Field] = [
    .district, .zone, .street, .community, .road, .building, .unit, .room, .lodging, .hostName, .hostPhone,
    .declarantName,
  ]

  private static func address(_ entries: [Field: String], in policy: Policy) -> [FormItem] {
    // Where the room is known the building has been thought of.
    let hasRoom = entries[.room]?.isEmpty == false
    return [
      .choice(.district, policy.districts.map { .init(code: $0.code, title: $0.name) }),
      .text(.street), .text(.community), .text(.road), .text(.building, required: false, usual: !hasRoom),
      .text(.unit, required: false), .text(.room, required: false, usual: true),
      .choice(.zone, policy.zones.map { .init(code: $0.zh, title: $0) }, required: false),
    ]
  }

  private static func stay(
    _ lodging: Policy.LodgingRule?, _ declarant: DeclarantKind?, keepsHost: Bool, in policy: Policy
  ) -> [FormItem] {
    var items: [FormItem] = [
      .text(.arrivedOn), .text(.movedInOn), .choice(.intendedStay, IntendedStay.allCases),
      .choice(.stayReason, StayReason.allCases),
      .choice(.lodging, policy.lodgings.map { .init(code: $0.lodging.rawValue, title: $0.name) }),
    ]
    let needsHost = lodging?.needsHost == true
    if needsHost || keepsHost {
      items += [.text(.hostName, required: needsHost), .text(.hostPhone, required: false)]
    }
    items.append(.choice(.declarant, lodging?.declarants ?? DeclarantKind.allCases))
    switch declarant {
    case .unit, .hotel: items.append(.text(.declarantName))
    case .host, .landlord: items.append(.text(.declarantName, required: false))
    case .agent: items += agent(in: policy)
    case .oneself, nil: break
    }
    return items
  }

  /// Who comes instead of the person.
  static func agent(in policy: Policy) -> [FormItem] {
    [
      .text(.declarantName),
      .choice(.agentGround, policy.agents.grounds.map { .init(code: $0.id, title: $0.name) }),
      .choice(.agentRelation, policy.agents.relations), .text(.agentNumber),
    ]
  }
}
