import CaseStore
import Console
import Residence

/// The pending queue, and every other list of cases: filtered, sorted, opened.
struct QueueScreen: Screen {
  private var queue: Queue
  private var sort = CaseQuery.Order.due
  private var cursor = ListCursor()
  private var filter = TextField(limit: 200)
  private var isFiltering = false
  /// The list as it was when it was last looked at; it stands for itself only as long as nothing has changed.
  private var list: CaseList?
  /// The case under the cursor, so that a change by another desk does not move the cursor to a neighbour.
  private var anchor: CaseNumber?

  init(_ queue: Queue, in context: Context) {
    self.queue = queue
    if queue == .all { sort = .number }
    settle(in: context)
  }

  var takesText: Bool { isFiltering }

  func title(in context: Context) -> Bilingual {
    let count = rows(in: context).count
    return Bilingual(en: "\(queue.title.en): \(count)", zh: "\(queue.title.zh)：\(count)")
  }

  func offers(in context: Context) -> [Offer] {
    if isFiltering { return [Offer(.open, Bilingual(en: "To the list", zh: "到列表")), Offer(.back)] }
    return [
      Offer(.open), Offer(.filter), Offer(.sort), Offer(.scope),
      Offer(.register, disabled: context.objection(to: .register, on: nil)),
    ]
      // One Esc undoes the filter, the next one leaves.
      + (filter.text.isEmpty ? [] : [Offer(.back, Bilingual(en: "No filter", zh: "取消筛选"))])
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .open where isFiltering: isFiltering = false
    case .open:
      let rows = rows(in: context)
      guard rows.indices.contains(cursor.selected) else { return [] }
      return [.order(.open(rows[cursor.selected].number))]
    case .filter: isFiltering = true
    case .back:
      filter.text = ""
      isFiltering = false
      settle(in: context)
    case .sort:
      let orders = CaseQuery.Order.allCases
      sort = orders[((orders.firstIndex(of: sort) ?? 0) + 1) % orders.count]
      settle(in: context)
    case .scope:
      queue = Queue.scopes[((Queue.scopes.firstIndex(of: queue) ?? -1) + 1) % Queue.scopes.count]
      settle(in: context)
    case .register: return [.show(FormScreen(RegistrationForm(.register), in: context))]
    default: break
    }
    return []
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      if isFiltering, filter.receive(key) {
        anchor = nil
        settle(in: context)
        return []
      }
      let rows = rows(in: context)
      guard cursor.receive(key, count: rows.count, page: page(in: context)) else { return nil }
      anchor = rows.indices.contains(cursor.selected) ? rows[cursor.selected].number : nil
      return []
    case .opened(let file): return [.show(CaseScreen(file))]
    case .changed:
      settle(in: context)
      return []
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    let rows = rows(in: context)
    var caret: Position?
    let label = "/ "
    if isFiltering || !filter.text.isEmpty {
      grid.put(label, row: area.row, column: area.column, style: .accent)
      caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    } else {
      grid.put(sort.title[language], row: area.row, column: area.column, style: .muted)
    }
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    guard !rows.isEmpty else {
      let empty =
        filter.text.isEmpty
        ? Bilingual(en: "Nothing waits here.", zh: "没有待办事项。")
        : Bilingual(en: "Nothing matches; Esc undoes the filter.", zh: "没有符合的记录，按Esc取消筛选。")
      grid.put(empty[language], row: list.row + 1, column: list.column)
      return isFiltering ? caret : Position(row: list.row + 1, column: list.column)
    }
    var visible = cursor
    visible.clamp(count: rows.count, page: list.rows - 1)
    let selected = Table.render(
      columns: QueueScreen.columns(language), rows: { cells(of: rows[$0], in: context) }, count: rows.count,
      cursor: visible, onto: &grid, in: list)
    return isFiltering ? caret : selected
  }

  func explanations(in context: Context) -> [Explanation] {
    let rows = rows(in: context)
    guard rows.indices.contains(cursor.selected) else { return [] }
    let listing = rows[cursor.selected]
    var found = [Explanation(listing.stage.residence.title, rule: listing.stage.residence.rule)]
    if listing.stage.permit != .none {
      found.append(Explanation(listing.stage.permit.title, rule: listing.stage.permit.rule))
    }
    guard let due = listing.due, let step = listing.nextStep else { return found }
    let when = due.asDeadline(from: context.today)
    let fact = Bilingual(
      en: "Due \(due.text): \(when.en). The case's own F1 shows how the day was counted.",
      zh: "期限\(due.text)，\(when.zh)。打开档案后按F1可查看计算过程。")
    return found + [Explanation(step.title, facts: [fact], rule: .countingOfPeriods)]
  }

  // MARK: Rows

  /// The rows of the list: one is the filter's, one the heading's.
  private func page(in context: Context) -> Int { context.contentRows - 2 }

  private func rows(in context: Context) -> CaseList {
    let query = CaseQuery(
      queue.scope(in: context), words: SearchWord.words(of: filter.text, in: context), order: sort)
    if let list, list.isCurrent(query, in: context.register) { return list }
    return context.register.list(query, narrowing: list)
  }

  private mutating func settle(in context: Context) {
    let rows = rows(in: context)
    list = rows
    if let anchor, let place = rows.place(of: anchor) {
      cursor.selected = place
    } else if anchor == nil {
      cursor.selected = 0
    }
    cursor.clamp(count: rows.count, page: page(in: context))
    anchor = rows.indices.contains(cursor.selected) ? rows[cursor.selected].number : nil
  }

  private static func columns(_ language: Language) -> [Column] {
    [
      Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(14)),
      Column(title: Bilingual(en: "Name", zh: "姓名")[language], width: .flexible(minimum: 12)),
      Column(title: Bilingual(en: "Waits for", zh: "下一步")[language], width: .fixed(22)),
      Column(title: Bilingual(en: "Commun.", zh: "社区")[language], width: .fixed(8)),
      Column(title: Bilingual(en: "Due", zh: "期限")[language], width: .fixed(18)),
    ]
  }

  private func cells(of listing: Listing, in context: Context) -> [Styled] {
    let language = context.language
    let style: Style =
      switch listing.severity(in: context) {
      case .criticallyOverdue: .danger.with(bold: true)
      case .overdue: .danger
      case .dueSoon: .warning
      case .notDue, nil: .plain
      }
    // Severity is told by a mark and by words; the colour only repeats it.
    let mark = listing.severity(in: context) == .criticallyOverdue ? "!! " : ""
    let due = listing.due.map { mark + $0.asDeadline(from: context.today)[language] } ?? ""
    return [
      Styled(listing.number.text), Styled(listing.name),
      Styled((listing.nextStep?.title ?? listing.stage.title)[language]),
      Styled(listing.community), Styled(due, style: style),
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
