import CaseStore
import Residence

/// The registration form: empty for a newcomer, filled for a correction or for what had been incomplete.
struct RegistrationForm: Form {
  let kind: Action.Kind
  let file: Case?
  /// Somebody who is registered already, for whoever moves in beside.
  let beside: Case?
  /// Where somebody was found on site.
  let address: Address?

  init(_ kind: Action.Kind, _ file: Case? = nil, beside: Case? = nil, at address: Address? = nil) {
    self.kind = kind
    self.file = file
    self.beside = beside
    self.address = address
  }

  var papers: [Material] { file?.materials ?? [] }

  func start(in context: Context) -> [Field: String] {
    if let file { return RegistrationEntries.of(file) }
    let usual: [Field: String] = [
      .paper: PaperKind.identityCard.rawValue, .ethnicity: "01",
      .declarant: DeclarantKind.oneself.rawValue,
    ]
    if let address { return usual.merging(RegistrationEntries.of(address)) { $1 } }
    guard let stay = beside?.stay else { return usual.merging(DwellingItems.start(in: context)) { $1 } }
    return usual.merging(DwellingItems.shared(stay)) { $1 }.merging(DwellingItems.together(stay)) { $1 }
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    NoticeSection.explanation(of: file, about: .registration)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let policy = context.policy
    var sections = [
      FormSection(title: Bilingual(en: "Person", zh: "本人情况"), items: person(entries, in: policy))
    ]
    sections += DwellingItems.sections(
      entries, keepsHost: file?.stay?.host != nil, handedIn: [], on: context.today, under: policy)
    if kind == .correct {
      let isRequired = file?.certificates.isEmpty == false
      sections.append(
        FormSection(
          title: Bilingual(en: "Correction", zh: "更正"),
          items: [.text(.correctionReason, required: isRequired)]))
    }
    return sections + NoticeSection.sections(of: file, about: .registration)
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    guard field == .paperNumber else {
      return DwellingItems.suggestions(after: field, entries, under: context.policy)
    }
    let kind = entries[.paper].flatMap(PaperKind.init(rawValue:)) ?? .identityCard
    guard let number = try? PaperNumber(reading: entries[.paperNumber] ?? "", kind: kind) else { return [:] }
    var found: [Field: String] = [.paperNumber: number.text]
    if let birthDate = number.birthDate { found[.birthDate] = birthDate.text }
    if let sex = number.sex { found[.sex] = sex.rawValue }
    // The area is the register of the day on which the number was given: a hint, typed over when wrong.
    if kind == .identityCard { found[.registerDivision] = String(number.text.prefix(6)) }
    return found
  }

  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] {
    guard field == .registerAddress else { return DwellingItems.known(for: field, entries, in: context) }
    let division = entries[.registerDivision] ?? ""
    // Families are registered together. Of strangers nothing is proposed, whoever sees the screen.
    let family = beside.map(\.identity).flatMap { $0.registerDivision == division ? $0.registerAddress : nil }
    return [family, Division.name(of: division)].compactMap(\.self)
  }

  private func person(_ entries: [Field: String], in policy: Policy) -> [FormItem] {
    let compared: [FormItem] = entries[.distinctFrom] == nil ? [] : [.text(.distinctFrom, required: false)]
    return [
      .text(.name), .choice(.paper, PaperKind.allCases), .text(.paperNumber),
    ] + compared + [
      .choice(.sex, Sex.allCases), .text(.birthDate),
      .choice(.ethnicity, Ethnicity.all.map { .init(code: $0.code, title: $0.name) }),
      .text(.registerDivision), .text(.registerAddress),
      .text(.phone, required: false, usual: true),
      .text(.formerName, required: false), .text(.occupation, required: false),
      .text(.workplace, required: false),
    ]
  }
}
