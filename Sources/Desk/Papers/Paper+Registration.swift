public import Paper
public import Residence

extension Paper {
  /// The registration form for signature, with the declaration of truth.
  ///
  /// Source: guidelines for the Dalian residence permit; Decree 663, art. 9.
  public static func registrationForm(of file: Case, in context: Context) -> Paper {
    let person = file.identity
    var blocks: [Block] = [
      .fields([
        Entry(Bilingual(en: "Case number", zh: "编号"), file.number.text),
        Entry(.name, person.name, in: context), Entry(.formerName, person.formerName, in: context),
        Entry(.sex, person.sex.rawValue, in: context), Entry(.ethnicity, person.ethnicity, in: context),
        Entry(.birthDate, person.birthDate.text, in: context),
        Entry(.paper, person.paper.rawValue, in: context),
        Entry(.paperNumber, person.paperNumber, in: context), Entry(.phone, person.phone, in: context),
        Entry(.registerDivision, person.registerDivision, in: context),
        Entry(.registerAddress, person.registerAddress, in: context),
        Entry(.occupation, person.occupation, in: context),
        Entry(.workplace, person.workplace, in: context),
      ])
    ]
    if let stay = file.stay { blocks += dwelling(stay, in: context) }
    if !file.materials.isEmpty {
      blocks += [
        .heading(Bilingual(en: "Papers handed in", zh: "提交材料")),
        .list(file.materials.map { context.policy.names(of: [$0.kind]) }),
      ]
    }
    blocks += [
      .heading(Bilingual(en: "Declaration", zh: "申报人声明")),
      .wording(
        Bilingual(
          en: "I have read what stands above. It is true, and so are the papers that I handed in.",
          zh: "本人已核对以上内容，所填内容及提交的材料真实有效。")),
      .signatures([
        Bilingual(en: "Declarant", zh: "申报人签名"), Bilingual(en: "Officer", zh: "经办人签名"),
      ]),
    ]
    return Paper(
      CasePaper.registrationForm.title, number: file.number.text, in: context,
      foot: [.registrationFirst, .truthOfPapers, .confidentiality, .noSeizure], blocks: blocks)
  }

  private static func dwelling(_ stay: Stay, in context: Context) -> [Block] {
    let lodging = context.policy.lodging(stay.lodging)?.name
    let declarant = [stay.declarant.kind.title.zh, stay.declarant.name ?? stay.declarant.agent?.name]
    var blocks: [Block] = [
      .heading(Bilingual(en: "Dwelling", zh: "居住情况")),
      .fields([
        Entry(Bilingual(en: "Present address", zh: "现住址"), stay.address.line(under: context.policy)),
        Entry(.arrivedOn, stay.arrivedOn.text, in: context),
        Entry(.movedInOn, stay.movedInOn.text, in: context), Entry(Field.stayReason.title, stay.reason.title),
        Entry(Field.intendedStay.title, stay.intended.title),
        Entry(Field.lodging.title, lodging ?? .dash),
        Entry(Bilingual(en: "Landlord, host", zh: "房主（户主）"), stay.host?.name ?? "-"),
        Entry(.hostPhone, stay.host?.phone, in: context),
        Entry(Field.declarant.title, declarant.compactMap(\.self).joined(separator: " ")),
      ]),
    ]
    let members = stay.presentMembers
    if !members.isEmpty {
      blocks += [
        .heading(Bilingual(en: "Household members who live along", zh: "共同居住人")),
        .table(
          columns: [
            Field.memberName.title, Field.memberRelation.title, Field.memberBirthDate.title,
            Field.memberNumber.title,
          ],
          rows: members.map { member in
            let relation = Field.memberRelation.shown(member.relation.rawValue, under: context.policy)
            return [
              member.name, relation.zh, member.birthDate.text, member.paperNumber ?? "-",
            ]
          }),
      ]
    }
    return blocks
  }
}
