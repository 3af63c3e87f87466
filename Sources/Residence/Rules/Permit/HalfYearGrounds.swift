/// The half-year grounds on which a residence permit is given on the spot.
///
/// - Requires: one of the policy's grounds, the day from which it counts, its proofs, and the papers of every
///   application; papers that were handed in for the registration are not asked for again.
/// - Refuses: a ground that has not lasted long enough yet, naming the day on which it will have; one that
///   would have begun before the dwelling; a contract that does not run for the time of its ground.
/// - Source: guidelines for the Dalian residence permit, (2) 2; Decree 663, art. 2 and 9.
public enum HalfYearGrounds {
  /// Reads an application, or nothing if something is wrong with it; with the papers that it lacks.
  static func application(
    _ form: inout Reading, proofs: [Material], of file: Case, under policy: Policy
  ) -> (application: PermitApplication?, missing: [Reason]) {
    let ground = form.code(.ground, among: policy.grounds.map(\.id)).flatMap { policy.ground($0) }
    let since = form.pastDate(.groundSince, notBefore: ground.flatMap { firstDay(of: $0, in: file) })
    if let ground, let since {
      let met = metOn(ground, since: since)
      if met > form.today { form.object(.groundNotMet(ground.id, metOn: met)) }
    }
    // Whoever is not named an agent comes in person.
    let declarants = [DeclarantKind.oneself, .agent].map(\.rawValue)
    let isByAgent = form.optionalCode(.declarant, among: declarants) == DeclarantKind.agent.rawValue
    let agent = isByAgent ? Agents.agent(&form, under: policy) : nil
    Agents.check(
      &form, paperNumber: file.identity.paperNumber, birthDate: file.identity.birthDate, under: policy)
    let missing =
      ground.map { lacking($0, file.materials + proofs, isByAgent: isByAgent, on: form.today, under: policy) }
      ?? []
    guard let ground, let since else { return (nil, missing) }
    let application = PermitApplication(ground: ground.id, since: since, proofs: proofs, agent: agent)
    return (application, missing)
  }

  /// The day on which a ground that has been given since a day will have lasted long enough.
  public static func metOn(_ ground: Policy.Ground, since: CivilDate) -> CivilDate {
    since.adding(months: ground.months)
  }

  /// The papers that an application on a ground takes.
  static func requirements(
    of ground: Policy.Ground, isByAgent: Bool, under policy: Policy
  ) -> [Policy.Requirement] {
    policy.permit.papers + ground.proofs + (isByAgent ? policy.agents.papers : [])
  }

  /// The first day on which a ground can have begun, where it rests on the stay.
  static func firstDay(of ground: Policy.Ground, in file: Case) -> CivilDate? {
    switch ground.notBefore {
    case .arrivedOn: file.stay?.arrivedOn
    case .movedInOn: file.stay?.movedInOn
    case nil: nil
    }
  }

  /// The requirements of an application that the papers do not meet on a day.
  ///
  /// - Parameters:
  ///   - ground: the ground of the application.
  ///   - papers: those handed in before and those brought now.
  ///   - isByAgent: whether an agent applies.
  ///   - day: the day of the application.
  ///   - policy: the rules.
  /// - Returns: what is missing, and what is there but does not run for the time of the ground.
  public static func open(
    _ ground: Policy.Ground, _ papers: [Material], isByAgent: Bool, on day: CivilDate, under policy: Policy
  ) -> (missing: [Policy.Requirement], tooShort: [Policy.Requirement]) {
    let requirements = requirements(of: ground, isByAgent: isByAgent, under: policy)
    let missing = Papers.missing(requirements, from: papers, on: day)
    guard let kind = ground.lastingPaper else { return (missing, []) }
    // Without a paper that does not run long enough, another set may do.
    let lasting = papers.filter { $0.kind != kind || lasts($0, months: ground.months) }
    let tooShort = requirements.filter { $0.anyOf.joined().contains(kind) && !missing.contains($0) }
    return (missing, Papers.missing(tooShort, from: lasting, on: day))
  }

  private static func lacking(
    _ ground: Policy.Ground, _ papers: [Material], isByAgent: Bool, on day: CivilDate, under policy: Policy
  ) -> [Reason] {
    let (missing, tooShort) = open(ground, papers, isByAgent: isByAgent, on: day, under: policy)
    let kind = ground.lastingPaper ?? ""
    return missing.map { .proofMissing(ground.id, $0.anyOf) }
      + Papers.notInForce(papers, for: missing, on: day)
      + (tooShort.isEmpty ? [] : [.paperTooShort(kind, months: ground.months)])
  }

  private static func lasts(_ paper: Material, months: Int) -> Bool {
    guard let from = paper.from, let until = paper.until else { return false }
    // A lease from 1 January until 30 June runs for half a year: its last day counts.
    return until.adding(days: 1) >= from.adding(months: months)
  }
}

extension Decision {
  mutating func apply(_ file: inout Case) throws(Refusal) {
    checkPermitCoverage(of: file)
    checkPapers()
    let (application, missing) = HalfYearGrounds.application(
      &form, proofs: action.materials, of: file, under: policy)
    for reason in missing { form.object(reason) }
    let complete = try finish(application)
    if let ended = file.permit { file.formerPermits.append(ended) }
    file.permit = Permit(application: complete, applied: mark)
    takeIn(complete.proofs, into: &file)
    settleNotices(about: .permit, of: &file)
  }
}
