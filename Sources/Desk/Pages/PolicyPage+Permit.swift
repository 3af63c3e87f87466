import Residence

/// The residence permit in the policy: grounds, papers, closed lists, fees.
extension PageText {
  mutating func addGrounds(of policy: Policy) {
    section(Bilingual(en: "Grounds for a residence permit", zh: "居住证申领情形"))
    for ground in policy.grounds {
      entry(named(ground.name, ground.id))
      line(
        Bilingual(
          en: "\(ground.months) months, counted from \(ground.countsFrom.en)",
          zh: "满\(ground.months)个月，自\(ground.countsFrom.zh)起算"), indent: 2)
      line(ground.basis.title, indent: 2)
      if let day = ground.notBefore {
        let field: Field = day == .arrivedOn ? .arrivedOn : .movedInOn
        line(
          Bilingual(en: "Not before: \(field.title.en)", zh: "不早于：\(field.title.zh)"), indent: 2)
      }
      if let paper = ground.lastingPaper {
        let name = policy.names(of: [paper])
        line(
          Bilingual(en: "\(name.en) has to run for as long", zh: "\(name.zh)期限应同样满\(ground.months)个月"),
          indent: 2)
      }
      line(Bilingual(en: "Proofs:", zh: "证明："), indent: 2)
      papers(ground.proofs, of: policy)
    }
  }

  /// The closed lists from which the permit's later life takes its grounds, and what it costs.
  mutating func addOptions(of policy: Policy) {
    section(Bilingual(en: "Papers of every permit application", zh: "居住证申领共同材料"))
    papers(policy.permit.papers, of: policy)
    let lists: [(Bilingual, [Policy.Option])] = [
      (Bilingual(en: "Grounds for an extension", zh: "延长期限理由"), policy.extensions),
      (Bilingual(en: "Reasons for a replacement", zh: "换领原因"), policy.replacements),
      (Bilingual(en: "Grounds for a cancellation", zh: "注销事由"), policy.cancellations),
      (Bilingual(en: "Grounds for a withdrawal", zh: "收缴情形"), policy.withdrawals),
    ]
    for (title, options) in lists { self.options(options, under: title) }
    section(Bilingual(en: "Fees", zh: "收费"))
    for fee in policy.fees { item(fee.words) }
  }

  /// A closed list, with the sources that its lines have of their own.
  mutating func options(_ options: [Policy.Option], under title: Bilingual) {
    section(title)
    for option in options {
      let name = named(option.name, option.id)
      let off = Bilingual(en: ": not used in this city", zh: "：本市不适用")
      item(option.isOff == true ? Bilingual(en: name.en + off.en, zh: name.zh + off.zh) : name)
      if let source = option.source {
        line(Bilingual(en: "Source: \(source.en)", zh: "依据：\(source.zh)"), indent: 2)
      }
    }
  }
}
