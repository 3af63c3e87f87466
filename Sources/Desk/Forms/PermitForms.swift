import Residence

/// The application for a residence permit: its ground and the proofs that are not there yet.
struct ApplicationForm: Form {
  let file: Case?
  var kind: Action.Kind { .applyForPermit }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let ground = entries[.ground].flatMap({ context.policy.ground($0) }) else { return [] }
    let from = Bilingual(en: "Counted from: \(ground.countsFrom.en)", zh: "起算：\(ground.countsFrom.zh)")
    guard let since = CivilDate(entry: entries[.groundSince], in: context) else { return [from] }
    let met = since.adding(months: ground.months).text
    return [from, Bilingual(en: "Half a year is reached on \(met)", zh: "满半年的日期：\(met)")]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let policy = context.policy
    var sections = [
      FormSection(
        items: [
          .choice(.ground, policy.grounds.map { .init(code: $0.id, title: $0.name) }), .text(.groundSince),
        ])
    ]
    if let ground = entries[.ground].flatMap({ policy.ground($0) }) {
      let handedIn = Set((file?.materials ?? []).filter(\.isComplete).map(\.kind))
      let open = ground.proofs.filter { requirement in
        !requirement.anyOf.contains { handedIn.isSuperset(of: $0) }
      }
      let title =
        open.isEmpty
        ? Bilingual(en: "Proofs: all handed in with the registration", zh: "证明材料：登记时均已提交")
        : Bilingual(en: "Proofs: original seen, copy kept", zh: "证明材料：核验原件，留存复印件")
      sections.append(FormSection(title: title, items: FormItem.checklist(open, under: policy)))
    }
    return sections
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    let fromMovingIn = ["own-house", "rented-house"]
    guard field == .ground, entries[.groundSince] == nil, fromMovingIn.contains(entries[.ground] ?? ""),
      let movedIn = file?.stay?.movedInOn
    else { return [:] }
    return [.groundSince: movedIn.text]
  }

  func rebased(onto file: Case) -> ApplicationForm { ApplicationForm(file: file) }
}

/// The acceptance of an application, from which the deadline runs.
struct AcceptanceForm: Form {
  let file: Case?
  var kind: Action.Kind { .acceptPermit }

  func start(in context: Context) -> [Field: String] { [.acceptedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    var lines = applicationLines(of: file, in: context)
    if let day = CivilDate(entry: entries[.acceptedOn], in: context) {
      let due = context.policy.issueDeadline(acceptedOn: day).text
      lines.append(
        Bilingual(
          en: "Accepted on \(day.text), the permit is due by \(due)", zh: "\(day.text)受理，应于\(due)前发放"))
    }
    return lines
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.acceptedOn)])]
  }

  func rebased(onto file: Case) -> AcceptanceForm { AcceptanceForm(file: file) }
}

/// The supervisor's review: nothing is typed, the application is looked at and forwarded.
struct ForwardingForm: Form {
  let file: Case?
  var kind: Action.Kind { .forwardPermit }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let bureau = context.station.bureau
    return applicationLines(of: file, in: context)
      + [Bilingual(en: "Forward to: \(bureau.en)", zh: "报送：\(bureau.zh)")]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] { [] }

  func rebased(onto file: Case) -> ForwardingForm { ForwardingForm(file: file) }
}

/// The card that came back from the bureau.
struct CardForm: Form {
  let file: Case?
  var kind: Action.Kind { .issuePermit }

  func start(in context: Context) -> [Field: String] { [.issuedOn: context.today.text] }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.cardNumber), .text(.issuedOn)])]
  }

  func rebased(onto file: Case) -> CardForm { CardForm(file: file) }
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

  func rebased(onto file: Case) -> HandOutForm { HandOutForm(file: file) }
}

private func applicationLines(of file: Case?, in context: Context) -> [Bilingual] {
  guard let application = file?.permit?.application, let ground = context.policy.ground(application.ground)
  else { return [] }
  let papers = ((file?.materials ?? []) + application.proofs).filter(\.isComplete).map(\.kind)
  let names = context.policy.names(of: papers)
  return [
    Bilingual(
      en: "Ground: \(ground.name.en), since \(application.since.text)",
      zh: "情形：\(ground.name.zh)，自\(application.since.text)起"),
    Bilingual(en: "Papers: \(names.en)", zh: "材料：\(names.zh)"),
  ]
}
