public import Paper
public import Residence

extension Paper {
  /// The registration form for signature, with the declaration of truth.
  ///
  /// Source: guidelines for the Dalian residence permit; Decree 663, art. 9.
  public static func registrationForm(of file: Case, in context: Context) -> Paper {
    let person = file.identity
    let policy = context.policy
    let division = Field.registerDivision.shown(person.registerDivision, under: policy)
    var blocks: [Block] = [
      .fields(
        filled([
          Entry(
            Bilingual(en: "Registered on", zh: "登记日期"), Bilingual(day: context.day(of: file.registered))),
          Entry(.name, person.name, in: context), Entry(.formerName, person.formerName, in: context),
          Entry(.sex, person.sex.rawValue, in: context), Entry(.ethnicity, person.ethnicity, in: context),
          Entry(.birthDate, person.birthDate.text, in: context), Entry(.phone, person.phone, in: context),
          Entry(.paper, person.paper.rawValue, in: context),
          Entry(.paperNumber, person.paperNumber, in: context),
          Entry(Field.registerAddress.title, "\(division.zh)  \(person.registerAddress)"),
          Entry(.occupation, person.occupation, in: context),
          Entry(.workplace, person.workplace, in: context),
        ]))
    ]
    if let stay = file.stay { blocks += dwelling(stay, in: context) }
    if !file.materials.isEmpty {
      blocks += [
        .heading(handedIn),
        .list(
          file.materials.map { material in
            Bilingual(
              en: context.policy.names(of: [material.kind]).en,
              zh: material.line(in: context, language: .chinese))
          }),
      ]
    }
    return Paper(
      CasePaper.registrationForm.title, number: Entry(of: file), in: context,
      foot: [.truthOfPapers, .personalInformation, .remedies],
      blocks: blocks + declaration(of: file, in: context))
  }

  /// Rows of nothing tell a resident nothing.
  private static func filled(_ entries: [Entry]) -> [Entry] { entries.filter { $0.value != .dash } }

  private static func dwelling(_ stay: Stay, in context: Context) -> [Block] {
    let policy = context.policy
    let declarant = stay.declarant
    let name = declarant.name ?? declarant.agent?.name ?? ""
    var entries = [
      Entry(Bilingual(en: "Present address", zh: "现住址"), stay.address.line(under: policy)),
      Entry(.arrivedOn, stay.arrivedOn.text, in: context),
      Entry(.movedInOn, stay.movedInOn.text, in: context), Entry(Field.stayReason.title, stay.reason.title),
      Entry(Field.intendedStay.title, stay.intended.title),
      Entry(Field.lodging.title, policy.lodging(stay.lodging)?.name ?? .dash),
      Entry(.hostName, stay.host?.name, in: context),
      Entry(Bilingual(en: "Landlord's, host's phone", zh: "房主（单位）电话"), stay.host?.phone ?? "-"),
      Entry(
        Field.declarant.title,
        Bilingual(
          en: "\(declarant.kind.title.en) \(name)", zh: "\(declarant.kind.title.zh) \(name)")),
    ]
    if let agent = declarant.agent {
      entries += [
        Entry(.agentGround, agent.ground, in: context), Entry(.agentRelation, agent.relation, in: context),
        Entry(.agentNumber, agent.paperNumber, in: context),
      ]
    }
    return [.heading(Bilingual(en: "Dwelling", zh: "居住情况")), .fields(filled(entries))]
      + members(stay.presentMembers, in: context)
  }

  private static func members(_ members: [Member], in context: Context) -> [Block] {
    guard !members.isEmpty else { return [] }
    return [
      .heading(Bilingual(en: "Household members living with the applicant", zh: "共同居住人")),
      .table(
        columns: [
          Field.memberName.title, Field.memberRelation.title, Field.memberBirthDate.title,
          Field.memberNumber.title,
        ],
        rows: members.map { member in
          [
            member.name,
            Field.memberRelation.shown(member.relation.rawValue, under: context.policy).both,
            member.birthDate.text, member.paperNumber ?? "-",
          ]
        }),
    ]
  }

  /// The declaration, with a line for everybody who answers for it.
  private static func declaration(of file: Case, in context: Context) -> [Block] {
    let declarant = file.stay?.declarant.kind ?? .oneself
    var signers =
      switch declarant {
      case .oneself: [Bilingual(en: "Declarant", zh: "申报人签名")]
      case .agent: [Bilingual(en: "Agent", zh: "代办人签名")]
      case .unit, .hotel: [Bilingual(en: "Unit (stamp)", zh: "申报单位（盖章）")]
      case .host, .landlord:
        [Bilingual(en: "Declarant", zh: "申报人签名"), Bilingual(en: "Resident", zh: "本人签名")]
      }
    signers.append(Bilingual(en: "Officer", zh: "经办人签名"))
    return [
      .heading(Bilingual(en: "Declaration", zh: "申报人声明")),
      .wording(
        Bilingual(
          en:
            "I have checked what stands above. It and the papers handed in are true, lawful and valid; I answer for them by law.",
          zh: "本人已核对以上内容，保证所填内容及所交材料真实、合法、有效；如有虚假，依法承担责任。")),
      .signatures(signers),
    ]
  }
}
