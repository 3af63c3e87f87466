import Residence
import Testing

/// Filled registration forms of made-up people.
enum Registrations {
  /// Seventeen made-up digits with their check character; a man born on 1990-01-01 for an odd serial number.
  static func number(_ digits: String = "21020219900101001") throws -> String {
    try CitizenNumber(completing: digits).text
  }

  /// A complete form: a man from Shenyang in a rented house in Xigang.
  static func valid() throws -> [Field: String] {
    try person().merging(dwelling()) { $1 }
  }

  private static func person() throws -> [Field: String] {
    [
      .name: "阿卜杜热合曼·买买提", .formerName: "欧阳娜娜", .paper: "identity-card",
      .paperNumber: try number(), .sex: "male", .ethnicity: "05", .birthDate: "1990-01-01",
      .registerDivision: "210102", .registerAddress: "沈阳市和平区样例路1号", .phone: "13000000000",
      .occupation: "厨师", .workplace: "样例饭店",
    ]
  }

  private static func dwelling() -> [Field: String] {
    [
      .district: "210203", .zone: "高新园区", .street: "样例街道", .community: "样例社区", .road: "样例路12号",
      .building: "3号楼", .unit: "2", .room: "501", .arrivedOn: "2026-03-01", .movedInOn: "2026-03-02",
      .intendedStay: "half-to-five-years", .stayReason: "work", .lodging: "rented", .hostName: "𠮷田明",
      .hostPhone: "041180000000", .declarant: "landlord", .declarantName: "𠮷田明",
    ]
  }

  /// The papers of the complete form; the landlord comes in person, so no household register.
  static let materials =
    papers("identity-card") + dwellingPapers
    + [Material(kind: "personal-photo", file: "photo.jpg")]

  /// The papers of the dwelling alone.
  static let dwellingPapers = [lease()] + papers("rental-certificate", "rental-safety-certificate")

  /// A rental contract for a year, or for another time.
  static func lease(_ from: String? = "2026-03-01", _ until: String? = "2027-02-28") -> Material {
    Material(
      kind: "rental-contract", from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
  }

  /// The papers of the complete form without the dates of the lease, for other years.
  static let undated = materials.map { Material(kind: $0.kind) }

  /// Papers of which originals were seen and copies kept.
  static func papers(_ kinds: String...) -> [Material] {
    kinds.map { Material(kind: $0) }
  }

  /// The registration with entries replaced, and with those set to nothing left out.
  static func action(
    _ changes: [Field: String?] = [:], materials: [Material] = materials, kind: Action.Kind = .register
  ) throws -> Action {
    Action(kind, changed(try valid(), changes), materials: materials)
  }

  /// The form of another dwelling, with entries replaced, and with those set to nothing left out.
  static func move(
    _ changes: [Field: String?] = [:], materials: [Material] = dwellingPapers, kind: Action.Kind = .move
  ) -> Action {
    let other: [Field: String?] = [.road: "新样例路5号", .room: nil, .movedInOn: "2026-11-22"]
    return Action(kind, changed(changed(dwelling(), other), changes), materials: materials)
  }

  /// Entries with some replaced, and with those set to nothing left out.
  static func changed(_ entries: [Field: String], _ changes: [Field: String?]) -> [Field: String] {
    entries.merging(changes.compactMapValues(\.self)) { $1 }.filter { changes[$0.key] != .some(nil) }
  }

  /// The required fields, in the order in which the form asks for them.
  static let required: [Field] = [
    .name, .paper, .paperNumber, .sex, .birthDate, .ethnicity, .registerDivision, .registerAddress, .district,
    .street, .community, .road, .arrivedOn, .movedInOn, .intendedStay, .stayReason, .lodging, .declarant,
  ]
}
