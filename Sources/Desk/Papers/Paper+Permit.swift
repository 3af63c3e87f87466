public import Paper
public import Residence

extension Paper {
  /// The receipt of an application's acceptance, with the day by which the permit is issued.
  ///
  /// Source: Decree 663, art. 9, 11.
  public static func acceptanceReceipt(of file: Case, in context: Context) -> Paper? {
    guard let permit = file.permit, let acceptance = permit.acceptance else { return nil }
    let (policy, run) = (context.policy, permit.run)
    let deadline = policy.issueDeadline(acceptedOn: acceptance.on)
    var facts =
      Entry.person(file, in: context) + [
        Entry(Bilingual(en: "Applied for", zh: "申请事项"), run.title),
        Entry(Bilingual(en: "Reason", zh: "申请理由"), permit.runReason(under: policy)),
        Entry(Field.acceptedOn.title, Bilingual(day: acceptance.on)),
        Entry(Bilingual(en: "Issued by", zh: "最迟发放日期"), Bilingual(day: deadline.due)),
        Entry(Bilingual(en: "Issuing organ", zh: "签发机关"), context.station.bureau),
        Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(acceptance.entered.by)),
      ]
    if let fee = policy.fee(run) { facts.append(Entry(Bilingual(en: "Fee", zh: "费用"), fee.words)) }
    if run == .firstIssue {
      var papers = [String]()
      for material in file.materials + permit.application.proofs where !papers.contains(material.kind) {
        papers.append(material.kind)
      }
      facts.append(Entry(handedIn, policy.names(of: papers)))
    }
    return Paper(
      CasePaper.acceptanceReceipt.title, number: Entry(of: file), in: context, on: acceptance.on,
      foot: [.issueDeadline, .countingOfPeriods, .fees, .remedies],
      blocks: [
        addressed(to: file.identity.name),
        .wording(
          Bilingual(
            en: "Your application for the residence permit was accepted.", zh: "您的居住证申请材料齐全，已予受理。")),
        .fields(facts), .wording(deadline.counting),
        .wording(
          Bilingual(
            en: "Collect the card here, with this receipt and your identity paper.", zh: "请凭本回执和身份证件到本所领取。")),
        .closing, receivedAndOfficer,
      ])
  }

  /// The notice that the issue takes longer, with the ground and the new day.
  ///
  /// Source: Decree 663, art. 9.
  public static func extensionNotice(of file: Case, in context: Context) -> Paper? {
    guard let permit = file.permit, let acceptance = permit.acceptance, let extended = permit.extended
    else { return nil }
    let before = context.policy.issueDeadline(acceptedOn: acceptance.on)
    let deadline = context.policy.issueDeadline(acceptedOn: acceptance.on, days: extended.days)
    return Paper(
      CasePaper.extensionNotice.title, number: Entry(of: file), in: context,
      on: context.day(of: extended.approved), foot: [.extensions, .countingOfPeriods, .remedies],
      blocks: [
        addressed(to: file.identity.name),
        .wording(
          Bilingual(
            en: "Your residence permit cannot be issued in time; the period has been extended.",
            zh: "您的居住证不能按期发放，经批准延长办理期限。")),
        .fields(
          Entry.person(file, in: context) + [
            Entry(.extensionGround, extended.ground, in: context),
            Entry(Field.acceptedOn.title, Bilingual(day: acceptance.on)),
            Entry(Bilingual(en: "Was to be issued by", zh: "原定发放日期"), Bilingual(day: before.due)),
            Entry(Bilingual(en: "Now issued by", zh: "最迟发放日期"), Bilingual(day: deadline.due)),
            Entry(Bilingual(en: "Approved by", zh: "批准人"), context.officer(extended.approved.by)),
            Entry(
              Bilingual(en: "Approved on", zh: "批准日期"), Bilingual(day: context.day(of: extended.approved))),
          ]), .wording(deadline.counting), .closing, receivedAndOfficer,
      ])
  }

  /// The receipt of a card that was handed out.
  ///
  /// Source: Decree 663, art. 4, 9, 10, 18.
  public static func handOutReceipt(of file: Case, in context: Context) -> Paper? {
    guard let (card, handOut) = file.permit?.handedOut else { return nil }
    return Paper(
      CasePaper.handOutReceipt.title, number: Entry(of: file), in: context, on: handOut.on,
      foot: [.tenItems, .yearlyEndorsement, .changeOfAddress, .replacementAndReissue, .noSeizure, .remedies],
      blocks: [
        .fields(
          Entry.person(file, in: context) + [
            Entry(Bilingual(en: "Permit No.", zh: "居住证编号"), card.number),
            Entry(Field.issuedOn.title, Bilingual(day: card.issuedOn)),
            Entry(Field.handedOutOn.title, Bilingual(day: handOut.on)),
            Entry(.collector, handOut.collector, in: context),
            Entry(Bilingual(en: "Collector's paper", zh: "领取人证件号码"), handOut.identifiedBy),
            Entry(Bilingual(en: "Officer", zh: "经办人"), context.officer(handOut.entered.by)),
          ]),
        .wording(
          Bilingual(
            en: "I have received the residence permit above and checked what it shows.",
            zh: "本人已领取上述居住证，证面内容核对无误。")),
        .signatures([Bilingual(en: "Collected by", zh: "领取人签名"), Bilingual(en: "Officer", zh: "经办人签名")]),
        .closing,
      ])
  }

  static let handedIn = Bilingual(en: "Papers handed in", zh: "提交材料")
}

extension Permit {
  /// What the present run is: the first card, or another in the place of a damaged or a lost one.
  var run: Policy.Fee.Service {
    guard let former = formerCards.last else { return .firstIssue }
    return former.replacedFor == nil ? .reissue : .replacement
  }

  /// The card that was handed out last; while another one is made in its place, the one before.
  fileprivate var handedOut: (Card, HandOut)? {
    if let card, let handOut { return (card, handOut) }
    return formerCards.last.map { ($0.card, $0.handOut) }
  }

  /// Why the present run was begun.
  fileprivate func runReason(under policy: Policy) -> Bilingual {
    guard run == .replacement, let reason = formerCards.last?.replacedFor else {
      return run == .reissue ? run.title : Field.ground.shown(application.ground, under: policy)
    }
    return Field.replacementReason.shown(reason, under: policy)
  }
}
