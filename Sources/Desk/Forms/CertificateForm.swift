import Residence

/// A certificate's purpose, receiving body and validity; saving it shows the page before it is asked for.
struct CertificateForm: Form {
  let file: Case?
  var kind: Action.Kind { .askForCertificate }

  func start(in context: Context) -> [Field: String] {
    [.validDays: String(context.policy.certificate.defaultDays)]
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    if let purpose = entries[.purpose].flatMap({ context.policy.purpose($0) }), purpose.refusedBy != nil,
      let other = purpose.referTo
    {
      return [Bilingual(en: "Not certified here. Refer to: \(other.en)", zh: "本窗口不开具。办理途径：\(other.zh)")]
    }
    guard let days = entries[.validDays].flatMap({ Int(TypedText.folded($0)) }),
      (1...context.policy.certificate.longestDays).contains(days)
    else { return [] }
    let last = context.today.adding(days: days).text
    return [Bilingual(en: "If stamped today, valid until \(last)", zh: "今日盖章的，有效期至\(last)")]
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
}

/// The approval of a certificate that was asked for; saving it shows the page before it is stamped.
struct SealingForm: Form {
  let file: Case?
  var kind: Action.Kind { .sealCertificate }

  func start(in context: Context) -> [Field: String] { file?.firstRequest ?? [:] }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.choice(.certificateRequest, file?.requests(in: context) ?? [])])]
  }
}

/// The declining of a certificate that was asked for.
struct DecliningForm: Form {
  let file: Case?
  var kind: Action.Kind { .declineCertificate }

  func start(in context: Context) -> [Field: String] { file?.firstRequest ?? [:] }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let requests = file?.requests(in: context) ?? []
    let grounds = context.policy.desk.supervision.declines
    return [
      FormSection(
        items: [
          .choice(.certificateRequest, requests), .choice(.declineGround, grounds),
          .text(.declineReason, required: false),
        ])
    ]
  }
}

extension Case {
  /// The request that has waited longest, as a form begins with it.
  fileprivate var firstRequest: [Field: String] {
    openRequests.first.map { [.certificateRequest: String($0.id)] } ?? [:]
  }

  /// The open requests as they are chosen from: for what, for whom, how long, and who asked.
  fileprivate func requests(in context: Context) -> [FormItem.Option] {
    openRequests.map { request in
      let purpose = Field.purpose.shown(request.purpose, under: context.policy)
      let (body, asked) = (request.receivingBody, context.officer(request.asked.by))
      return FormItem.Option(
        code: String(request.id),
        title: Bilingual(
          en: "\(purpose.en), \(body), \(request.validDays) days, asked by \(asked)",
          zh: "\(purpose.zh)，\(body)，\(request.validDays)天，\(asked)申请"))
    }
  }
}

/// The voiding of a stamped certificate.
struct VoidingForm: Form {
  let file: Case?
  var kind: Action.Kind { .voidCertificate }

  func start(in context: Context) -> [Field: String] {
    guard let latest = open.last else { return [:] }
    return [.certificateNumber: latest.terms.number.text]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let options = open.reversed().map { certificate in
      let purpose = Field.purpose.shown(certificate.terms.purpose, under: context.policy)
      let number = certificate.terms.number.text
      return FormItem.Option(
        code: number, title: Bilingual(en: "\(number) \(purpose.en)", zh: "\(number) \(purpose.zh)"))
    }
    return [FormSection(items: [.choice(.certificateNumber, options), .text(.voidReason)])]
  }

  private var open: [SealedCertificate] { (file?.certificates ?? []).filter { $0.voided == nil } }
}
