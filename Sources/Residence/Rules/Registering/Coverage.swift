/// Whom the residence permit is for, judged by the household register and the dwelling.
public enum Coverage: String, Codable, CaseIterable, Sendable {
  /// The household register lies outside the city.
  case outsideCity = "outside-city"
  /// The household register lies in another district of the same city.
  case movedWithinCity = "moved-within-city"
  /// The household register lies in the district of the dwelling.
  case sameDistrict = "same-district"

  /// Judges where somebody comes from.
  ///
  /// - Requires: nothing.
  /// - Refuses: nothing by itself; what each may have stands in the policy. Since 2019-04-26 only
  ///   `outsideCity` leads to a residence permit.
  /// - Source: guidelines for the Dalian residence permit, (1).
  public init(register division: String, dwelling district: String, under policy: Policy) {
    if !division.hasPrefix(policy.divisionPrefix) {
      self = .outsideCity
    } else {
      self = division == district ? .sameDistrict : .movedWithinCity
    }
  }
}

extension Case {
  /// Whether the residence permit is for this resident.
  public func coverage(under policy: Policy) -> Coverage {
    Coverage(
      register: identity.registerDivision, dwelling: stay?.address.district ?? "", under: policy)
  }
}

extension Decision {
  /// Objects to a registration of somebody whom it does not cover.
  mutating func checkCoverage() {
    guard let division = form.entry(.registerDivision), let district = form.entry(.district) else { return }
    let coverage = Coverage(register: TypedText.folded(division), dwelling: district, under: policy)
    object(to: coverage, by: policy.coverage(coverage)?.registrationRefusedBy)
  }

  /// Objects to a permit for somebody who needs none.
  mutating func checkPermitCoverage(of file: Case) {
    let coverage = file.coverage(under: policy)
    object(to: coverage, by: policy.coverage(coverage)?.permitRefusedBy)
    if !policy.permit.holders.contains(file.identity.paper) {
      form.object(.paperGivesNoPermit(file.identity.paper))
    }
  }

  mutating func object(to coverage: Coverage, by rule: RuleID?) {
    guard let rule, policy.holds(rule, on: form.today) else { return }
    form.object(.notCovered(coverage, by: rule))
  }
}
