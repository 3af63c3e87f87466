/// The papers of a registration or an application.
///
/// - Requires: for every requirement one complete set, originals seen and copies kept; a declarant who
///   comes in person stands in for the paper where the policy says so.
/// - Refuses: nothing by itself; it names each requirement that is not met with all the sets that would.
/// - Source: guidelines for the Dalian residence permit, (2) 1; conditions of the temporary residence
///   registration, items 1 to 4.
enum Papers {
  /// The requirements that the brought papers do not meet.
  static func missing(
    _ requirements: [Policy.Requirement], from materials: [Material], declarant: DeclarantKind?
  ) -> [Policy.Requirement] {
    let complete = Set(materials.filter(\.isComplete).map(\.kind))
    return requirements.filter { requirement in
      if let declarant, requirement.waivedFor?.contains(declarant) == true { return false }
      return !requirement.anyOf.contains { complete.isSuperset(of: $0) }
    }
  }
}
