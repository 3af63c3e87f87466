public import Paper
public import Residence

extension Paper {
  /// The receipt of an application's acceptance, with the day by which the permit is issued.
  ///
  /// Source: Decree 663, art. 9.
  public static func acceptanceReceipt(of file: Case, in context: Context) -> Paper? {
    guard let permit = file.permit, let acceptance = permit.acceptance else { return nil }
    let deadline = context.policy.issueDeadline(acceptedOn: acceptance.on)
    return Paper(
      CasePaper.acceptanceReceipt.title, number: file.number.text, in: context,
      foot: [.issueDeadline, .countingOfPeriods, .handedOutInPerson, .fees, .remedies],
      blocks: [
        .wording(addressed(to: file)),
        .wording(
          Bilingual(
            en: "Your application for the residence permit was accepted.", zh: "您的居住证申领已受理。")),
        .fields(
          [
            Entry(Field.acceptedOn.title, Bilingual(day: acceptance.on)),
            Entry(Bilingual(en: "Issued at the latest", zh: "最迟发放日期"), Bilingual(day: deadline.due)),
            Entry(.ground, permit.application.ground, in: context),
            Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(acceptance.entered.by)),
          ] + photoAndNumber(of: file, in: context)),
        .wording(deadline.words), .signatures([Bilingual(en: "Received by", zh: "签收人")]),
      ])
  }

  /// The notice that the issue takes longer, with the ground and the new day.
  ///
  /// Source: Decree 663, art. 9.
  public static func extensionNotice(of file: Case, in context: Context) -> Paper? {
    guard let permit = file.permit, let acceptance = permit.acceptance, let extended = permit.extended
    else { return nil }
    let deadline = context.policy.issueDeadline(acceptedOn: acceptance.on, days: extended.days)
    return Paper(
      CasePaper.extensionNotice.title, number: file.number.text, in: context,
      foot: [.extensions, .countingOfPeriods, .remedies],
      blocks: [
        .wording(addressed(to: file)),
        .wording(
          Bilingual(
            en: "The issue of your residence permit takes longer than usual.", zh: "您的居住证不能按期发放，经批准延长办理期限。")),
        .fields([
          Entry(.extensionGround, extended.ground, in: context),
          Entry(Field.acceptedOn.title, Bilingual(day: acceptance.on)),
          Entry(Bilingual(en: "Issued at the latest", zh: "最迟发放日期"), Bilingual(day: deadline.due)),
          Entry(Bilingual(en: "Approved by", zh: "批准人"), context.officer(extended.approved.by)),
        ]), .wording(deadline.words), .signatures([Bilingual(en: "Received by", zh: "签收人")]),
      ])
  }

  /// The receipt of a card that was handed out.
  ///
  /// Source: Decree 663, art. 9, 10, 18.
  public static func handOutReceipt(of file: Case, in context: Context) -> Paper? {
    guard let permit = file.permit, let card = permit.card, let handOut = permit.handOut else { return nil }
    var entries = [
      Entry(.cardNumber, card.number, in: context),
      Entry(Field.issuedOn.title, Bilingual(day: card.issuedOn)),
      Entry(Field.handedOutOn.title, Bilingual(day: handOut.on)),
      Entry(.collector, handOut.collector, in: context),
      Entry(.identifiedBy, handOut.identifiedBy, in: context),
      Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(handOut.entered.by)),
    ]
    if let use = permit.use(in: context) { entries.append(Entry(Bilingual(en: "Use", zh: "使用"), use.words)) }
    return Paper(
      CasePaper.handOutReceipt.title, number: file.number.text, in: context,
      foot: [.handedOutInPerson, .yearlyEndorsement, .noSeizure, .fees],
      blocks: [
        .wording(addressed(to: file)),
        .wording(Bilingual(en: "Your residence permit was handed out.", zh: "您的居住证已发放。")),
        .fields(entries),
        .signatures([Bilingual(en: "Collected by", zh: "领取人签名"), Bilingual(en: "Officer", zh: "经办人签名")]),
      ])
  }

  private static func photoAndNumber(of file: Case, in context: Context) -> [Entry] {
    [
      Entry(.name, file.identity.name, in: context),
      Entry(.paperNumber, file.identity.paperNumber, in: context),
    ]
  }
}
