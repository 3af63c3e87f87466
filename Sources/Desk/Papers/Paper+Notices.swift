public import Paper
public import Residence

extension Paper {
  /// A notice as it was given: of everything that is missing, or of a withdrawal.
  ///
  /// Source: Decree 663, art. 9, 19.
  public static func notice(_ notice: Notice, to file: Case, in context: Context) -> Paper {
    let isWithdrawal = notice.about == .withdrawal
    var blocks = [addressed(to: file.identity.name)]
    blocks +=
      isWithdrawal ? withdrawal(notice, of: file, in: context) : missing(notice, of: file, in: context)
    if let fact = notice.newFact {
      blocks.append(.wording(Bilingual(en: "New since the notice before: \(fact)", zh: "再次告知的新情况：\(fact)")))
    }
    return Paper(
      notice.paper.title, number: Entry(Bilingual(en: "No.", zh: "编号"), notice.number.text), in: context,
      on: context.day(of: notice.given),
      foot: isWithdrawal ? [.withdrawal, .remedies] : [.oneTimeNotice, .papersOnce, .remedies],
      blocks: blocks + [.closing, receivedAndOfficer])
  }

  private static func missing(_ notice: Notice, of file: Case, in context: Context) -> [Block] {
    var facts = [Entry(of: file), Entry(Bilingual(en: "About", zh: "申请事项"), notice.about.title)]
    if let ground = notice.ground { facts.append(Entry(.ground, ground, in: context)) }
    facts += [
      Entry(Bilingual(en: "Given", zh: "告知时间"), context.time(notice.given.at)),
      Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(notice.given.by)),
    ]
    let clock = Bilingual(
      en: "Bring originals, and copies where one is kept. The period for the issue runs from the acceptance.",
      zh: "请携带原件，需留存的一并提交复印件。办理期限自受理之日起计算。")
    let papers = Bilingual(
      en: "Bring originals, and copies where one is kept.", zh: "请携带原件，需留存的一并提交复印件。")
    return [
      .fields(facts),
      .wording(
        Bilingual(
          en: "These papers are missing. Everything is on this list:", zh: "经审查，尚缺以下材料，现一次性全部告知：")),
      .list(notice.missing.map { context.policy.names(ofSets: $0.anyOf) }),
      .wording(notice.about == .permit ? clock : papers),
    ]
  }

  private static func withdrawal(_ notice: Notice, of file: Case, in context: Context) -> [Block] {
    let option = context.policy.withdrawals.named(notice.ground)
    let ground = option?.name ?? Bilingual(en: notice.ground ?? "", zh: notice.ground ?? "")
    var facts = [Entry(of: file)]
    if let number = file.permit?.card?.number { facts.append(Entry(.cardNumber, number, in: context)) }
    facts += [
      Entry(Bilingual(en: "Ground", zh: "收缴理由"), ground),
      Entry(Bilingual(en: "Rule", zh: "依据"), option?.source ?? .dash),
      Entry(Bilingual(en: "Decided", zh: "决定时间"), context.time(notice.given.at)),
      Entry(Bilingual(en: "Decided by", zh: "批准人"), context.officer(notice.given.by)),
    ]
    return [
      .wording(
        Bilingual(
          en: "Your residence permit is taken away: \(ground.en).", zh: "经查，您的居住证属于\(ground.zh)，现予收缴。")),
      .fields(facts),
      .wording(
        Bilingual(
          en: "You may say at this station what speaks against it.", zh: "您有权就此向本所陈述、申辩。")),
    ]
  }
}
