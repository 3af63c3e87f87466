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

  /// What a correction changed, in the order of the form, with the old and the new values.
  ///
  /// Of the papers only those are named that are not the same before and after.
  public static func changes(from old: Case, to new: Case) -> [Correction.Change] {
    let (before, after) = (of(old), of(new))
    return Field.allCases.compactMap { field in
      let (was, became) =
        field == .materials
        ? (papers(old.materials, without: new.materials), papers(new.materials, without: old.materials))
        : (before[field], after[field])
      return was == became ? nil : Correction.Change(field: field, old: was, new: became)
    }
  }

  private static func papers(_ materials: [Material], without others: [Material]) -> String? {
    let each = materials.filter { !others.contains($0) }.map(\.line)
    return each.isEmpty ? nil : each.joined(separator: "; ")
  }
}

extension Material {
  /// Everything about the paper in a line, its kind first.
  var line: String {
    let seen = [originalSeen ? "original" : nil, copyKept ? "copy" : nil]
    let notes = [issuer, from.map { "from \($0.text)" }, until.map { "until \($0.text)" }, file]
    return ([kind] + (seen + notes).compactMap(\.self)).joined(separator: ", ")
  }
}
