public import Residence

/// The papers that the desk prints beside the certificate.
///
/// Each is derived from the facts in the file, so that it can be printed again and says the same.
public enum CasePaper: String, CaseIterable, Sendable {
  /// The form that a resident signs.
  case registrationForm = "registration-form"
  /// Everything that is missing, told at one time.
  case oneTimeNotice = "one-time-notice"
  /// That an application was accepted, and by when the permit is issued.
  case acceptanceReceipt = "acceptance-receipt"
  /// That the issue takes longer, why, and until when.
  case extensionNotice = "extension-notice"
  /// What is refused, on which grounds, and where to turn.
  case refusal
  /// That a card was handed out, for its collector's signature.
  case handOutReceipt = "hand-out-receipt"
  /// That a permit is taken away, and on which ground.
  case withdrawalNotice = "withdrawal-notice"
  /// Who has looked at a file.
  case accessExtract = "access-extract"
  /// A report of all cases.
  case report
  /// Where the community police go.
  case visitList = "visit-list"

  /// What the paper is called.
  public var title: Bilingual {
    switch self {
    case .registrationForm: Bilingual(en: "Temporary Residence Registration Form", zh: "暂住登记表")
    case .oneTimeNotice: Bilingual(en: "One-Time Notice", zh: "一次性告知书")
    case .acceptanceReceipt: Bilingual(en: "Receipt of Acceptance", zh: "居住证受理回执")
    case .extensionNotice: Bilingual(en: "Notice of Extension", zh: "延期办理告知书")
    case .refusal: Bilingual(en: "Notice of Refusal", zh: "不予办理告知书")
    case .handOutReceipt: Bilingual(en: "Receipt of Handing Out", zh: "居住证领取回执")
    case .withdrawalNotice: Notice.Subject.withdrawal.title
    case .accessExtract: Bilingual(en: "Record of Access to Your File", zh: "查阅记录告知单")
    case .report: Bilingual(en: "Report", zh: "统计报表")
    case .visitList: Bilingual(en: "Visit List", zh: "上门核实清单")
    }
  }
}

extension CasePaper {
  /// That a case has not come so far that there would be such a paper.
  public func absence(of number: CaseNumber) -> Bilingual {
    Bilingual(
      en: "\(number.text) has nothing for this paper: \(title.en)", zh: "\(number.text)没有可出具的文书：\(title.zh)")
  }
}
