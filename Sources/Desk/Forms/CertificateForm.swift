import Residence

/// A certificate's purpose, receiving body and validity; saving it shows the page before it is stamped.
struct CertificateForm: Form {
  let file: Case?
  var kind: Action.Kind { .sealCertificate }

  func start(in context: Context) -> [Field: String] {
    [.validDays: String(context.policy.certificate.defaultDays)]
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let days = entries[.validDays].flatMap({ Int(TypedText.folded($0)) }),
      (1...context.policy.certificate.longestDays).contains(days)
    else { return [] }
    let last = context.today.adding(days: days).text
    return [Bilingual(en: "Stamped today, valid until \(last)", zh: "今日盖章，有效期至\(last)")]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        items: [
          .choice(.purpose, context.policy.purposes.map { .init(code: $0.id, title: $0.name) }),
          .text(.receivingBody), .text(.validDays),
        ])
    ]
  }

  func rebased(onto file: Case) -> CertificateForm { CertificateForm(file: file) }
}
