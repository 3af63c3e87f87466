public import Paper
public import Residence

extension CasePaper {
  /// Those that need nothing but a case.
  static let aboutCases: [CasePaper] = [
    .registrationForm, .oneTimeNotice, .acceptanceReceipt, .extensionNotice, .refusal, .handOutReceipt,
    .withdrawalNotice,
  ]

  /// The paper as a case's menu offers it; one that there is nothing for says so.
  func offer(on file: Case, in context: Context) -> Offer {
    // Every case has the form, so it is not made for a menu: that is asked for at every key, and the form is long.
    let isThere = self == .registrationForm || paper(of: file, in: context) != nil
    let nothing = Bilingual(en: "Nothing to print on it yet", zh: "尚无可出具的内容")
    return Offer(.paper(self), disabled: isThere ? nil : nothing)
  }

  /// The paper about a case.
  ///
  /// - Returns: Nothing where the case has not come so far, and for papers that are about more than a case.
  public func paper(of file: Case, in context: Context) -> Paper? {
    switch self {
    case .registrationForm: .registrationForm(of: file, in: context)
    case .oneTimeNotice, .withdrawalNotice:
      file.notices.last { $0.paper == self }.map { .notice($0, to: file, in: context) }
    case .acceptanceReceipt: .acceptanceReceipt(of: file, in: context)
    case .extensionNotice: .extensionNotice(of: file, in: context)
    case .refusal: .refusal(of: file, in: context)
    case .handOutReceipt: .handOutReceipt(of: file, in: context)
    case .accessExtract, .report, .visitList: nil
    }
  }
}

extension Notice {
  /// Which of the papers it is.
  var paper: CasePaper { about == .withdrawal ? .withdrawalNotice : .oneTimeNotice }
}
