extension Stay {
  /// The day until which the person meant to stay; nothing for a stay without an end in sight.
  public var intendedUntil: CivilDate? {
    switch intended {
    case .underHalfYear: movedInOn.adding(months: 6)
    case .halfToFiveYears: movedInOn.adding(months: 60)
    case .overFiveYears: nil
    }
  }
}

extension Case {
  /// The papers of the present dwelling that run out, each kind until the last day of its latest one.
  func dwellingPapers(under policy: Policy) -> [(kind: String, until: CivilDate)] {
    latest(materials.filter { policy.material($0.kind)?.ofPerson != true })
  }

  /// The identity papers that run out, each kind until the last day of its latest one.
  var identityPapers: [(kind: String, until: CivilDate)] {
    let kinds = PaperKind.allCases.map(\.rawValue)
    return latest(materials.filter { kinds.contains($0.kind) })
  }

  private func latest(_ papers: [Material]) -> [(kind: String, until: CivilDate)] {
    Dictionary(grouping: papers, by: \.kind).compactMap { kind, papers in
      // One without an end takes the place of those that have one.
      guard papers.allSatisfy({ $0.until != nil }) else { return nil }
      return papers.compactMap(\.until).max().map { (kind, $0) }
    }.sorted { $0.kind < $1.kind }
  }
}
