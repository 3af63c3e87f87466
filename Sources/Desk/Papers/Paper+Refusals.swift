public import Paper
public import Residence

extension Paper {
  /// A refusal at the window with all of its grounds, each with its rule, and where to turn.
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
      return [.wording(Bilingual(en: "Rule: \(rule.cited.en)", zh: "依据：\(rule.cited.zh)")), list]
    }
    let opening = Bilingual(
      en: "What you asked for is refused for now: \(action.title.en). All grounds are on this list:",
      zh: "您申请办理的“\(action.title.zh)”暂不能办理，全部理由如下：")
    return refused(
      to: name, number: nil, on: context.today, foot: [.oneTimeNotice, .remedies],
      blocks: [.wording(opening)] + grounds, in: context)
  }

  /// The latest refusal in a file: of the permit, by the bureau, or of a certificate, by the supervisor.
  public static func refusal(of file: Case, in context: Context) -> Paper? {
    let permit = file.permit.flatMap { refusal(of: $0, to: file, in: context) }
    let former = file.formerPermits.last.flatMap { refusal(of: $0, to: file, in: context) }
    let certificate = file.certificateRequests.last { $0.declined != nil }
      .flatMap { refusal(of: $0, to: file, in: context) }
    return [permit ?? former, certificate].compactMap(\.self).max { $0.day < $1.day }
  }

  private static func refusal(of permit: Permit, to file: Case, in context: Context) -> Paper? {
    guard let end = permit.end ?? permit.refusals.last, end.kind == .refused else { return nil }
    let bureau = context.station.bureau
    var facts =
      Entry.person(file, in: context) + [
        Entry(Bilingual(en: "Applied for", zh: "申请事项"), permit.run.title),
        Entry(Bilingual(en: "Applied on", zh: "申请日期"), Bilingual(day: context.day(of: permit.applied))),
        Entry(.ground, permit.application.ground, in: context),
      ]
    if let acceptance = permit.acceptance ?? permit.formerCards.last?.acceptance {
      facts.append(Entry(Field.acceptedOn.title, Bilingual(day: acceptance.on)))
    }
    facts += [
      Entry(Bilingual(en: "Decided on", zh: "决定日期"), Bilingual(day: end.on)),
      Entry(Bilingual(en: "Deciding organ", zh: "决定机关"), bureau),
      Entry(Field.decisionReason.title, Field.decisionReason.shown(end.ground, under: context.policy)),
    ]
    let opening = Bilingual(
      en: "After review by \(bureau.en), your application for the residence permit is refused.",
      zh: "您申请的居住证，经\(bureau.zh)审核，决定不予签发。")
    return refused(
      to: file.identity.name, number: Entry(of: file), on: end.on,
      foot: [.halfYearGrounds, .bureauIssues, .remedies], blocks: [.wording(opening), .fields(facts)],
      in: context)
  }

  private static func refusal(
    of request: CertificateRequest, to file: Case, in context: Context
  ) -> Paper? {
    guard let declined = request.declined else { return nil }
    let day = context.day(of: declined.entered)
    let facts =
      Entry.person(file, in: context) + [
        Entry(.purpose, request.purpose, in: context),
        Entry(Field.receivingBody.title, request.receivingBody),
        Entry(Bilingual(en: "Applied on", zh: "申请日期"), Bilingual(day: context.day(of: request.asked))),
        Entry(Bilingual(en: "Decided on", zh: "决定日期"), Bilingual(day: day)),
        Entry(Bilingual(en: "Decided by", zh: "批准人"), context.officer(declined.entered.by)),
      ] + grounds(of: declined, in: context)
    let opening = Bilingual(
      en: "The certificate of registration that you asked for is not issued.", zh: "您申请的暂住人口登记证明，决定不予开具。")
    return refused(
      to: file.identity.name, number: Entry(of: file), on: day,
      foot: [.certificatePurpose, .certificateValidity, .remedies],
      blocks: [.wording(opening), .fields(facts)], in: context)
  }

  private static func grounds(of declined: Declining, in context: Context) -> [Entry] {
    let words = declined.reason.map { Entry(Bilingual(en: "Ground", zh: "不予开具理由"), $0) }
    guard let ground = declined.ground else { return [words].compactMap(\.self) }
    let listed = Entry(
      Bilingual(en: "Ground", zh: "不予开具理由"), Field.declineGround.shown(ground, under: context.policy))
    let more = declined.reason.map { Entry(Field.declineReason.title, $0) }
    return [listed, more].compactMap(\.self)
  }

  private static func refused(
    to name: String, number: Entry?, on day: CivilDate, foot: [RuleID], blocks: [Block], in context: Context
  ) -> Paper {
    let again = Bilingual(
      en: "Once the ground is gone you may apply again. How to have this reviewed stands below.",
      zh: "情况变化或者补齐材料后，可以再次申请；如有异议，救济途径见页末。")
    return Paper(
      CasePaper.refusal.title, number: number, in: context, on: day, foot: foot,
      blocks: [addressed(to: name)] + blocks + [.wording(again), .closing, receivedAndOfficer])
  }
}

extension Reason {
  /// The reason where no field stands beside it.
  func wordsWithField(under policy: Policy) -> Bilingual {
    let words = words(under: policy)
    guard let title = field?.title, !words.zh.contains(title.zh) else { return words }
    return Bilingual(en: "\(title.en): \(words.en)", zh: "\(title.zh)：\(words.zh)")
  }
}
