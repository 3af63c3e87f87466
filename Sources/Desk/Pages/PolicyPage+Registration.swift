import Residence

/// Whom the policy covers, who declares, and with which papers.
extension PageText {
  mutating func addCoverage(of policy: Policy) {
    section(Bilingual(en: "Whom it covers", zh: "适用对象"))
    for rule in policy.coverage {
      entry(named(rule.coverage.title, rule.coverage.rawValue))
      func answer(_ what: Bilingual, _ refusal: RuleID?) {
        let by = refusal?.rawValue
        item(
          Bilingual(
            en: "\(what.en): " + (by.map { "no, by the rule \($0)" } ?? "yes"),
            zh: "\(what.zh)：" + (by.map { "否（规则\($0)）" } ?? "是")))
      }
      answer(Bilingual(en: "Registration and verification", zh: "登记和核实"), rule.registrationRefusedBy)
      answer(Bilingual(en: "Residence permit", zh: "居住证"), rule.permitRefusedBy)
    }
  }

  mutating func addMaterials(of policy: Policy) {
    section(Bilingual(en: "Papers", zh: "材料种类"))
    for material in policy.materials {
      let name = named(material.name, material.id)
      item(
        material.ofPerson == true
          ? Bilingual(en: "\(name.en): of the person, asked for once", zh: "\(name.zh)：本人材料，只收一次") : name)
    }
  }

  mutating func addAgents(of policy: Policy) {
    section(Bilingual(en: "Agents", zh: "代办"))
    for ground in policy.agents.grounds {
      let name = named(ground.name, ground.id)
      let age = ground.underAge
      item(
        Bilingual(
          en: name.en + (age.map { ", under \($0) years" } ?? ""),
          zh: name.zh + (age.map { "，未满\($0)周岁" } ?? "")))
    }
    for relation in policy.agents.relations { item(named(relation.name, relation.id)) }
    papers(policy.agents.papers, of: policy)
  }

  mutating func addLodgings(of policy: Policy) {
    section(Bilingual(en: "Lodging, declarants and papers", zh: "居住处所、申报人和材料"))
    for rule in policy.lodgings {
      entry(named(rule.name, rule.lodging.rawValue))
      line(
        Bilingual(
          en: "Declared by: \(rule.declarants.map(\.title.en).joined(separator: ", "))",
          zh: "申报人：\(rule.declarants.map(\.title.zh).joined(separator: "、"))"), indent: 2)
      if rule.needsHost {
        line(
          Bilingual(en: "Landlord, host, unit or hotel has to be named", zh: "须填写房主、户主、单位或旅店"),
          indent: 2)
      }
      line(Bilingual(en: "Papers:", zh: "材料："), indent: 2)
      papers(rule.papers, of: policy)
    }
  }
}
