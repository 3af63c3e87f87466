import Residence

/// The card that came back from the bureau.
struct CardForm: Form {
  let file: Case?
  var kind: Action.Kind { .producePermit }

  func start(in context: Context) -> [Field: String] {
    [.issuedOn: (file?.permit?.signing?.on ?? context.today).text]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.cardNumber), .text(.issuedOn)])]
  }
}

/// The handing out of the card; usually the holder comes.
struct HandOutForm: Form {
  let file: Case?
  var kind: Action.Kind { .handOutPermit }

  func start(in context: Context) -> [Field: String] {
    var entries: [Field: String] = [.handedOutOn: context.today.text]
    entries[.collector] = file?.identity.name
    entries[.identifiedBy] = file?.identity.paperNumber
    return entries
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let card = file?.permit?.card else { return [] }
    return [
      Bilingual(
        en: "Card \(card.number), issued \(card.issuedOn.text)",
        zh: "证件\(card.number)，\(card.issuedOn.text)签发")
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.handedOutOn), .text(.collector), .text(.identifiedBy)])]
  }
}

/// The yearly endorsement.
struct EndorsementForm: Form {
  let file: Case?
  var kind: Action.Kind { .endorsePermit }

  func start(in context: Context) -> [Field: String] { [.endorsedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let use = file?.permit?.use(in: context)
    return [use?.words, context.policy.fee(.endorsement)?.words].compactMap(\.self)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.endorsedOn)])]
  }
}

/// The new address on the card.
struct AddressChangeForm: Form {
  let file: Case?
  var kind: Action.Kind { .changePermitAddress }

  func start(in context: Context) -> [Field: String] { [.addressChangedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let old = file?.permit?.cardAddress ?? "-"
    let new = file?.stay?.address.line(under: context.policy) ?? "-"
    return [
      Bilingual(en: "On the card: \(old)", zh: "证件地址：\(old)"),
      Bilingual(en: "Registered and verified: \(new)", zh: "已核实登记地址：\(new)"),
    ]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.addressChangedOn)])]
  }
}

/// Another card for a damaged or a lost one.
struct RenewalForm: Form {
  let kind: Action.Kind
  let file: Case?

  func start(in context: Context) -> [Field: String] { [.renewedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let card = file?.permit?.card.map { Bilingual(en: "Card \($0.number)", zh: "证件\($0.number)") }
    let fee = context.policy.fee(kind == .replacePermit ? .replacement : .reissue)?.words
    let due = CivilDate(entry: entries[.renewedOn], in: context).map {
      context.policy.issueDeadline(acceptedOn: $0).words
    }
    return [card, fee, due].compactMap(\.self)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let own: [FormItem] =
      kind == .replacePermit
      ? [
        .choice(.replacementReason, context.policy.replacements),
        .choice(.oldCardReturned, Confirmation.allCases),
      ] : [.text(.lossAccount)]
    return [FormSection(items: own + [.text(.renewedOn)])]
  }
}

/// The end of a permit: cancelled, or taken away by the public security organ.
struct EndingForm: Form {
  let kind: Action.Kind
  let file: Case?

  func start(in context: Context) -> [Field: String] {
    guard kind == .cancelPermit else { return [:] }
    var entries: [Field: String] = [.endedOn: context.today.text]
    let left = file?.stay?.departure?.reason.rawValue
    if context.policy.cancellations.contains(where: { $0.id == left }) { entries[.endGround] = left }
    return entries
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard kind == .withdrawPermit else { return [] }
    let option = context.policy.withdrawals.named(entries[.withdrawalGround])
    let notice = Bilingual(
      en: "The person is given a numbered notice of it.", zh: "将出具编号告知书送达本人。")
    return [option?.source, notice].compactMap(\.self)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let items: [FormItem] =
      kind == .cancelPermit
      ? [.choice(.endGround, context.policy.cancellations), .text(.endedOn)]
      : [.choice(.withdrawalGround, context.policy.withdrawals)]
    return [FormSection(items: items)]
  }
}
