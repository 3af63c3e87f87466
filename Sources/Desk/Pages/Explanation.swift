import Console
public import Residence

/// What something on a screen means: facts about it, and the rule with its source.
public struct Explanation: Sendable {
  /// What is explained.
  public let title: Bilingual
  /// Where it comes from and how it was computed.
  public let facts: [Bilingual]
  /// The rule that it stands on.
  public let rule: RuleID?

  /// Explains something.
  public init(_ title: Bilingual, facts: [Bilingual] = [], rule: RuleID? = nil) {
    self.title = title
    self.facts = facts
    self.rule = rule
  }

  func lines(under policy: Policy, in language: Language, columns: Int) -> [Styled] {
    func indented(_ text: Bilingual, _ style: Style = .plain) -> [Styled] {
      wrapped(text[language], to: columns - 2).map { Styled("  " + $0, style: style) }
    }
    var lines = wrapped(title[language], to: columns).map { Styled($0, style: .accent) }
    lines += facts.flatMap { indented($0) }
    if let rule = rule.flatMap({ policy.rule($0) }) {
      lines += indented(rule.text) + indented(rule.source, .muted)
      if let from = rule.from?.text {
        lines += indented(Bilingual(en: "In force since \(from)", zh: "自\(from)起施行"), .muted)
      }
    }
    return lines
  }
}

extension Reason {
  func explanation(under policy: Policy) -> Explanation { Explanation(words(under: policy), rule: rule) }
}

extension Deadline {
  /// The period with everything that it is computed from.
  func explanation(under policy: Policy) -> Explanation {
    Explanation(title, facts: [words] + steps(in: policy.calendar), rule: period.rule)
  }

  private func steps(in calendar: WorkCalendar) -> [Bilingual] {
    var steps = [Bilingual]()
    if due != counted {
      steps.append(
        Bilingual(
          en:
            "The last day would be \(counted.text), which is not worked: the next working day is \(due.text)",
          zh: "末日\(counted.text)不是工作日，顺延至\(due.text)"))
    }
    if !isCertain {
      steps.append(
        Bilingual(
          en: "The policy does not list the holidays of \(due.year) yet: only weekends were left out",
          zh: "规则文件尚未列入\(due.year)年节假日，仅扣除周末"))
    }
    return steps
  }
}

extension Case {
  /// What a page about this case explains: its stages, the periods that run, whom the permit is for.
  func explanations(in context: Context) -> [Explanation] {
    let policy = context.policy
    let visit = lastVisit.map {
      Bilingual(
        en: "By the visit of \($0.on.text), entered by \(context.officer($0.entered.by))",
        zh: "依据\($0.on.text)上门核实，\(context.officer($0.entered.by))录入")
    }
    var found = [
      Explanation(
        Bilingual(en: "Residence: \(stage.residence.title.en)", zh: "居住状态：\(stage.residence.title.zh)"),
        facts: [visit].compactMap(\.self), rule: stage.residence.rule)
    ]
    let matter = openEscalation?.words(in: context) ?? openSendingBack?.words(in: context)
    if let matter {
      found.append(Explanation(stage.supervision.title, facts: [matter], rule: stage.supervision.rule))
    }
    found += deadlines(in: context).map { $0.explanation(under: policy) }
    if stage.permit != .none {
      let use = permit?.use(in: context)
      found.append(
        Explanation(stage.permit.title, facts: [use?.words].compactMap(\.self), rule: stage.permit.rule))
    }
    let coverage = coverage(under: policy)
    let fact = Bilingual(
      en: "Register division \(identity.registerDivision), dwelling in \(stay?.address.district ?? "-")",
      zh: "户籍区划\(identity.registerDivision)，居住区划\(stay?.address.district ?? "-")")
    let rule = policy.coverage(coverage)
    found.append(
      Explanation(
        Bilingual(en: "Household register: \(coverage.title.en)", zh: "户籍：\(coverage.title.zh)"),
        facts: [fact],
        rule: rule?.registrationRefusedBy ?? rule?.permitRefusedBy ?? .whoIsCovered))
    return found
  }
}
