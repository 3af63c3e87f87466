extension Case {
  /// Who entered what a field of the registration form says now, and when.
  ///
  /// The last correction of it, else the beginning of the present dwelling, else the registration.
  public func entered(_ field: Field) -> Mark {
    let first = Field.ofDwelling.contains(field) ? stay?.entered ?? registered : registered
    let corrected = corrections.last { correction in
      correction.entered.at > first.at && correction.changes.contains { $0.field == field }
    }
    return corrected?.entered ?? first
  }
}

extension Field {
  /// The fields that say where a dwelling is.
  static let address: Set<Field> = [.district, .zone, .street, .community, .road, .building, .unit, .room]

  /// The fields that are asked anew for every dwelling.
  static let ofDwelling: Set<Field> = address.union([
    .arrivedOn, .movedInOn, .intendedStay, .stayReason, .lodging, .hostName, .hostPhone, .declarant,
    .declarantName, .agentGround, .agentRelation, .agentNumber,
  ])
}
