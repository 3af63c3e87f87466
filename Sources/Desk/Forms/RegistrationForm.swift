import CaseStore
import Residence

/// The registration form, empty for a newcomer or filled for a correction.
struct RegistrationForm: Form {
  let file: Case?

  init(correcting file: Case? = nil) {
    self.file = file
  }

  var kind: Action.Kind { file == nil ? .register : .correct }

  var papers: [Material] { file?.materials ?? [] }

  func start(in context: Context) -> [Field: String] {
    if let file { return RegistrationEntries.of(file) }
    return [
      .paper: PaperKind.identityCard.rawValue, .ethnicity: "01", .district: context.station.district,
      .declarant: DeclarantKind.oneself.rawValue,
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let policy = context.policy
    let lodging = entries[.lodging].flatMap(Lodging.init(rawValue:)).flatMap { policy.lodging($0) }
    let declarant = entries[.declarant].flatMap(DeclarantKind.init(rawValue:))
    var sections = [
      FormSection(title: Bilingual(en: "Person", zh: "本人情况"), items: person(in: policy)),
      FormSection(title: Bilingual(en: "Dwelling", zh: "现住址"), items: dwelling(in: policy)),
      FormSection(
        title: Bilingual(en: "Stay", zh: "居住情况"), items: stay(lodging, declarant, in: policy)),
    ]
    if let lodging {
      sections.append(
        FormSection(
          title: Bilingual(en: "Materials: original seen, copy kept", zh: "材料：核验原件，留存复印件"),
          items: FormItem.checklist(
            lodging.papers.filter { requirement in
              declarant.map { requirement.waivedFor?.contains($0) != true } ?? true
            }, under: policy)))
    }
    if file != nil {
      sections.append(
        FormSection(title: Bilingual(en: "Correction", zh: "更正"), items: [.text(.correctionReason)]))
    }
    return sections
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    switch field {
    case .paperNumber:
      guard let number = try? CitizenNumber(reading: entries[.paperNumber] ?? "") else { return [:] }
      var found: [Field: String] = [
        .paperNumber: number.text, .birthDate: number.birthDate.text, .sex: number.sex.rawValue,
      ]
      // The area is the register of the day on which the number was given: a hint, typed over when wrong.
      if entries[.registerDivision] == nil { found[.registerDivision] = number.areaCode }
      return found
    case .lodging:
      let lodging = entries[.lodging].flatMap(Lodging.init(rawValue:)).flatMap { context.policy.lodging($0) }
      guard let lodging, let usual = lodging.declarants.first,
        !lodging.declarants.map(\.rawValue).contains(entries[.declarant] ?? "")
      else { return [:] }
      return [.declarant: usual.rawValue]
    case .arrivedOn where entries[.movedInOn] == nil: return [.movedInOn: entries[.arrivedOn] ?? ""]
    default: return [:]
    }
  }

  func rebased(onto file: Case) -> RegistrationForm { RegistrationForm(correcting: file) }

  private func person(in policy: Policy) -> [FormItem] {
    [
      .text(.name), .choice(.paper, PaperKind.allCases), .text(.paperNumber), .choice(.sex, Sex.allCases),
      .text(.birthDate),
      .choice(
        .ethnicity, Ethnicity.all.map { .init(code: $0.code, title: $0.name) }),
      .text(.registerDivision), .text(.registerAddress), .text(.phone, required: false),
      .text(.formerName, required: false), .text(.occupation, required: false),
      .text(.workplace, required: false),
    ]
  }

  private func dwelling(in policy: Policy) -> [FormItem] {
    [
      .choice(.district, policy.districts.map { .init(code: $0.code, title: $0.name) }),
      .text(.street), .text(.community), .text(.road), .text(.building, required: false),
      .text(.unit, required: false), .text(.room, required: false),
      .choice(.zone, policy.zones.map { .init(code: $0.zh, title: $0) }, required: false),
    ]
  }

  private func stay(
    _ lodging: Policy.LodgingRule?, _ declarant: DeclarantKind?, in policy: Policy
  ) -> [FormItem] {
    var items: [FormItem] = [
      .text(.arrivedOn), .text(.movedInOn), .choice(.intendedStay, IntendedStay.allCases),
      .choice(.stayReason, StayReason.allCases),
      .choice(.lodging, policy.lodgings.map { .init(code: $0.lodging.rawValue, title: $0.name) }),
    ]
    let needsHost = lodging?.needsHost == true
    if needsHost || file?.stay?.host != nil {
      items += [.text(.hostName, required: needsHost), .text(.hostPhone, required: false)]
    }
    items.append(.choice(.declarant, lodging?.declarants ?? DeclarantKind.allCases))
    switch declarant {
    case .agent, .unit, .hotel: items.append(.text(.declarantName))
    case .host, .landlord: items.append(.text(.declarantName, required: false))
    case .oneself, nil: break
    }
    return items
  }
}
