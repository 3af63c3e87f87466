import CaseStore
import Console
import Residence

/// The pending queue, and every other list of cases: filtered, sorted, grouped, opened, marked.
struct QueueScreen: ListScreen {
  var list = FilteredList<CaseNumber>()
  private var queue: Queue
  private var sort = CaseQuery.Order.due
  /// The rows as they were when they were last looked at; they stand for themselves only as long as nothing has changed.
  private var known: QueueRows?
  /// The same without the filter, so that it can be said how many there are.
  private var whole: CaseList?
  /// The cases on which something is to be done, by their numbers: they stay marked whatever the list shows.
  var marks = CaseSet()
  /// How many of them the list shows.
  var marksShown = 0
  /// In which stages they stand, while it is being chosen what is done to them.
  var stagesOfMarked: [Stage: Int] = [:]

  init(_ queue: Queue, in context: Context) {
    self.queue = queue
    if queue == .all { sort = .number }
    settle(in: context)
  }

  func title(in context: Context) -> Bilingual {
    let title = Bilingual(queue.title, counting: rows(in: context))
    guard let marked = marked else { return title }
    return Bilingual(en: "\(title.en), \(marked.en)", zh: "\(title.zh)，\(marked.zh)")
  }

  // MARK: Commands

  func offers(in context: Context) -> [Offer] {
    let noGroups = Bilingual(en: "There are groups in the order of due dates", zh: "按期限排序时才分组")
    let isGrouped = sort == .due
    let own =
      [Offer(.open)] + (marks.isEmpty ? [] : [offerToAct]) + [
        Offer(.mark), Offer(.filter), Offer(.sort), Offer(.scope), Offer(.markAll),
        Offer(.register, disabled: context.objection(to: .register, on: nil)),
        Offer(.previousGroup, disabled: isGrouped ? nil : noGroups),
        Offer(.nextGroup, disabled: isGrouped ? nil : noGroups),
      ] + (marks.isEmpty ? [offerToAct] : [])
    let offers = list.offers(own) + (list.isTyping ? [] : batchOffers(in: context))
    // One Esc undoes the filter, the next one takes the marks back, and the last one leaves.
    guard !marks.isEmpty, !list.isTyping, !list.isFiltered else { return offers }
    return offers + [Offer(.back, Bilingual(en: "Unmark", zh: "取消标记"))]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    if list.perform(command) {
      settle(in: context)
      return []
    }
    switch command {
    case .back: unmark()
    case .mark: mark(in: context)
    case .markAll: markAll(in: context)
    case .actOnMarked: return chooseAction(in: context)
    case .batch(let kind): return act(kind, in: context)
    case .open:
      guard let selected = selected(in: context) else { return [] }
      return [.order(.open(rows(in: context).id(at: selected)))]
    case .sort:
      let orders = CaseQuery.Order.allCases
      sort = orders[((orders.firstIndex(of: sort) ?? 0) + 1) % orders.count]
      settle(in: context)
    case .scope:
      queue = Queue.scopes[((Queue.scopes.firstIndex(of: queue) ?? -1) + 1) % Queue.scopes.count]
      settle(in: context)
    case .previousGroup, .nextGroup:
      let rows = rows(in: context)
      guard let selected = list.selected(in: rows),
        let row = rows.row(fromGroupOf: selected, onward: command == .nextGroup)
      else { return [] }
      list.select(row, of: rows, page: page(in: context))
    case .register: return [.show(FormScreen(RegistrationForm(.register), in: context))]
    default: break
    }
    return []
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .opened(let file): return [.show(CaseScreen(file))]
    case .changed, .uncovered:
      settle(in: context)
      return []
    case .acted(let numbers):
      for number in numbers { marks.remove(number) }
      settle(in: context)
      return []
    default: return []
    }
  }

  func explanations(in context: Context) -> [Explanation] {
    guard let selected = selected(in: context) else { return [] }
    return rows(in: context).list[selected].explanations(in: context)
  }

  // MARK: Rows

  func rows(in context: Context) -> QueueRows {
    let query = query(in: context)
    if let known, known.areCurrent(query, in: context) { return known }
    let whole = everything(in: context)
    let found = query.words.isEmpty ? whole : context.register.list(query, narrowing: known?.list)
    return QueueRows(found, of: whole.count, in: context)
  }

  mutating func keep(_ rows: QueueRows) {
    known = rows
    marksShown = marks.count(in: rows.list)
  }

  private func query(in context: Context) -> CaseQuery {
    CaseQuery(queue.scope(in: context), words: SearchWord.words(of: list.typed, in: context), order: sort)
  }

  /// The list without the filter.
  private func everything(in context: Context) -> CaseList {
    let query = CaseQuery(queue.scope(in: context), order: sort)
    if let whole, whole.isCurrent(query, in: context.register) { return whole }
    return context.register.list(query)
  }

  /// Looks at the list as it is now, with the case under the cursor that was there before.
  mutating func settle(in context: Context) {
    whole = everything(in: context)
    let rows = rows(in: context)
    known = rows
    marks.follow(context.register)
    marksShown = marks.count(in: rows.list)
    if !stagesOfMarked.isEmpty { stagesOfMarked = marks.stages(in: context.register) }
    list.settle(on: rows, page: page(in: context))
  }

  // MARK: Drawing

  func look(of rows: QueueRows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(
      columns: QueueScreen.columns(language), caption: Styled(sort.title[language], style: .muted),
      empty: Bilingual(en: "Nothing waits here.", zh: "没有待办事项。"), margin: 1,
      heading: { rows.heading($0, in: language) }, cells: { cells(of: $0, in: rows.list, of: context) })
  }

  func listArea(in area: Rect, of context: Context) -> Rect {
    CasePane(beside: area, in: context)?.list ?? area
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let rows = rows(in: context)
    if let pane = CasePane(beside: area, in: context), let selected = list.selected(in: rows) {
      pane.render(rows.list[selected], onto: &grid, of: context)
    }
    return renderList(rows, onto: &grid, in: area, of: context)
  }

  private static func columns(_ language: Language) -> [Column] {
    [
      Column(title: Bilingual(en: " Number", zh: " 编号")[language], width: .fixed(15)),
      Column(title: Bilingual(en: "Name", zh: "姓名")[language], width: .flexible(minimum: 12)),
      Column(title: Bilingual(en: "Waits for", zh: "下一步")[language], width: .fixed(22)),
      Column(title: Bilingual(en: "Commun.", zh: "社区")[language], width: .fixed(8)),
      Column(title: Bilingual(en: "Due", zh: "期限")[language], width: .fixed(18)),
    ]
  }

  private func cells(of row: Int, in list: CaseList, of context: Context) -> [Styled] {
    let (listing, language) = (list[row], context.language)
    let severity = listing.severity(in: context)
    // Severity is told by a mark and by words; the colour only repeats it.
    let urgent = severity == .criticallyOverdue ? "!! " : ""
    let due = listing.due.map { urgent + $0.asDeadline(from: context.today)[language] } ?? ""
    let isMarked = marks.contains(row, of: list)
    return [
      Styled(
        (isMarked ? "*" : " ") + listing.number.text, style: isMarked ? .accent.with(bold: true) : .plain),
      Styled(listing.name),
      Styled((listing.nextStep?.title ?? listing.stage.title)[language]),
      Styled(listing.community), Styled(due, style: severity?.style ?? .plain),
    ]
  }
}

extension CaseQuery.Order {
  fileprivate var title: Bilingual {
    switch self {
    case .due: Bilingual(en: "by due date", zh: "按期限")
    case .number: Bilingual(en: "by number", zh: "按编号")
    case .name: Bilingual(en: "by name", zh: "按姓名")
    case .changed: Bilingual(en: "latest first", zh: "按变动时间")
    }
  }
}
