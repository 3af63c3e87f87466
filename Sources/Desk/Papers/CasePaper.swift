internal import Paper
public import Residence

/// The papers that the desk prints beside the certificate.
///
/// Each is derived from the facts in the file, so that it can be printed again and says the same.
public enum CasePaper: String, CaseIterable, Sendable {
  case registrationForm = "registration-form"
  case oneTimeNotice = "one-time-notice"
  case acceptanceReceipt = "acceptance-receipt"
  case extensionNotice = "extension-notice"
  case refusal
  case handOutReceipt = "hand-out-receipt"
  case accessExtract = "access-extract"
  case visitList = "visit-list"

  /// What the paper is called.
  public var title: Bilingual {
    switch self {
    case .registrationForm: Bilingual(en: "Registration Form", zh: "暂住登记表")
    case .oneTimeNotice: Bilingual(en: "One-Time Notice", zh: "一次性告知书")
    case .acceptanceReceipt: Bilingual(en: "Receipt of Acceptance", zh: "受理回执")
    case .extensionNotice: Bilingual(en: "Notice of Extension", zh: "延期办理告知书")
    case .refusal: Bilingual(en: "Notice of Refusal", zh: "不予办理告知书")
    case .handOutReceipt: Bilingual(en: "Receipt of Handing Out", zh: "居住证领取回执")
    case .accessExtract: Bilingual(en: "Extract of Access", zh: "查阅记录告知单")
    case .visitList: Bilingual(en: "Visit List", zh: "上门核实清单")
    }
  }
}

extension Paper {
  /// A paper of the station, dated on the day of the context.
  init(
    _ title: Bilingual, number: String?, in context: Context, foot rules: [RuleID], blocks: [Block]
  ) {
    self.init(
      title: title, number: number, issuer: context.station.name, day: context.today, blocks: blocks,
      foot: rules.compactMap { context.policy.rule($0) }.map { rule in
        Bilingual(en: "\(rule.text.en) (\(rule.source.en))", zh: "\(rule.text.zh)（\(rule.source.zh)）")
      }, isSpecimen: context.station.stampsSpecimens)
  }
}

extension Paper.Entry {
  /// A field as it was registered, under its own name; a dash for nothing.
  init(_ field: Field, _ value: String?, in context: Context) {
    self.init(field.title, value.map { field.shown($0, under: context.policy) } ?? .dash)
  }

  /// A value that is the same in both languages.
  init(_ label: Bilingual, _ value: String) {
    self.init(label, Bilingual(en: value, zh: value))
  }
}

extension Bilingual {
  static let dash = Bilingual(en: "-", zh: "-")

  /// A civil date as each language writes it.
  init(day: CivilDate) {
    self.init(en: day.text, zh: "\(day.year)年\(day.month)月\(day.day)日")
  }
}

extension CasePaper {
  /// That a case has not come so far that there would be such a paper.
  public func absence(of number: CaseNumber) -> Bilingual {
    Bilingual(
      en: "\(number.text) has nothing for this paper: \(title.en)", zh: "\(number.text)没有可出具的“\(title.zh)”")
  }
}
