import Residence

/// The residence permit in a case's document.
extension DocumentWords {
  static let permit = DocumentWords([
    .object(
      "application", en: "Application", zh: "申请",
      DocumentWords([
        .entry(.ground), .entry(.groundSince, at: "since"),
        .object("proofs", en: "Proof", zh: "证明材料", .material),
        .object("agent", en: "Agent", zh: "代办人", .agent),
      ])),
    .object("applied", en: "Applied", zh: "申领", .mark),
    .object("acceptance", en: "Acceptance", zh: "受理", .dated),
    .object("extended", en: "Extension", zh: "延长期限", .extended),
    .object("forwarding", en: "Forwarding", zh: "报送", .dated),
    .object("signing", en: "Review and signing", zh: "审核签发", .dated),
    .object("card", en: "Card", zh: "证件", .card), .object("handOut", en: "Issue", zh: "发放", .handOut),
    .object("endorsements", en: "Endorsement", zh: "签注", .dated),
    .object("addressChanges", en: "Change of address", zh: "地址变更", .addressChange),
    .object("formerCards", en: "Former card", zh: "以往证件", .formerCard),
    .object("refusals", en: "Refusal", zh: "不予签发", .end), .object("end", en: "End", zh: "终止", .end),
  ])

  private static let dated = DocumentWords([.text("on", en: "Day", zh: "日期"), .entered])

  private static let extended = DocumentWords([
    .entry(.extensionGround, at: "ground"), .entry(.extensionDays, at: "days"),
    .object("approved", en: "Approved", zh: "批准", .mark),
  ])

  private static let card = DocumentWords([
    .entry(.cardNumber, at: "number"), .entry(.issuedOn),
    .object(
      "face", en: "What it shows", zh: "证面",
      DocumentWords([
        .entry(.name), .entry(.sex), .entry(.ethnicity), .entry(.birthDate),
        .text("citizenNumber", en: "Citizen number", zh: "公民身份号码"), .text("photo", en: "Photo", zh: "本人相片"),
        .entry(.registerAddress), .text("residenceAddress", en: "Residence address", zh: "居住地住址"),
        .entry(.issuedOn),
        .object(
          "issuingOrgan", en: "Issuing organ", zh: "签发机关",
          DocumentWords([
            .text("zh", en: "In Chinese", zh: "中文"), .text("en", en: "In English", zh: "英文"),
          ])),
      ])), .entered,
  ])

  private static let handOut = DocumentWords([
    .entry(.handedOutOn, at: "on"), .entry(.collector), .entry(.identifiedBy), .entered,
  ])

  private static let addressChange = DocumentWords([
    .text("address", en: "Address", zh: "地址"), .entry(.addressChangedOn, at: "on"), .entered,
  ])

  private static let formerCard = DocumentWords([
    .entry(.replacementReason, at: "replacedFor"), .entry(.renewedOn, at: "on"),
    .object("acceptance", en: "Acceptance", zh: "受理", .dated),
    .object("extended", en: "Extension", zh: "延长期限", .extended),
    .object("signing", en: "Review and signing", zh: "审核签发", .dated),
    .object("card", en: "Card", zh: "证件", .card), .object("handOut", en: "Issue", zh: "发放", .handOut),
    .object("addressChanges", en: "Change of address", zh: "地址变更", .addressChange), .entered,
  ])

  /// What ended it decides which list of the policy its ground is from, so the identifier is shown as it is.
  private static let end = DocumentWords([
    .text("kind", en: "How", zh: "方式"), .text("ground", en: "Ground", zh: "理由"), .entry(.endedOn, at: "on"),
    .entered,
  ])
}
