public import Paper
public import Residence

extension Paper {
  /// A one-time notice of everything that is missing, or of a withdrawal, as it was given.
  ///
  /// Source: Decree 663, art. 9.
  public static func notice(_ notice: Notice, to file: Case, in context: Context) -> Paper {
    let isWithdrawal = notice.about == .withdrawal
    var blocks: [Block] = [.wording(addressed(to: file))]
    if isWithdrawal {
      let option = context.policy.withdrawals.named(notice.ground)
      let ground = option?.name ?? Bilingual(en: notice.ground ?? "", zh: notice.ground ?? "")
      blocks.append(
        .wording(
          Bilingual(en: "Your residence permit is taken away: \(ground.en).", zh: "您的居住证被收缴：\(ground.zh)。"))
      )
    } else {
      blocks += [
        .wording(Bilingual(en: "These papers are missing. Everything is on this list:", zh: "请一次性补齐以下全部材料：")),
        .list(notice.missing.map { context.policy.names(ofSets: $0.anyOf) }),
        .wording(
          Bilingual(
            en: "Bring originals and copies. The clock starts once the papers are complete.",
            zh: "请提交原件和复印件。期限自材料齐全受理后起算。")),
      ]
    }
    if let fact = notice.newFact {
      blocks.append(.wording(Bilingual(en: "New since the notice before: \(fact)", zh: "再次告知的新情况：\(fact)")))
    }
    blocks += given(notice.given, in: context)
    return Paper(
      isWithdrawal ? notice.about.title : CasePaper.oneTimeNotice.title, number: notice.number.text,
      in: context, foot: isWithdrawal ? [.withdrawal, .remedies] : [.oneTimeNotice, .papersOnce, .remedies],
      blocks: blocks)
  }

  /// A refusal with all of its grounds, each with its rule, and where to turn.
  ///
  /// - Parameters:
  ///   - action: what was refused.
  ///   - name: who asked for it.
  ///   - reasons: every ground.
  ///   - context: what the desk knows.
  /// - Returns: the paper.
  public static func refusal(
    of action: Action.Kind, to name: String, because reasons: [Reason], in context: Context
  ) -> Paper {
    // Many grounds may rest on one rule, which is told once above them.
    var rules = [RuleID]()
    for reason in reasons where !rules.contains(reason.rule) { rules.append(reason.rule) }
    let grounds = rules.flatMap { id -> [Block] in
      let list = Block.list(
        reasons.filter { $0.rule == id }.map { $0.wordsWithField(under: context.policy) })
      guard let rule = context.policy.rule(id) else { return [list] }
      let basis = Bilingual(
        en: "Rule: \(rule.text.en) (\(rule.source.en))", zh: "依据：\(rule.text.zh)（\(rule.source.zh)）")
      return [.wording(basis), list]
    }
    return refused(to: name, what: action.title, grounds: grounds, number: nil, in: context)
  }

  /// The bureau's refusal of an application, with its ground.
  public static func refusal(of file: Case, in context: Context) -> Paper? {
    guard let end = file.permit?.end ?? file.permit?.refusals.last ?? file.formerPermits.last?.end,
      end.kind == .refused
    else { return nil }
    let ground = Field.decisionReason.shown(end.ground, under: context.policy)
    return refused(
      to: file.identity.name, what: Bilingual(en: "Residence permit", zh: "居住证"), grounds: [.list([ground])],
      number: file.number.text, in: context)
  }

  private static func refused(
    to name: String, what: Bilingual, grounds: [Block], number: String?, in context: Context
  ) -> Paper {
    Paper(
      CasePaper.refusal.title, number: number, in: context, foot: [.remedies, .oneTimeNotice],
      blocks: [
        .wording(Bilingual(en: "To: \(name)", zh: "\(name)：")),
        .wording(
          Bilingual(
            en: "What you asked for is not granted: \(what.en). All grounds are on this list:",
            zh: "您申请办理的“\(what.zh)”不予办理，全部理由如下：")),
      ] + grounds + [
        .wording(
          Bilingual(
            en: "Where to turn: this station or \(context.station.bureau.en); your rights stand below.",
            zh: "如有异议，可向本所或\(context.station.bureau.zh)提出，救济途径见页末。")),
        .signatures([Bilingual(en: "Officer", zh: "经办人签名"), Bilingual(en: "Received by", zh: "签收人")]),
      ])
  }

  /// To whom a paper is given.
  static func addressed(to file: Case) -> Bilingual {
    Bilingual(en: "To: \(file.identity.name)", zh: "\(file.identity.name)：")
  }

  static func given(_ mark: Mark, in context: Context) -> [Block] {
    [
      .fields([
        Entry(Bilingual(en: "Given", zh: "告知时间"), context.time(mark.at)),
        Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(mark.by)),
      ]), .signatures([Bilingual(en: "Received by", zh: "签收人")]),
    ]
  }
}

extension Reason {
  /// The reason where no field stands beside it.
  fileprivate func wordsWithField(under policy: Policy) -> Bilingual {
    let words = words(under: policy)
    guard let title = field?.title, !words.zh.contains(title.zh) else { return words }
    return Bilingual(en: "\(title.en): \(words.en)", zh: "\(title.zh)：\(words.zh)")
  }
}
