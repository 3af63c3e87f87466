import CaseStore
import Residence

extension Stage {
  /// How far a case has come, and what it waits for: until when, and whose turn it is.
  func status(due: CivilDate?, in context: Context) -> Bilingual {
    guard let step = nextStep else { return title }
    let role = context.policy.name(of: step.role)
    // What waits for the resident has no day: the clock does not run.
    let when = due.map { due in
      let distance = due.asDeadline(from: context.today)
      return Bilingual(en: "\(due.text) (\(distance.en)), ", zh: "\(due.text)（\(distance.zh)），")
    }
    return Bilingual(
      en: "\(title.en). Next: \(step.title.en), \(when?.en ?? "")\(role.en)",
      zh: "\(title.zh)。下一步：\(step.title.zh)，\(when?.zh ?? "")\(role.zh)")
  }
}

extension Case {
  /// How far the case has come, and what it waits for: until when, and whose turn it is.
  func status(in context: Context) -> Bilingual {
    let due = due(under: context.policy, offsetMinutes: context.station.utcOffsetMinutes)
    return stage.status(due: due, in: context)
  }
}

extension Listing {
  /// How far the case has come, and what it waits for: until when, and whose turn it is.
  func status(in context: Context) -> Bilingual { stage.status(due: due, in: context) }

  /// What the case has come to and until when its next step is due, each with its rule.
  func explanations(in context: Context) -> [Explanation] {
    var found = [Explanation(stage.residence.title, rule: stage.residence.rule)]
    if stage.permit != .none {
      found.append(Explanation(stage.permit.title, rule: stage.permit.rule))
    }
    if stage.supervision != .none {
      found.append(Explanation(stage.supervision.title, rule: stage.supervision.rule))
    }
    guard let due, let step = nextStep else { return found }
    let when = due.asDeadline(from: context.today)
    let fact = Bilingual(
      en: "Due \(due.text): \(when.en). The case's own F1 shows how the day was counted.",
      zh: "期限\(due.text)，\(when.zh)。打开档案后按F1可查看计算过程。")
    return found + [Explanation(step.title, facts: [fact], rule: .countingOfPeriods)]
  }
}
