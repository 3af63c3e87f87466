import Residence

/// The application for a residence permit: its ground and the proofs that are not there yet.
struct ApplicationForm: Form {
  let file: Case?
  var kind: Action.Kind { .applyForPermit }

  func start(in context: Context) -> [Field: String] { [.declarant: DeclarantKind.oneself.rawValue] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let notice = NoticeSection.explanation(of: file, about: .permit)
    guard let ground = entries[.ground].flatMap({ context.policy.ground($0) }) else { return notice }
    let from = Bilingual(
      en: "\(ground.basis.title.en). Counted from: \(ground.countsFrom.en)",
      zh: "\(ground.basis.title.zh)。起算：\(ground.countsFrom.zh)")
    guard let since = CivilDate(entry: entries[.groundSince], in: context) else { return notice + [from] }
    let met = HalfYearGrounds.metOn(ground, since: since)
    let reached =
      met <= context.today
      ? Bilingual(en: "Met since \(met.text)", zh: "自\(met.text)起符合")
      : Bilingual(en: "Not before \(met.text)", zh: "到\(met.text)才符合")
    return notice + [from, reached]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let policy = context.policy
    let isByAgent = entries[.declarant] == DeclarantKind.agent.rawValue
    var items: [FormItem] = [
      .choice(.ground, policy.grounds.map { .init(code: $0.id, title: $0.name) }), .text(.groundSince),
      .choice(.declarant, [DeclarantKind.oneself, .agent]),
    ]
    if isByAgent { items += DwellingItems.agent(in: policy) }
    var sections = [FormSection(items: items)]
    if let ground = entries[.ground].flatMap({ policy.ground($0) }) {
      let (missing, tooShort) = HalfYearGrounds.open(
        ground, file?.materials ?? [], isByAgent: isByAgent, on: context.today, under: policy)
      let open = missing + tooShort
      let title =
        open.isEmpty
        ? Bilingual(en: "Proofs: all handed in with the registration", zh: "证明材料：登记时均已提交")
        : Bilingual(en: "Proofs: original seen, copy kept", zh: "证明材料：核验原件，留存复印件")
      let dated = Set([ground.lastingPaper].compactMap(\.self))
      sections.append(
        FormSection(title: title, items: FormItem.checklist(open, dated: dated, under: policy)))
    }
    return sections + NoticeSection.sections(of: file, about: .permit)
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    let ground = entries[.ground].flatMap { context.policy.ground($0) }
    guard field == .ground, ground?.basis == .dwelling,
      let movedIn = file?.stay?.movedInOn
    else { return [:] }
    return [.groundSince: movedIn.text]
  }
}

/// The acceptance of an application, from which the deadline runs.
struct AcceptanceForm: Form {
  let file: Case?
  var kind: Action.Kind { .acceptPermit }

  func start(in context: Context) -> [Field: String] { [.acceptedOn: context.today.text] }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    var lines = applicationLines(of: file, in: context)
    if let day = CivilDate(entry: entries[.acceptedOn], in: context) {
      lines.append(context.policy.issueDeadline(acceptedOn: day).words)
    }
    return lines
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.acceptedOn)])]
  }
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
}

/// A longer deadline, on a listed ground.
struct ExtensionForm: Form {
  let file: Case?
  var kind: Action.Kind { .extendPermit }

  func start(in context: Context) -> [Field: String] {
    [.extensionDays: String(context.policy.permit.longestDays)]
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let permit = file?.permit, let accepted = permit.acceptance?.on else { return [] }
    let present = context.policy.issueDeadline(acceptedOn: accepted, days: permit.extended?.days)
    var lines = [present.words]
    if let days = entries[.extensionDays].flatMap({ Int(TypedText.folded($0)) }),
      days > present.days, days <= context.policy.permit.longestDays
    {
      lines.append(context.policy.issueDeadline(acceptedOn: accepted, days: days).words)
    }
    return lines
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [
      FormSection(
        items: [.choice(.extensionGround, context.policy.extensions), .text(.extensionDays)])
    ]
  }
}

/// What the bureau decided.
struct DecisionForm: Form {
  let file: Case?
  var kind: Action.Kind { .signPermit }

  func start(in context: Context) -> [Field: String] {
    // What the bureau decided is never guessed.
    [.decidedOn: context.today.text]
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    applicationLines(of: file, in: context)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    var items: [FormItem] = [.choice(.decision, BureauDecision.allCases), .text(.decidedOn)]
    if entries[.decision] == BureauDecision.refused.rawValue { items.append(.text(.decisionReason)) }
    return [FormSection(items: items)]
  }
}

func applicationLines(of file: Case?, in context: Context) -> [Bilingual] {
  guard let application = file?.permit?.application, let ground = context.policy.ground(application.ground)
  else { return [] }
  let papers = (file?.materials ?? []).filter(\.isComplete).map(\.kind)
  let names = context.policy.names(of: papers)
  return [
    Bilingual(
      en: "Ground: \(ground.name.en), since \(application.since.text)",
      zh: "情形：\(ground.name.zh)，自\(application.since.text)起"),
    Bilingual(en: "Papers: \(names.en)", zh: "材料：\(names.zh)"),
  ]
}
