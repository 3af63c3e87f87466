public import Residence

extension RosterNames {
  /// The names that a roster may use at a station: those that stand on the screens, in both languages, and
  /// those that stand in files.
  public init(under policy: Policy) {
    self.init()
    // What follows the materials is asked for by other forms, some under the same names.
    for field in Field.allCases.prefix(while: { $0 != .materials }) {
      name(field, field.rawValue)
      name(field, field.title.zh)
      name(field, field.title.en)
    }
    nameCodes(of: .paper, PaperKind.self)
    nameCodes(of: .sex, Sex.self)
    nameCodes(of: .intendedStay, IntendedStay.self)
    nameCodes(of: .stayReason, StayReason.self)
    nameCodes(of: .declarant, DeclarantKind.self)
    for (code, title) in Ethnicity.all {
      nameCode(code, of: .ethnicity, title)
      name(code, of: .ethnicity, "\(title.zh)族")
    }
    for district in policy.districts { nameCode(district.code, of: .district, district.name) }
    for zone in policy.zones { nameCode(zone.zh, of: .zone, zone) }
    for ground in policy.agents.grounds { nameCode(ground.id, of: .agentGround, ground.name) }
    for relation in policy.agents.relations { nameCode(relation.id, of: .agentRelation, relation.name) }
    for rule in policy.lodgings { nameCode(rule.lodging.rawValue, of: .lodging, rule.name) }
  }

  private mutating func nameCodes<Code: RawRepresentable<String> & CaseIterable & Named>(
    of field: Field, _ codes: Code.Type
  ) {
    for code in Code.allCases { nameCode(code.rawValue, of: field, code.title) }
  }

  private mutating func nameCode(_ code: String, of field: Field, _ title: Bilingual) {
    for name in [code, title.zh, title.en] { self.name(code, of: field, name) }
  }
}
