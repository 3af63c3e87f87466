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
    let columns = columns(in: context)
    return ListLook(
      columns: columns.map(\.column), caption: Styled(sort.title[language], style: .muted),
      empty: Bilingual(en: "Nothing waits here.", zh: "没有待办事项。"), margin: 1,
      heading: { rows.heading($0, in: language) },
      cells: { row in
        let listing = rows.list[row]
        return columns.map { cell($0.content, of: listing, at: row, in: rows.list, of: context) }
      })
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

  /// What stands in a column.
  private enum Content {
    case number, name, step, community, holder, due
  }

  /// The columns: where there is room for one of them only, who has it in hand stands in place of the community in
  /// the list of what is in somebody's hands.
  private func columns(in context: Context) -> [(content: Content, column: Column)] {
    func column(_ content: Content, _ title: Bilingual, _ width: Column.Width) -> (Content, Column) {
      (content, Column(title: title[context.language], width: width))
    }
    let isWide = listArea(in: Layout.content(of: context), of: context).columns >= 96
    let community = column(.community, Bilingual(en: "Commun.", zh: "社区"), .fixed(8))
    let holder = column(.holder, Bilingual(en: "In hand of", zh: "承办人"), .fixed(14))
    let places = isWide ? [community, holder] : queue == .held ? [holder] : [community]
    return [
      column(.number, Bilingual(en: " Number", zh: " 编号"), .fixed(15)),
      column(.name, Bilingual(en: "Name", zh: "姓名"), .flexible(minimum: 10)),
      column(.step, Bilingual(en: "Waits for", zh: "下一步"), .fixed(22)),
    ] + places + [column(.due, Bilingual(en: "Due", zh: "期限"), .fixed(18))]
  }

  private func cell(
    _ content: Content, of listing: Listing, at row: Int, in list: CaseList, of context: Context
  ) -> Styled {
    let language = context.language
    switch content {
    case .number:
      let isMarked = marks.contains(row, of: list)
      return Styled(
        (isMarked ? "*" : " ") + listing.number.text, style: isMarked ? .accent.with(bold: true) : .plain)
    case .name: return Styled(listing.name)
    case .step: return Styled((listing.nextStep?.title ?? listing.stage.title)[language])
    case .community: return Styled(listing.community)
    case .holder: return Styled(listing.holder.map { $0.words(in: context)[language] } ?? "")
    case .due:
      let severity = listing.severity(in: context)
      // Severity is told by a mark and by words; the colour only repeats it.
      let urgent = severity == .criticallyOverdue ? "!! " : ""
      let due = listing.due.map { urgent + $0.asDeadline(from: context.today)[language] } ?? ""
      return Styled(due, style: severity?.style ?? .plain)
    }
  }
}

extension Listing.Holder {
  /// Who, and for how many days.
  func words(in context: Context) -> Bilingual {
    let days = context.today.days(since: context.day(of: Mark(by: name, at: since)))
    let officer = context.officer(name)
    return Bilingual(en: "\(officer) \(days)d", zh: "\(officer) \(days)天")
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
