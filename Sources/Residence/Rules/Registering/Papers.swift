/// The papers of a registration or an application.
///
/// - Requires: for every requirement one complete set, originals seen, copies kept and in force; a declarant
///   who comes in person stands in for the paper where the policy says so.
/// - Refuses: kinds of paper that the policy does not know, periods that end before they begin, and issuers
///   whose names cannot be.
/// - Source: guidelines for the Dalian residence permit, (2) 1; conditions of the temporary residence
///   registration, items 1 to 4.
public enum Papers {
  /// The requirements that the papers do not meet on a day.
  public static func missing(
    _ requirements: [Policy.Requirement], from materials: [Material], declarant: DeclarantKind? = nil,
    on day: CivilDate
  ) -> [Policy.Requirement] {
    let usable = Set(materials.filter { $0.isComplete && $0.isInForce(on: day) }.map(\.kind))
    return requirements.filter { requirement in
      if let declarant, requirement.waivedFor?.contains(declarant) == true { return false }
      return !requirement.anyOf.contains { usable.isSuperset(of: $0) }
    }
  }

  /// The requirements of a dwelling: those of its lodging, and those of an agent.
  public static func requirements(
    of lodging: Policy.LodgingRule, declarant: DeclarantKind?, under policy: Policy
  ) -> [Policy.Requirement] {
    lodging.papers + (declarant == .agent ? policy.agents.papers : [])
  }

  /// What is wrong with the papers themselves, whatever they are needed for.
  static func faults(of materials: [Material], under policy: Policy) -> [Reason] {
    materials.flatMap { material -> [Reason] in
      var reasons = [Reason]()
      if policy.material(material.kind) == nil { reasons.append(.paperUnknown(material.kind)) }
      if let from = material.from, let until = material.until, until < from {
        reasons.append(.paperPeriod(material.kind))
      }
      if let issuer = material.issuer {
        if issuer.count > 200 { reasons.append(.malformed(.materials, .tooLong(limit: 200))) }
        if issuer.unicodeScalars.contains(where: \.isControl) {
          reasons.append(.malformed(.materials, .controlCharacter))
        }
      }
      return reasons
    }
  }

  /// The papers that would count if they were in force.
  static func notInForce(
    _ materials: [Material], for missing: [Policy.Requirement], on day: CivilDate
  ) -> [Reason] {
    let wanted = Set(missing.flatMap { $0.anyOf.joined() })
    return materials.compactMap { material in
      guard wanted.contains(material.kind) else { return nil }
      if let until = material.until, until < day { return .paperExpired(material.kind, until) }
      if let from = material.from, day < from { return .paperNotYetInForce(material.kind, from) }
      return nil
    }
  }
}

extension Decision {
  /// What the dwelling's papers lack, those handed in before counted in.
  mutating func dwellingPapers(handedIn: [Material] = []) -> [Reason] {
    guard let lodging = form.entry(.lodging).flatMap(Lodging.init(rawValue:)),
      let rule = policy.lodging(lodging)
    else { return [] }
    let declarant = form.entry(.declarant).flatMap(DeclarantKind.init(rawValue:))
    let brought = handedIn + action.materials
    let missing = Papers.missing(
      Papers.requirements(of: rule, declarant: declarant, under: policy), from: brought, declarant: declarant,
      on: form.today)
    return missing.map { .paperMissing($0.anyOf) } + Papers.notInForce(brought, for: missing, on: form.today)
  }

  /// Records papers that are brought at any other time, such as an old registration voucher as evidence.
  mutating func addPapers(to file: inout Case) throws(Refusal) {
    checkPapers()
    if action.materials.isEmpty { form.object(.missing(.materials)) }
    file.materials += try finish(action.materials)
  }

  /// Objects to papers that cannot be right.
  mutating func checkPapers() {
    if action.materials.count > 100 {
      form.object(.outOfBounds(.materials, action.materials.count, least: 0, most: 100))
    }
    for reason in Papers.faults(of: action.materials, under: policy) { form.object(reason) }
  }
}
