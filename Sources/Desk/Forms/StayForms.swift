import Residence

/// The on-site verification.
struct VisitForm: Form {
  let file: Case?
  var kind: Action.Kind { .logVisit }

  func start(in context: Context) -> [Field: String] { [.visitedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let file, let stay = file.stay else { return [] }
    let address = stay.address.line(under: context.policy)
    let phone = file.identity.phone ?? "-"
    return [
      Bilingual(en: "Address: \(address)", zh: "地址：\(address)"),
      Bilingual(en: "Phone: \(phone)", zh: "电话：\(phone)"),
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let livesThere = entries[.outcome] == VisitOutcome.livesThere.rawValue
    return [
      FormSection(
        items: [
          .text(.visitedOn), .choice(.outcome, VisitOutcome.allCases), .text(.met, required: livesThere),
          .text(.visitRemarks, required: false),
        ])
    ]
  }
}

/// The end of a stay.
struct DepartureForm: Form {
  let file: Case?
  var kind: Action.Kind { .recordDeparture }

  func start(in context: Context) -> [Field: String] { [.departedOn: context.today.text] }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        items: [
          .text(.departedOn), .choice(.departureReason, DepartureReason.leaving),
          .text(.destination, required: false),
        ])
    ]
  }
}

/// A departure that was entered by mistake.
struct TakingBackForm: Form {
  let file: Case?
  var kind: Action.Kind { .takeBackDeparture }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let departure = file?.stay?.departure else { return [] }
    let officer = context.officer(departure.entered.by)
    return [
      Bilingual(
        en: "\(departure.on.text): \(departure.reason.title.en), entered by \(officer)",
        zh: "\(departure.on.text)：\(departure.reason.title.zh)，\(officer)录入")
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.correctionReason)])]
  }
}
