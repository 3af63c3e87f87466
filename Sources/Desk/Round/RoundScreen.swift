import CaseStore
import Console
import Residence

/// The round of the community police: what waits for a visit, stop by stop, and what was found, entered in one go.
struct RoundScreen: ListScreen {
  var list = FilteredList<CaseNumber>()
  /// What was found, by case, with the revision that it was seen at.
  private var results: [CaseNumber: (entries: [Field: String], revision: Int)] = [:]
  /// The stops as they were when they were last looked for, and in which state of the register.
  private var known: (version: Int, stops: [VisitStop])

  init(in context: Context) {
    known = (context.register.version, VisitStop.all(in: context))
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(Bilingual(en: "Visits", zh: "上门核实"), counting: rows(in: context))
  }

  // MARK: Commands

  func offers(in context: Context) -> [Offer] {
    let none = Bilingual(en: "Nothing was found yet; 1 to 4 say what", zh: "尚无结果，按1至4登记结果")
    let count = results.count
    let enter = Bilingual(en: "Enter \(count)", zh: "录入\(count)件")
    let own =
      [
        Offer(.doAll, enter, disabled: results.isEmpty ? none : nil),
        Offer(.open, Bilingual(en: "Details", zh: "详情")),
      ]
      + VisitOutcome.allCases.map { Offer(.found($0)) } + [
        Offer(.noResult),
        Offer(
          .newcomer, Bilingual(en: "Not registered", zh: "发现未登记"),
          disabled: context.objection(to: .register, on: nil)), Offer(.paper(.visitList)),
      ]
    let kept = Bilingual(en: "Keep, go back", zh: "暂存返回")
    let isPlain = results.isEmpty || list.isTyping || list.isFiltered
    return list.offers(own) + (isPlain ? [] : [Offer(.back, kept)])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    let rows = rows(in: context)
    let stop = list.selected(in: rows).map { rows[$0] }
    switch command {
    case .found(let outcome):
      guard let stop, let selected = list.selected(in: rows) else { return [] }
      var entries = results[stop.listing.number]?.entries ?? VisitForm(file: nil).start(in: context)
      entries[.outcome] = outcome.rawValue
      // Usually it is the resident who opens the door; who else it was is a detail.
      if outcome == .livesThere, entries[.met] == nil { entries[.met] = stop.listing.name }
      note(entries, for: stop.listing)
      list.select(selected + 1, of: rows, page: page(in: context))
      return []
    case .noResult:
      if let stop { results[stop.listing.number] = nil }
      return []
    case .open:
      guard let stop else { return [] }
      let noted = results[stop.listing.number]?.entries ?? [:]
      return [.show(FormScreen(VisitNoteForm(listing: stop.listing, noted: noted), in: context))]
    case .doAll:
      let actions = known.stops.compactMap { stop in
        results[stop.listing.number].map { (stop.listing.number, Action(.logVisit, $0.entries)) }
      }
      return BatchPreviewScreen.show(.logVisit, actions, from: nil)
    case .newcomer:
      let address = stop?.listing.address
      return [.show(FormScreen(RegistrationForm(.register, at: address), in: context))]
    case .paper(.visitList): return [.show(PaperScreen(.visitList(in: context), .visitList, of: nil))]
    default: return leave(in: context)
    }
  }

  /// Goes home; what was noted and not entered is kept, each as a form that is gone on with.
  private func leave(in context: Context) -> [Effect] {
    guard let actor = context.actor, !results.isEmpty else { return [.leave] }
    return drafts(in: context).map { .order(.keepDraft($0, of: actor)) }
      + [.order(.findDrafts), .leave]
  }

  private mutating func note(_ entries: [Field: String], for listing: Listing) {
    results[listing.number] = (entries, listing.revision)
  }

  func drafts(in context: Context) -> [Draft] {
    results.sorted { $0.key < $1.key }.map { number, result in
      Draft(
        name: RoundScreen.draftName(of: number),
        request: Request(Action(.logVisit, result.entries), on: number, revision: result.revision))
    }
  }

  private static func draftName(of number: CaseNumber) -> String { "visit-\(number.text)" }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      if let command = noting(key) { return perform(command, in: context) }
      return moved(key, in: context)
    case .noted(let number, let entries):
      if let listing = context.register[number] { note(entries, for: listing) }
      return []
    case .changed, .uncovered:
      settle(in: context)
      return []
    case .acted(let numbers):
      for number in numbers { results[number] = nil }
      settle(in: context)
      guard let actor = context.actor else { return [] }
      return numbers.map { .order(.dropDraft(RoundScreen.draftName(of: $0), of: actor)) }
    default: return []
    }
  }

  /// What a digit notes of the selected stop, as in a choice: its place in the list of outcomes, or zero for none.
  private func noting(_ key: Key) -> Command? {
    guard !list.isTyping, case .character(let character) = key.folded, let digit = Int(String(character))
    else {
      return nil
    }
    if digit == 0 { return .noResult }
    let outcomes = VisitOutcome.allCases
    return outcomes.indices.contains(digit - 1) ? .found(outcomes[digit - 1]) : nil
  }

  private mutating func settle(in context: Context) {
    known = (context.register.version, VisitStop.all(in: context))
    let waiting = Set(known.stops.map(\.listing.number))
    // What somebody else has visited meanwhile is not visited again.
    results = results.filter { waiting.contains($0.key) }
    list.settle(on: rows(in: context), page: page(in: context))
  }

  // MARK: Rows

  func rows(in context: Context) -> FoundRows<VisitStop, CaseNumber> {
    FoundRows(known.stops, by: \.listing.number, with: FilterWords(list.typed)) { stop in
      [stop.address, stop.listing.name, stop.listing.number.text]
    }
  }

  func head(in context: Context) -> Styled? {
    let counts = VisitOutcome.allCases.map { outcome in
      (outcome.title, results.values.count { $0.entries[.outcome] == outcome.rawValue })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else {
      return Styled(
        Bilingual(
          en: "1 lives there, 2 gone, 3 unknown there, 4 address wrong; F2 enters all",
          zh: "1在此居住 2已离开 3查无此人 4地址有误；按F2一并录入")[context.language], style: .muted)
    }
    let words = counts.map { title, count in
      Bilingual(en: "\(title.en) \(count)", zh: "\(title.zh)\(count)")[context.language]
    }
    return Styled(words.joined(separator: context.language.comma), style: .bold)
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "Address", zh: "地址")[language], width: .flexible(minimum: 24)),
        Column(title: Field.name.title[language], width: .fixed(12)),
        Column(title: Bilingual(en: "Due", zh: "期限")[language], width: .fixed(11)),
        Column(title: Field.outcome.title[language], width: .fixed(13)),
        Column(title: Field.met.title[language], width: .fixed(10)),
      ], empty: Bilingual(en: "Nobody waits for a visit.", zh: "没有待核实人员。")
    ) { index in
      let stop = rows[index]
      let entries = results[stop.listing.number]?.entries
      let found = entries?[.outcome].flatMap(VisitOutcome.init(rawValue:))?.title[language] ?? ""
      let severity = stop.listing.severity(in: context)
      return [
        Styled(stop.place), Styled(stop.listing.name),
        Styled(stop.listing.due?.text ?? "", style: severity?.style ?? .plain),
        Styled(found, style: .accent), Styled(entries?[.met] ?? ""),
      ]
    }
  }
}
