import CaseStore
import Console
import Residence

/// The first screen of the day: what waits, whose turn it is, how urgent it is.
struct HomeScreen: TableScreen {
  var cursor = ListCursor()
  private var drafts: [Draft] = []

  func title(in context: Context) -> Bilingual { Bilingual(en: "juzhu", zh: "居住登记") }

  func offers(in context: Context) -> [Offer] {
    guard hasCaseWork(in: context) else { return [] }
    var offers = [
      Offer(.open), Offer(.register, disabled: context.objection(to: .register, on: nil)), Offer(.pending),
      Offer(.everyCase), Offer(.inbox), Offer(.paper(.visitList)),
    ]
    if !drafts.isEmpty { offers.append(Offer(.continueDraft)) }
    return offers
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .open:
      let queues = queues(in: context)
      guard queues.indices.contains(cursor.selected) else { return [] }
      return [.show(QueueScreen(queues[cursor.selected], in: context))]
    case .register: return [.show(FormScreen(RegistrationForm(.register), in: context))]
    case .pending: return [.show(QueueScreen(.pending, in: context))]
    case .paper(.visitList):
      return [.show(PaperScreen(.visitList(in: context), .visitList, of: nil))]
    case .inbox: return InboxScreen.opening
    case .everyCase: return [.show(QueueScreen(.all, in: context))]
    case .continueDraft:
      return drafts.popLast().map { [.order(.resume($0))] } ?? []
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      return cursor.receive(key, count: queues(in: context).count, page: context.contentRows - 3) ? [] : nil
    case .drafts(let found):
      drafts = found
      guard let latest = found.last else { return [] }
      let kind = latest.request.action.kind.title
      let whose = latest.request.action.entries[.name] ?? latest.request.number?.text ?? ""
      let count = found.count
      return [
        .say(
          Message(
            Bilingual(
              en: "Unfinished: \(kind.en) \(whose) (\(count) kept). F5 continues",
              zh: "有未完成的表单：\(kind.zh) \(whose)（共\(count)份），按F5继续"), .good))
      ]
    case .resumed(let draft, let file):
      let form: any Form = file.map { draft.request.action.kind.form(on: $0) } ?? RegistrationForm(.register)
      return [.show(FormScreen(form, in: context, continuing: draft))]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    guard hasCaseWork(in: context) else {
      let text = Bilingual(
        en: "There is no case work for this duty at this desk.", zh: "此岗位在本窗口没有办理事项。")
      grid.put(text[language], row: area.row, column: area.column)
      return Position(row: area.row, column: area.column)
    }
    let queues = queues(in: context)
    let counts = Counts(in: context)
    grid.put(
      HomeScreen.summary(counts.of(.mine, in: context))[language], row: area.row, column: area.column,
      style: .bold)
    let bars = DueChart.bars(in: context)
    let places = Places(in: area, queues: queues.count, chart: bars)
    if let title = places.title {
      grid.put(DueChart.title[language], row: title.row, column: title.column, style: .accent)
    }
    if let chart = places.chart { bars.render(onto: &grid, in: chart) }
    return table(counts, in: context).render(onto: &grid, in: places.list)
  }

  func table(in context: Context) -> Table { table(Counts(in: context), in: context) }

  func tableArea(in area: Rect, of context: Context) -> Rect {
    Places(in: area, queues: queues(in: context).count, chart: DueChart.bars(in: context)).list
  }

  mutating func select(_ row: Int, in context: Context) { cursor.selected = row }

  private func table(_ counts: Counts, in context: Context) -> Table {
    let (language, queues) = (context.language, queues(in: context))
    return Table(
      columns: [
        Column(title: Bilingual(en: "Waits for", zh: "事项")[language], width: .flexible(minimum: 24)),
        Column(title: Bilingual(en: "By", zh: "经办岗位")[language], width: .fixed(18)),
        Column(title: Bilingual(en: "Cases", zh: "件数")[language], width: .fixed(7), alignment: .trailing),
        Column(title: Bilingual(en: "Overdue", zh: "逾期")[language], width: .fixed(8), alignment: .trailing),
        Column(
          title: Bilingual(en: "Due soon", zh: "即将到期")[language], width: .fixed(9), alignment: .trailing),
      ],
      count: queues.count, cursor: cursor,
      row: { HomeScreen.cells(of: queues[$0], counts.of(queues[$0], in: context), in: context) })
  }

  /// The operator's own steps first, then everybody's, then the whole lists.
  func queues(in context: Context) -> [Queue] {
    guard hasCaseWork(in: context) else { return [] }
    let own = NextStep.allCases.filter { $0.role == context.actor?.role }
    let others = NextStep.allCases.filter { $0.role != context.actor?.role }
    return [.mine] + own.map(Queue.step) + others.map(Queue.step) + [.pending, .all]
  }

  private func hasCaseWork(in context: Context) -> Bool {
    context.actor.map { context.policy.hasCaseWork($0.role) } ?? false
  }

  private static func summary(_ mine: WorkCount) -> Bilingual {
    guard mine.all > 0 else { return Bilingual(en: "Nothing waits for you.", zh: "您没有待办事项。") }
    return Bilingual(
      en: "\(mine.all) to do for you, \(mine.overdue) overdue.", zh: "您有\(mine.all)件待办，其中\(mine.overdue)件逾期。")
  }

  private static func cells(of queue: Queue, _ count: WorkCount, in context: Context) -> [Styled] {
    let (overdue, soon) = (count.overdue, count.bySeverity[.dueSoon] ?? 0)
    var by = ""
    var style = Style.plain
    if case .step(let step) = queue {
      by = context.policy.name(of: step.role)[context.language]
      style = step.role == context.actor?.role ? .plain : .muted
    } else if queue == .mine {
      style = .accent
    }
    return [
      Styled(queue.title[context.language], style: style), Styled(by, style: .muted),
      Styled(String(count.all)),
      Styled(overdue == 0 ? "" : String(overdue), style: .danger),
      Styled(soon == 0 ? "" : String(soon), style: .warning),
    ]
  }
}

/// The counts of all queues, from two looks through what waits.
private struct Counts {
  /// In the operator's own area.
  private let own: [NextStep: WorkCount]
  /// In every area.
  private let everywhere: [NextStep: WorkCount]
  private let cases: Int

  init(in context: Context) {
    func count(_ communities: [String]) -> [NextStep: WorkCount] {
      context.register.work(in: Set(communities)) {
        Severity(due: $0, on: context.today, under: context.policy)
      }
    }
    let communities = context.actor?.communities ?? []
    everywhere = count([])
    own = communities.isEmpty ? everywhere : count(communities)
    cases = context.register.count
  }

  func of(_ queue: Queue, in context: Context) -> WorkCount {
    func count(_ step: NextStep) -> WorkCount {
      (step.role == context.actor?.role ? own : everywhere)[step] ?? WorkCount()
    }
    switch queue {
    case .mine:
      return NextStep.allCases.filter { $0.role == context.actor?.role }.reduce(WorkCount()) {
        $0 + count($1)
      }
    case .step(let step): return count(step)
    case .pending: return everywhere.values.reduce(WorkCount(), +)
    case .all:
      var count = everywhere.values.reduce(WorkCount(), +)
      count.all = cases
      return count
    }
  }
}

extension WorkCount {
  fileprivate var overdue: Int { (bySeverity[.overdue] ?? 0) + (bySeverity[.criticallyOverdue] ?? 0) }
}
