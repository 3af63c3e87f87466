import Residence

/// Another dwelling of somebody who has a file: after a move within the station's area, or after coming back.
struct DwellingForm: Form {
  let kind: Action.Kind
  let file: Case?

  func start(in context: Context) -> [Field: String] {
    var entries = DwellingItems.start(in: context)
    entries[.declarant] = DeclarantKind.oneself.rawValue
    entries[.stayReason] = file?.stay?.reason.rawValue
    entries[.intendedStay] = file?.stay?.intended.rawValue
    // Whoever moves within the area has been in the city all the time.
    if kind == .move { entries[.arrivedOn] = file?.stay?.arrivedOn.text }
    return entries
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    guard let stay = file?.stay else { return [] }
    let address = stay.address.line(under: context.policy)
    let papers = context.policy.names(of: kept(in: context).map(\.kind))
    let past: Bilingual =
      stay.departure.map {
        Bilingual(en: "Until \($0.on.text): \(address)", zh: "至\($0.on.text)：\(address)")
      } ?? Bilingual(en: "Until now: \(address)", zh: "原住址：\(address)")
    return [past, Bilingual(en: "Not asked for again: \(papers.en)", zh: "不再重复提交：\(papers.zh)")]
      + NoticeSection.explanation(of: file, about: .dwelling)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    DwellingItems.sections(
      entries, keepsHost: false, handedIn: kept(in: context), on: context.today,
      under: context.policy)
      + NoticeSection.sections(of: file, about: .dwelling)
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    // Whoever moves within the area arrived in the city long before.
    if kind == .move, field == .arrivedOn { return [:] }
    return DwellingItems.suggestions(after: field, entries, under: context.policy)
  }

  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] {
    DwellingItems.known(for: field, entries, in: context)
  }

  /// What is not asked for again: the papers of the person, and what was brought when a notice was given.
  private func kept(in context: Context) -> [Material] {
    let brought = file?.openNotice(about: .dwelling)?.brought ?? []
    return ((file?.papersOfPerson(under: context.policy) ?? []) + brought)
      .filter { $0.isInForce(on: context.today) }
  }
}
