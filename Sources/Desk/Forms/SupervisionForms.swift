import Residence

/// Who has a case in hand: oneself, or whom a supervisor assigns.
struct AssigningForm: Form {
  let file: Case?
  var kind: Action.Kind { .assign }

  func start(in context: Context) -> [Field: String] {
    guard let actor = context.actor, actor.role != .supervisor else { return [:] }
    return [.officer: actor.name]
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let holder = file?.holder else { return [] }
    let (officer, since) = (context.officer(holder.officer), context.time(holder.entered.at))
    return [Bilingual(en: "In hand of \(officer) since \(since)", zh: "\(officer)自\(since)起承办")]
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let officers = context.operators.filter { officer in
      context.policy.hasCaseWork(officer.role) && officer.disabled == nil
        && (context.actor?.role == .supervisor || officer.name == context.actor?.name)
    }
    let options = officers.map { officer in
      let title = officer.title(under: context.policy)
      let area = officer.communities.joined(separator: " ")
      guard !area.isEmpty else { return FormItem.Option(code: officer.name, title: title) }
      return FormItem.Option(
        code: officer.name, title: Bilingual(en: "\(title.en) \(area)", zh: "\(title.zh) \(area)"))
    }
    return [FormSection(items: [.choice(.officer, options)])]
  }
}

/// Giving a case back to everybody, or putting it before the supervisor again: there is nothing to enter.
struct SteppingForm: Form {
  let kind: Action.Kind
  let file: Case?

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    switch kind {
    case .release: AssigningForm(file: file).explanation(entries, in: context)
    default: file?.openSendingBack.map { [$0.words(in: context)] } ?? []
    }
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] { [] }
}

/// Sending back what waits for approval.
struct SendingBackForm: Form {
  let file: Case?
  var kind: Action.Kind { .sendBack }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let grounds = context.policy.desk.supervision.returns
    return [FormSection(items: [.choice(.returnGround, grounds), .text(.returnRemark, required: false)])]
  }
}

/// Putting before the supervisor what the desk cannot settle.
struct EscalationForm: Form {
  let file: Case?
  var kind: Action.Kind { .escalate }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    let grounds = context.policy.desk.supervision.escalations
    return [FormSection(items: [.choice(.escalationGround, grounds), .text(.escalationAccount)])]
  }
}

/// The supervisor's decision on what was put before them.
struct EscalationDecisionForm: Form {
  let file: Case?
  var kind: Action.Kind { .decideEscalation }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    file?.openEscalation.map { [$0.words(in: context)] } ?? []
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    [FormSection(items: [.text(.escalationDecision)])]
  }
}

extension SendingBack {
  /// Who sent it back, when, and what has to be put right.
  func words(in context: Context) -> Bilingual {
    let name = Field.returnGround.shown(ground, under: context.policy)
    let (when, officer) = (context.time(entered.at), context.officer(entered.by))
    let more = remark.map { (en: ": \($0)", zh: "：\($0)") }
    return Bilingual(
      en: "Sent back \(when) by \(officer): \(name.en)\(more?.en ?? "")",
      zh: "\(when) \(officer)退回：\(name.zh)\(more?.zh ?? "")")
  }
}

extension Escalation {
  /// Who put it before the supervisor, when and why; and what was decided.
  func words(in context: Context) -> Bilingual {
    let name = Field.escalationGround.shown(ground, under: context.policy)
    let (when, officer) = (context.time(entered.at), context.officer(entered.by))
    let decided = decision.map { decision in
      let (when, officer) = (context.time(decision.entered.at), context.officer(decision.entered.by))
      return (
        en: ". Decided \(when) by \(officer): \(decision.text)", zh: "。\(when) \(officer)答复：\(decision.text)"
      )
    }
    return Bilingual(
      en: "Before the supervisor \(when) by \(officer): \(name.en): \(account)\(decided?.en ?? "")",
      zh: "\(when) \(officer)上报：\(name.zh)：\(account)\(decided?.zh ?? "")")
  }
}
