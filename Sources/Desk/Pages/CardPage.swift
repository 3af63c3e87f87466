import Console
import Residence

/// The residence permit: its ten items, whether it can be used, and the records of its life.
enum CardPage {
  static func lines(of file: Case, in context: Context) -> [Styled] {
    let language = context.language
    guard let permit = file.permit else {
      return [Styled(Bilingual(en: "No residence permit has been applied for.", zh: "尚未申领居住证。")[language])]
    }
    var lines = [Styled]()
    if let face = permit.card?.face { lines += items(of: face, permit, in: context) + [Styled("")] }
    if let use = permit.use(in: context) {
      lines.append(Styled(use.words[language], style: use.isSuspended ? .danger : .good))
    }
    if let first = permit.firstIssuedOn, let counted = permit.yearsCountFrom(under: context.policy) {
      let years = Bilingual(
        en: "First issued \(first.text); years of residence count from \(counted.text)",
        zh: "首次签发\(first.text)；居住年限自\(counted.text)起连续计算")
      lines.append(Styled(years[language]))
    }
    lines += [Styled("")] + records(of: permit, Bilingual(en: "Records", zh: "业务记录"), in: context)
    for former in file.formerPermits.reversed() {
      let title = Bilingual(en: "Records of an earlier application", zh: "以往申请的业务记录")
      lines += [Styled("")] + records(of: former, title, in: context)
    }
    let fees = context.policy.fees.map(\.words)
    lines += [Styled(""), Styled(Bilingual(en: "Fees", zh: "收费")[language], style: .accent)]
    return lines + fees.map { Styled("  " + $0[language]) }
  }

  private static func items(of face: CardFace, _ permit: Permit, in context: Context) -> [Styled] {
    let language = context.language
    let photo =
      face.photo == nil
      ? Bilingual(en: "on the paper application", zh: "见纸质申请") : Bilingual(en: "kept", zh: "已存")
    let items: [(Bilingual, String)] = [
      (Field.name.title, face.name), (Field.sex.title, face.sex.title[language]),
      (Field.ethnicity.title, Field.ethnicity.shown(face.ethnicity, under: context.policy)[language]),
      (Field.birthDate.title, face.birthDate.text),
      (Bilingual(en: "Citizen number", zh: "公民身份号码"), face.citizenNumber),
      (Bilingual(en: "Photo", zh: "本人相片"), photo[language]),
      (Field.registerAddress.title, face.registerAddress),
      (Bilingual(en: "Residence address", zh: "居住地住址"), permit.cardAddress ?? face.residenceAddress),
      (Bilingual(en: "Issuing organ", zh: "签发机关"), face.issuingOrgan[language]),
      (Field.issuedOn.title, face.issuedOn.text),
    ]
    let number = permit.card.map { "  \($0.number)" } ?? ""
    let title = Bilingual(en: "The card", zh: "居住证")[language] + number
    return [Styled(title, style: .accent)]
      + items.map { Styled("  \(padded($0.0[language], to: 20))\($0.1)") }
  }

  private static func records(of permit: Permit, _ title: Bilingual, in context: Context) -> [Styled] {
    let language = context.language
    var lines = [Styled(title[language], style: .accent)]
    lines += permit.records(in: context).map { record in
      let by = record.by ?? Bilingual(en: "by the calendar", zh: "到期自动")[language]
      return Styled("  \(record.on.text)  \(padded(record.kind.title[language], to: 24))\(by)")
    }
    guard let end = permit.end else { return lines }
    let field: Field =
      switch end.kind {
      case .cancelled: .endGround
      case .withdrawn: .withdrawalGround
      case .refused: .decisionReason
      }
    return lines + [Styled("  " + field.shown(end.ground, under: context.policy)[language])]
  }
}
