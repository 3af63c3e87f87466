extension Policy {
  /// What makes this policy unusable, as a path and what is wrong there; nothing if it can be worked with.
  ///
  /// A rule that is left out must not turn into a rule that lets everything through.
  public var fault: (path: String, problem: String)? {
    for id in RuleID.allCases where rule(id) == nil { return ("rules", "\(id.rawValue) is missing") }
    for lodging in Lodging.allCases where self.lodging(lodging) == nil {
      return ("lodgings", "\(lodging.rawValue) is missing")
    }
    for role in Role.allCases where !roles.contains(where: { $0.role == role }) {
      return ("roles", "\(role.rawValue) is missing")
    }
    let lists = [
      ("districts", districts.isEmpty), ("grounds", grounds.isEmpty), ("purposes", purposes.isEmpty),
    ]
    for (path, isEmpty) in lists where isEmpty { return (path, "is empty") }
    let periods = [
      ("certificate.defaultDays", certificate.defaultDays),
      ("certificate.longestDays", certificate.longestDays),
      ("permit.days", permit.days), ("permit.longestDays", permit.longestDays),
      ("permit.collectionDays", permit.collectionDays), ("verification.days", verification.days),
    ]
    for (path, days) in periods where !(1...3660).contains(days) { return (path, "is not 1 to 3660 days") }
    for ground in grounds where !(1...1200).contains(ground.months) {
      return ("grounds.\(ground.id).months", "is not 1 to 1200")
    }
    for (path, days) in [("dueSoonDays", severity.dueSoonDays), ("criticalDays", severity.criticalDays)]
    where !(0...3660).contains(days) {
      return ("severity.\(path)", "is not 0 to 3660 days")
    }
    return nil
  }

  /// Whether a role works on cases, so that it may open them.
  public func hasCaseWork(_ role: Role) -> Bool {
    roles.contains { $0.role == role && !$0.actions.isEmpty }
  }
}

extension Station {
  /// What makes this profile unusable, as a path and what is wrong there.
  public var fault: (path: String, problem: String)? {
    if CaseNumber("\(prefix)-2000-000001") == nil { return ("prefix", "is not 1 to 8 letters A to Z") }
    if !(-840...840).contains(utcOffsetMinutes) { return ("utcOffsetMinutes", "is not -840 to 840") }
    return nil
  }
}
