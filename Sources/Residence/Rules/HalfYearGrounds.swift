/// The half-year grounds on which a residence permit is given on the spot.
///
/// - Requires: one of the policy's grounds, the day from which it counts, and its proofs; papers that were
///   handed in for the registration are not asked for again.
/// - Refuses: a ground that has not lasted long enough yet, naming the day on which it will have.
/// - Source: guidelines for the Dalian residence permit, (2) 2; Decree 663, art. 2.
enum HalfYearGrounds {
  /// Reads an application, or nothing if something is missing or wrong.
  static func application(
    _ form: inout Reading, proofs: [Material], handedIn: [Material], under policy: Policy
  ) -> PermitApplication? {
    let ground = form.code(.ground, among: policy.grounds.map(\.id)).flatMap { policy.ground($0) }
    let since = form.pastDate(.groundSince)
    if let ground, let since {
      let met = metOn(ground, since: since)
      if met > form.today { form.object(.groundNotMet(ground.id, metOn: met)) }
    }
    if let ground {
      let missing = Papers.missing(ground.proofs, from: handedIn + proofs, declarant: nil)
      for requirement in missing { form.object(.proofMissing(ground.id, requirement.anyOf)) }
    }
    guard let ground, let since else { return nil }
    return PermitApplication(ground: ground.id, since: since, proofs: proofs)
  }

  /// The day on which a ground that has been given since a day will have lasted long enough.
  static func metOn(_ ground: Policy.Ground, since: CivilDate) -> CivilDate {
    since.adding(months: ground.months)
  }
}
