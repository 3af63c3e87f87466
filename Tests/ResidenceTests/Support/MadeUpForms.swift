import Residence
import Testing

/// Registration forms that are complete and otherwise left to chance, under whatever policy.
struct MadeUpForms {
  let policy: Policy
  let today: CivilDate
  var seed: Chance

  /// A form with the papers that its lodging and declarant take.
  mutating func next(_ kind: Action.Kind = .register) -> Action {
    let lodging = seed.one(of: policy.lodgings, or: policy.lodgings[0])
    let declarant = seed.one(of: lodging.declarants, or: .oneself)
    var entries = person(isChild: declarant == .agent)
    entries.merge(dwelling(lodging, isDeclaredByHost: [.host, .landlord].contains(declarant))) { $1 }
    entries.merge(self.declarant(declarant, isNamedAsHost: entries[.hostName] != nil)) { $1 }
    let requirements = Papers.requirements(of: lodging, declarant: declarant, under: policy)
    let kinds = requirements.flatMap { $0.anyOf[0] }
    let papers = Set(kinds).sorted().map { Material(kind: $0) }
    return Action(kind, entries, materials: papers)
  }

  private mutating func person(isChild: Bool) -> [Field: String] {
    let born = today.adding(days: -seed.number(isChild ? 900...5_000 : 7_000...30_000))
    let number = MadeUpNumbers.number(&seed, born: born)
    let sex: Sex = (Array(number)[16].wholeNumberValue ?? 0) % 2 == 1 ? .male : .female
    var entries: [Field: String] = [
      .name: seed.one(of: ["𠮷田明", "欧阳娜娜", "阿卜杜热合曼·买买提", "王样例"], or: "样例"),
      .paper: "identity-card",
      .paperNumber: seed.coin() ? number.lowercased() : MadeUpNumbers.fullWidth(number),
      .sex: sex.rawValue, .ethnicity: seed.one(of: Ethnicity.all.map(\.code), or: "01"),
      .birthDate: seed.coin() ? born.text : MadeUpNumbers.fullWidth(born.text.filter { $0 != "-" }),
      .registerDivision: "\(seed.number(110_000...209_999))", .registerAddress: " 样例省样例路1号\u{3000}",
    ]
    let perhaps: [(Field, String)] = [
      (.formerName, "样旧名"), (.phone, "+86 138-0000-0000"), (.occupation, "厨师"), (.workplace, "样例饭店"),
    ]
    for (field, text) in perhaps where seed.coin() { entries[field] = text }
    return entries
  }

  private mutating func dwelling(_ rule: Policy.LodgingRule, isDeclaredByHost: Bool) -> [Field: String] {
    let arrived = today.adding(days: -seed.number(0...900))
    let movedIn = arrived.adding(days: seed.number(0...today.days(since: arrived)))
    var entries: [Field: String] = [
      .district: seed.one(of: policy.districts, or: policy.city).code, .street: "样例街道",
      .community: "样例社区", .road: "样例路\(seed.number(1...99))号", .arrivedOn: arrived.text,
      .movedInOn: movedIn.text,
      .intendedStay: seed.one(of: IntendedStay.allCases, or: .underHalfYear).rawValue,
      .stayReason: seed.one(of: StayReason.allCases, or: .other).rawValue, .lodging: rule.lodging.rawValue,
    ]
    let perhaps: [(Field, String)] = [
      (.building, "3号楼"), (.unit, "2"), (.room, "501"), (.zone, policy.zones[0].zh),
    ]
    for (field, text) in perhaps where seed.coin() { entries[field] = text }
    guard rule.needsHost || isDeclaredByHost || seed.coin() else { return entries }
    entries[.hostName] = "样房东"
    if seed.coin() { entries[.hostPhone] = "0411 8000 0000" }
    return entries
  }

  private mutating func declarant(_ kind: DeclarantKind, isNamedAsHost: Bool) -> [Field: String] {
    var entries: [Field: String] = [.declarant: kind.rawValue]
    switch kind {
    case .oneself: break
    case .host, .landlord: entries[.declarantName] = isNamedAsHost && seed.coin() ? nil : "样房东"
    case .unit, .hotel: entries[.declarantName] = "样例单位"
    case .agent:
      entries[.declarantName] = "样父"
      entries[.agentGround] = seed.one(of: policy.agents.grounds.map(\.id), or: "")
      entries[.agentRelation] = policy.agents.relations[0].id
      entries[.agentNumber] = MadeUpNumbers.number(&seed, born: CivilDate(dayNumber: 2_000)).lowercased()
    }
    return entries
  }
}
