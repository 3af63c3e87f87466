/// Who declares a stay: the lodging decides.
///
/// - Requires: one of the declarants of the lodging, by name where it is somebody else than the resident.
/// - Refuses: a declarant whom the lodging does not have, naming those whom it has.
/// - Source: conditions of the temporary residence registration, items 1 to 4.
enum LodgingSituation {
  /// Reads the declarant, or nothing if something is missing or wrong.
  static func declarant(
    _ form: inout Reading, of rule: Policy.LodgingRule?, under policy: Policy
  ) -> Declarant? {
    guard let kind = form.code(.declarant, as: DeclarantKind.self) else { return nil }
    if let rule, !rule.declarants.contains(kind) {
      form.object(.declarantMayNot(kind, rule.lodging, allowed: rule.declarants))
    }
    switch kind {
    case .oneself: return Declarant()
    case .host, .landlord: return Declarant(kind: kind, name: form.optional(.declarantName))
    case .unit, .hotel: return form.required(.declarantName).map { Declarant(kind: kind, name: $0) }
    case .agent:
      return Agents.agent(&form, under: policy).map { Declarant(kind: kind, name: $0.name, agent: $0) }
    }
  }
}
