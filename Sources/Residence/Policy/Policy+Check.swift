/// Something that makes a policy unusable, and where it stands.
public struct PolicyFault: Hashable, Sendable {
  /// The place in the policy's file, such as `grounds[2].months`.
  public let path: String
  /// What is wrong there.
  public let fact: Fact
  /// The other places that it was concluded from; where one of those is wrong itself, this may be right.
  public let premises: [String]

  /// Names a fault, its place, and the places that it was concluded from.
  public init(path: String, fact: Fact, premises: [String] = []) {
    self.path = path
    self.fact = fact
    self.premises = premises
  }

  /// What can be wrong with a policy that has the right shape.
  public enum Fact: Hashable, Sendable {
    /// The list says nothing about this, which every policy has to settle.
    case missing(String)
    /// The list has to have something in it.
    case empty
    /// A text with nothing to read in it.
    case blank
    /// A number that is not within these bounds.
    case outOfBounds(least: Int, most: Int)
    /// The same stands in the list already, at this path.
    case repeated(of: String)
    /// A paper that is not among the materials.
    case unknownPaper(String)
    /// A rule that is not among the rules.
    case unknownRule(RuleID)
    /// A paper is waived for somebody who cannot declare this lodging.
    case waivedInVain(DeclarantKind)
    /// A day that lies before the one above it.
    case outOfOrder(before: CivilDate)
    /// A day that is worked although it is a holiday.
    case workedHoliday(CivilDate)
    /// A day listed as worked that is neither Saturday nor Sunday.
    case workedAnyway(CivilDate)
    /// A code that has not this many digits.
    case notDigits(count: Int)
    /// A district's code that does not begin like those of the city.
    case outsideCity(prefix: String)
  }
}

extension Policy {
  /// Everything that makes this policy unusable, the gravest kinds first; nothing if it can be worked with.
  ///
  /// A rule that is left out must not turn into a rule that lets everything through.
  public var faults: [PolicyFault] {
    let values = PolicyValue.all(in: self)
    return holes + emptyLists(values) + numbersOutOfBounds + badReferences(values) + badCodes
      + vainWaivers + badDays + values.flatMap(\.faults)
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
      + holes("roles", roles.map(\.role))
  }

  private func emptyLists(_ values: [PolicyValue]) -> [PolicyFault] {
    var lists = [
      ("districts", districts.isEmpty), ("materials", materials.isEmpty), ("grounds", grounds.isEmpty),
      ("purposes", purposes.isEmpty),
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
    var numbers = [
      ("certificate.defaultDays", certificate.defaultDays, period),
      ("certificate.longestDays", certificate.longestDays, period),
      ("permit.days", permit.days, period), ("permit.longestDays", permit.longestDays, period),
      ("permit.collectionDays", permit.collectionDays, period),
      ("verification.days", verification.days, period),
      ("severity.dueSoonDays", severity.dueSoonDays, 0...3660),
      ("severity.criticalDays", severity.criticalDays, 0...3660),
    ]
    numbers += grounds.enumerated().map { ("grounds[\($0)].months", $1.months, 1...1200) }
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

  /// Whether a role works on cases, so that it may open them.
  public func hasCaseWork(_ role: Role) -> Bool {
    roles.contains { $0.role == role && !$0.actions.isEmpty }
  }
}

/// A value anywhere in a policy.
///
/// They are found by reflection, so that what is added to the policy later is checked without being named.
private struct PolicyValue {
  let path: String
  let value: Any
  let inside: Mirror

  static func all(in policy: Policy) -> [PolicyValue] {
    var values: [PolicyValue] = []
    collect(policy, at: "", into: &values)
    return values
  }

  private static func collect(_ value: Any, at path: String, into values: inout [PolicyValue]) {
    let inside = Mirror(reflecting: value)
    if inside.displayStyle == .optional {
      for child in inside.children { collect(child.value, at: path, into: &values) }
      return
    }
    values.append(PolicyValue(path: path, value: value, inside: inside))
    if value is any TextCodable { return }
    for (index, child) in inside.children.enumerated() {
      let step = child.label.map { path.isEmpty ? $0 : ".\($0)" } ?? "[\(index)]"
      collect(child.value, at: path + step, into: &values)
    }
  }

  /// What is wrong with the value wherever it stands.
  var faults: [PolicyFault] {
    if let text = value as? String {
      return text.allSatisfy(\.isWhitespace) ? [PolicyFault(path: path, fact: .blank)] : []
    }
    return inside.displayStyle == .collection ? repetitions : []
  }

  /// The elements that stand in the list twice; an element is known by its first property.
  private var repetitions: [PolicyFault] {
    var seen: [AnyHashable: String] = [:]
    return inside.children.enumerated().compactMap { index, element in
      // Two places may share a name in one of the languages.
      if element.value is Bilingual { return nil }
      let property = element.value is any TextCodable ? nil : Mirror(reflecting: element.value).children.first
      let label = property?.label
      let path = "\(self.path)[\(index)]" + (label.map { ".\($0)" } ?? "")
      let value = if let property, label != nil { property.value } else { element.value }
      guard let name = (value as? any Hashable).map({ AnyHashable($0) }) else { return nil }
      guard let earlier = seen[name] else {
        seen[name] = path
        return nil
      }
      return PolicyFault(path: path, fact: .repeated(of: earlier), premises: [earlier])
    }
  }
}

extension [PolicyValue] {
  /// The values of a type, with their paths.
  fileprivate func of<Value>(_ type: Value.Type) -> [(path: String, value: Value)] {
    compactMap { place in (place.value as? Value).map { (place.path, $0) } }
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
