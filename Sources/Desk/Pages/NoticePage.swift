import Console
import Residence

/// A written notice as it is handed to the resident.
enum NoticePage {
  static func lines(of notice: Notice, to file: Case, in context: Context) -> [Styled] {
    let language = context.language
    let officer = context.officer(notice.given.by)
    let day = notice.given.at.civilDate(offsetMinutes: context.station.utcOffsetMinutes).text
    func text(_ words: Bilingual, _ style: Style = .plain) -> Styled { Styled(words[language], style: style) }
    var lines = [
      text(
        Bilingual(
          en: "\(notice.about.title.en)  \(notice.number.text)",
          zh: "\(notice.about.title.zh)  \(notice.number.text)"),
        .bold), Styled(""), text(Bilingual(en: "To: \(file.identity.name)", zh: "\(file.identity.name)：")),
    ]
    if notice.about == .withdrawal {
      let option = context.policy.withdrawals.named(notice.ground)
      let ground = option?.name ?? Bilingual(en: notice.ground ?? "", zh: notice.ground ?? "")
      lines.append(
        text(
          Bilingual(en: "Your residence permit is taken away: \(ground.en).", zh: "您的居住证被收缴：\(ground.zh)。")))
      if let source = option?.source { lines.append(text(source, .muted)) }
      if let number = file.permit?.card?.number {
        lines.append(text(Bilingual(en: "Card: \(number)", zh: "证件编号：\(number)")))
      }
      if let remedies = context.policy.rule(.remedies) {
        lines += [Styled(""), text(remedies.text), text(remedies.source, .muted)]
      }
    } else {
      lines.append(
        text(
          Bilingual(en: "These papers are missing. Everything is on this list:", zh: "请一次性补齐以下全部材料：")))
      lines += notice.missing.enumerated().map { index, missing in
        let names = context.policy.names(ofSets: missing.anyOf)
        return text(Bilingual(en: "  \(index + 1). \(names.en)", zh: "  \(index + 1)．\(names.zh)"))
      }
      lines.append(
        text(
          Bilingual(
            en: "Bring originals and copies. The clock starts once the papers are complete.",
            zh: "请提交原件和复印件。期限自材料齐全受理后起算。")))
    }
    if let fact = notice.newFact {
      lines.append(text(Bilingual(en: "New since the notice before: \(fact)", zh: "再次告知的新情况：\(fact)")))
    }
    let rule: RuleID = notice.about == .withdrawal ? .withdrawal : .oneTimeNotice
    if let rule = context.policy.rule(rule) {
      lines += [Styled(""), text(rule.text, .muted), text(rule.source, .muted)]
    }
    lines += [
      Styled(""),
      text(
        Bilingual(
          en: "\(context.station.name.en), \(day), officer: \(officer)",
          zh: "\(context.station.name.zh)  \(day)  经办人：\(officer)")),
    ]
    if let settled = notice.settled {
      let when = context.time(settled.at)
      lines.append(
        text(Bilingual(en: "Settled \(when), \(settled.by)", zh: "已补齐：\(when)，\(settled.by)"), .good))
    }
    return lines
  }

  /// Every notice of a case, the latest first.
  static func all(of file: Case, in context: Context) -> [Styled] {
    file.notices.reversed().flatMap { lines(of: $0, to: file, in: context) + [Styled(""), Styled("")] }
  }
}
