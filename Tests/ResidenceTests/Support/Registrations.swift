import Residence

/// Filled registration forms of made-up people.
enum Registrations {
  /// Seventeen made-up digits with their check character; a man born on 1990-01-01 for an odd serial number.
  static func number(_ digits: String = "21020219900101001") throws -> String {
    try CitizenNumber(completing: digits).text
  }

  /// A complete form: a man from Shenyang in a rented house in Xigang.
  static func valid() throws -> [Field: String] {
    [
      .name: "阿卜杜热合曼·买买提", .formerName: "欧阳娜娜", .paper: "identity-card",
      .paperNumber: try number(), .sex: "male", .ethnicity: "05", .birthDate: "1990-01-01",
      .registerDivision: "210102", .registerAddress: "沈阳市和平区样例路1号", .phone: "13000000000",
      .occupation: "厨师", .workplace: "样例饭店", .district: "210203", .zone: "高新园区", .street: "样例街道",
      .community: "样例社区", .road: "样例路12号", .building: "3号楼", .unit: "2", .room: "501",
      .arrivedOn: "2026-03-01", .movedInOn: "2026-03-02", .intendedStay: "half-to-five-years",
      .stayReason: "work", .lodging: "rented", .hostName: "𠮷田明", .hostPhone: "041180000000",
      .declarant: "landlord", .declarantName: "𠮷田明",
    ]
  }

  /// The papers of the complete form; the landlord comes in person, so no household register.
  static let materials = papers(
    "identity-card", "rental-contract", "rental-certificate", "rental-safety-certificate")

  /// Papers of which originals were seen and copies kept.
  static func papers(_ kinds: String...) -> [Material] {
    kinds.map { Material(kind: $0) }
  }

  /// The registration with entries replaced, and with those set to nothing left out.
  static func action(
    _ changes: [Field: String?] = [:], materials: [Material] = materials, kind: Action.Kind = .register
  ) throws -> Action {
    var entries = try valid()
    for (field, text) in changes { entries[field] = text }
    return Action(kind, entries, materials: materials)
  }

  /// The required fields, in the order in which the form asks for them.
  static let required: [Field] = [
    .name, .paper, .paperNumber, .sex, .birthDate, .ethnicity, .registerDivision, .registerAddress, .district,
    .street, .community, .road, .arrivedOn, .movedInOn, .intendedStay, .stayReason, .lodging, .declarant,
  ]
}
