extension Case {
  /// Who entered what a field of the registration form says now, and when.
  ///
  /// The last correction of it, else the beginning of the present dwelling, else the registration.
  public func entered(_ field: Field) -> Mark {
    let isOfDwelling = Field.ofDwelling.contains(field)
    let since = corrections.dropFirst(isOfDwelling ? stay?.after?.corrections ?? 0 : 0)
    let corrected = since.last { $0.changes.contains { $0.field == field } }
    return corrected?.entered ?? (isOfDwelling ? stay?.entered : nil) ?? registered
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
