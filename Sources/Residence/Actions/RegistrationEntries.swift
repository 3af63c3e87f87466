/// The registration form filled in again from a case: the inverse of reading it.
///
/// A correction starts from it, and the fields that a correction changed are found by comparing two of them.
public enum RegistrationEntries {
  /// What the form says about a case, by field.
  public static func of(_ file: Case) -> [Field: String] {
    let person = file.identity
    var entries: [Field: String?] = [
      .name: person.name, .formerName: person.formerName, .paper: person.paper.rawValue,
      .paperNumber: person.paperNumber, .sex: person.sex.rawValue, .ethnicity: person.ethnicity,
      .birthDate: person.birthDate.text, .registerDivision: person.registerDivision,
      .registerAddress: person.registerAddress, .phone: person.phone, .occupation: person.occupation,
      .workplace: person.workplace,
    ]
    if !file.distinctFrom.isEmpty {
      entries[.distinctFrom] = file.distinctFrom.map(\.text).joined(separator: " ")
    }
    if let stay = file.stay {
      let dwelling: [Field: String?] = [
        .arrivedOn: stay.arrivedOn.text, .movedInOn: stay.movedInOn.text,
        .intendedStay: stay.intended.rawValue,
        .stayReason: stay.reason.rawValue, .lodging: stay.lodging.rawValue, .hostName: stay.host?.name,
        .hostPhone: stay.host?.phone, .declarant: stay.declarant.kind.rawValue,
        .declarantName: stay.declarant.name, .agentGround: stay.declarant.agent?.ground,
        .agentRelation: stay.declarant.agent?.relation, .agentNumber: stay.declarant.agent?.paperNumber,
      ]
      entries.merge(dwelling) { $1 }
      entries.merge(of(stay.address)) { $1 }
    }
    return entries.compactMapValues(\.self)
  }

  /// What the form says about an address, by field.
  public static func of(_ address: Address) -> [Field: String] {
    let entries: [Field: String?] = [
      .district: address.district, .zone: address.zone, .street: address.street,
      .community: address.community, .road: address.road, .building: address.building, .unit: address.unit,
      .room: address.room,
    ]
    return entries.compactMapValues(\.self)
  }

  /// The fields in which the forms of two cases differ, in the order of the form.
  public static func changes(from old: Case, to new: Case) -> [Correction.Change] {
    let (before, after) = (of(old), of(new))
    return Field.allCases.filter { before[$0] != after[$0] }
      .map { Correction.Change(field: $0, old: before[$0], new: after[$0]) }
  }
}
