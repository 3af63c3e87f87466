extension HalfYearGrounds {
  /// What speaks against an application of somebody who is not registered yet: its ground, its proofs and its
  /// agent.
  ///
  /// Everything is told at one time, so whoever applies from afar does not first wait for the registration.
  /// What rests on the stay, such as the first day of a ground, is looked at once there is one.
  ///
  /// - Parameters:
  ///   - action: the application, with all papers that came with it.
  ///   - day: the day on which it is looked at.
  ///   - policy: the rules.
  /// - Returns: every reason, in the order of the form.
  public static func objections(
    to action: Action, on day: CivilDate, under policy: Policy
  ) -> [Reason] {
    var form = Reading(action, today: day)
    let ground = form.code(.ground, among: policy.grounds.map(\.id)).flatMap { policy.ground($0) }
    let since = form.pastDate(.groundSince)
    guard let ground else { return form.reasons }
    if let since {
      let met = metOn(ground, since: since)
      if met > day { form.object(.groundNotMet(ground.id, metOn: met)) }
    }
    let isByAgent = form.entry(.declarant) == DeclarantKind.agent.rawValue
    let (missing, tooShort) = open(
      ground, action.materials, isByAgent: isByAgent, on: day, under: policy)
    for requirement in missing { form.object(.proofMissing(ground.id, requirement.anyOf)) }
    if !tooShort.isEmpty, let kind = ground.lastingPaper {
      form.object(.paperTooShort(kind, months: ground.months))
    }
    return form.reasons
  }
}
