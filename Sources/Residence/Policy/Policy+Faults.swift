extension Policy {
  /// Everything that makes this policy unusable, the gravest kinds first; nothing if it can be worked with.
  ///
  /// A rule that is left out must not turn into a rule that lets everything through.
  public var faults: [PolicyFault] {
    let values = PolicyValue.all(in: self)
    return holes + emptyLists(values) + numbersOutOfBounds + badReferences(values) + badCodes
      + vainWaivers + untakenSteps + badDays + values.flatMap(\.faults)
  }

  private var holes: [PolicyFault] {
    func holes<Code: CaseIterable & RawRepresentable<String> & Equatable>(
      _ path: String, _ codes: [Code]
    ) -> [PolicyFault] {
      // An empty list is said to be empty, once.
      guard !codes.isEmpty else { return [PolicyFault(path: path, fact: .empty)] }
      return Code.allCases.filter { !codes.contains($0) }
        .map { PolicyFault(path: path, fact: .missing($0.rawValue)) }
    }
    return holes("rules", rules.map(\.id)) + holes("lodgings", lodgings.map(\.lodging))
      + holes("coverage", coverage.map(\.coverage)) + holes("fees", fees.map(\.service))
      + holes("roles", roles.map(\.role))
  }

  private func emptyLists(_ values: [PolicyValue]) -> [PolicyFault] {
    var lists = [
      ("districts", districts.isEmpty), ("materials", materials.isEmpty), ("grounds", grounds.isEmpty),
      ("purposes", purposes.isEmpty), ("agents.grounds", agents.grounds.isEmpty),
      ("agents.relations", agents.relations.isEmpty), ("extensions", extensions.isEmpty),
      ("replacements", replacements.isEmpty), ("cancellations", cancellations.isEmpty),
      ("withdrawals", withdrawals.isEmpty), ("desk.lookUps.purposes", desk.lookUps.purposes.isEmpty),
      ("desk.reveals", desk.reveals.isEmpty), ("desk.supervision.returns", desk.supervision.returns.isEmpty),
      ("desk.supervision.declines", desk.supervision.declines.isEmpty),
      ("desk.supervision.escalations", desk.supervision.escalations.isEmpty),
    ]
    for (index, lodging) in lodgings.enumerated() {
      lists.append(("lodgings[\(index)].declarants", lodging.declarants.isEmpty))
      lists.append(("lodgings[\(index)].papers", lodging.papers.isEmpty))
    }
    lists += grounds.enumerated().map { ("grounds[\($0)].proofs", $1.proofs.isEmpty) }
    for (path, requirement) in values.of(Requirement.self) {
      lists.append((path + ".anyOf", requirement.anyOf.isEmpty))
      lists += requirement.anyOf.enumerated().map { ("\(path).anyOf[\($0)]", $1.isEmpty) }
    }
    return lists.filter(\.1).map { PolicyFault(path: $0.0, fact: .empty) }
  }

  private var numbersOutOfBounds: [PolicyFault] {
    let period = 1...3660
    var numbers =
      [
        ("certificate.defaultDays", certificate.defaultDays, period),
        ("certificate.longestDays", certificate.longestDays, period),
        ("permit.days", permit.days, period), ("permit.longestDays", permit.longestDays, period),
        ("permit.collectionDays", permit.collectionDays, period),
        ("permit.endorsementMonths", permit.endorsementMonths, 1...1200),
        (
          "permit.endorsementWindowMonths", permit.endorsementWindowMonths,
          0...max(0, min(permit.endorsementMonths, 1200) - 1)
        ),
        ("verification.days", verification.days, period),
        ("severity.dueSoonDays", severity.dueSoonDays, 0...3660),
        ("severity.criticalDays", severity.criticalDays, 0...3660),
      ] + desk.numbers
    numbers += grounds.enumerated().map { ("grounds[\($0)].months", $1.months, 1...1200) }
    numbers += fees.enumerated().map { ("fees[\($0)].yuan", $1.yuan, 0...10_000) }
    numbers += agents.grounds.enumerated().compactMap { index, ground in
      ground.underAge.map { ("agents.grounds[\(index)].underAge", $0, 1...150) }
    }
    let longest = [
      ("certificate", certificate.defaultDays, "defaultDays", certificate.longestDays),
      ("permit", permit.days, "days", permit.longestDays),
    ]
    return numbers.filter { !$2.contains($1) }.map { path, _, bounds in
      PolicyFault(path: path, fact: .outOfBounds(least: bounds.lowerBound, most: bounds.upperBound))
    }
      + longest.filter { period.contains($1) && period.contains($3) && $3 < $1 }.map { path, usual, key, _ in
        PolicyFault(
          path: "\(path).longestDays", fact: .outOfBounds(least: usual, most: period.upperBound),
          premises: ["\(path).\(key)"])
      }
  }

  private func badReferences(_ values: [PolicyValue]) -> [PolicyFault] {
    let papers = Set(materials.map(\.id))
    let known = ["materials"] + materials.indices.map { "materials[\($0)].id" }
    var faults: [PolicyFault] = []
    for (path, requirement) in values.of(Requirement.self) {
      for (index, set) in requirement.anyOf.enumerated() {
        faults += set.enumerated().filter { !papers.contains($1) }.map { place, paper in
          PolicyFault(
            path: "\(path).anyOf[\(index)][\(place)]", fact: .unknownPaper(paper), premises: known)
        }
      }
    }
    faults += grounds.enumerated().compactMap { index, ground in
      guard let paper = ground.lastingPaper, !papers.contains(paper) else { return nil }
      return PolicyFault(path: "grounds[\(index)].lastingPaper", fact: .unknownPaper(paper), premises: known)
    }
    return faults
      + values.of(RuleID.self).filter { rule($1) == nil }.map { path, id in
        PolicyFault(path: path, fact: .unknownRule(id), premises: ["rules"])
      }
  }

  private var badCodes: [PolicyFault] {
    func isDigits(_ text: String, _ count: Int) -> Bool {
      text.utf8.count == count
        && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    var faults: [PolicyFault] = []
    if !isDigits(divisionPrefix, 4) {
      faults.append(PolicyFault(path: "divisionPrefix", fact: .notDigits(count: 4)))
    }
    let codes = [("city.code", city.code)] + districts.enumerated().map { ("districts[\($0)].code", $1.code) }
    for (path, code) in codes {
      if !isDigits(code, 6) {
        faults.append(PolicyFault(path: path, fact: .notDigits(count: 6)))
      } else if !code.hasPrefix(divisionPrefix) {
        faults.append(
          PolicyFault(path: path, fact: .outsideCity(prefix: divisionPrefix), premises: ["divisionPrefix"]))
      }
    }
    return faults
  }

  private var vainWaivers: [PolicyFault] {
    lodgings.enumerated().flatMap { place, lodging in
      lodging.papers.enumerated().flatMap { index, paper in
        (paper.waivedFor ?? []).enumerated().filter { !lodging.declarants.contains($1) }.map {
          PolicyFault(
            path: "lodgings[\(place)].papers[\(index)].waivedFor[\($0)]", fact: .waivedInVain($1),
            premises: ["lodgings[\(place)].declarants"]
              + lodging.declarants.indices.map { "lodgings[\(place)].declarants[\($0)]" })
        }
      }
    }
  }

  private var untakenSteps: [PolicyFault] {
    NextStep.allCases.compactMap { step in
      guard let index = roles.firstIndex(where: { $0.role == step.role }),
        !roles[index].actions.contains(step.action)
      else { return nil }
      return PolicyFault(
        path: "roles[\(index)].actions", fact: .untakenStep(step),
        premises: ["roles[\(index)].role"]
          + roles[index].actions.indices.map { "roles[\(index)].actions[\($0)]" })
    }
  }

  private var badDays: [PolicyFault] {
    func order(_ path: String, _ days: [CivilDate]) -> [PolicyFault] {
      zip(days, days.dropFirst()).enumerated().filter { $1.1 < $1.0 }.map { index, pair in
        PolicyFault(
          path: "\(path)[\(index + 1)]", fact: .outOfOrder(before: pair.0), premises: ["\(path)[\(index)]"])
      }
    }
    let worked = calendar.workdays.enumerated().compactMap { index, day -> PolicyFault? in
      let path = "calendar.workdays[\(index)]"
      if let holiday = calendar.holidays.firstIndex(of: day) {
        return PolicyFault(
          path: path, fact: .workedHoliday(day), premises: ["calendar.holidays[\(holiday)]"])
      }
      return day.weekday < 6 ? PolicyFault(path: path, fact: .workedAnyway(day)) : nil
    }
    return order("calendar.holidays", calendar.holidays) + order("calendar.workdays", calendar.workdays)
      + worked
  }
}

extension Policy.DeskPolicy {
  /// The numbers, with their paths and bounds.
  fileprivate var numbers: [(String, Int, ClosedRange<Int>)] {
    [
      ("desk.signIn.failures", signIn.failures, 1...100),
      ("desk.signIn.lockMinutes", signIn.lockMinutes, 1...1440),
      ("desk.signIn.longestLockMinutes", signIn.longestLockMinutes, 1...44_640),
      ("desk.signIn.idleMinutes", signIn.idleMinutes, 1...240),
      ("desk.signIn.shortestPassword", signIn.shortestPassword, 6...64),
      ("desk.lookUps.perHour", lookUps.perHour, 1...10_000),
      ("desk.supervision.days", supervision.days, 1...3660),
      ("desk.supervision.warningCount", supervision.warningCount, 1...1_000_000),
      ("desk.supervision.warningDays", supervision.warningDays, 0...3660),
      ("desk.reminders.certificateDays", reminders.certificateDays, 0...3660),
      ("desk.reminders.stayDays", reminders.stayDays, 0...3660),
      ("desk.reminders.identityPaperDays", reminders.identityPaperDays, 0...3660),
      ("desk.retention.departedMonths", retention.departedMonths, 1...1200),
      ("desk.retention.packetDays", retention.packetDays, 1...3660),
      ("desk.retention.draftDays", retention.draftDays, 1...3660),
    ]
  }
}
