import CaseStore
import Console
import Residence

/// The first screen of the day: what waits, whose turn it is, how urgent it is.
struct HomeScreen: TableScreen {
  var cursor = ListCursor()
  private var drafts: [Draft] = []
  /// The counts as they were when they were last looked for.
  private var known: Counts?

  func title(in context: Context) -> Bilingual { Bilingual(en: "juzhu", zh: "居住登记") }

  func offers(in context: Context) -> [Offer] {
    let reports = ReportsScreen.objection(in: context) == nil ? [Offer(.reports)] : []
    guard hasCaseWork(in: context) else { return reports }
    func mayTake(_ kind: Action.Kind) -> Bool {
      context.actor.map { context.policy.allows(kind, by: $0.role) } ?? false
    }
    var offers = [
      Offer(.open), Offer(.register, disabled: context.objection(to: .register, on: nil)), Offer(.pending),
      Offer(.everyCase),
    ]
    if !drafts.isEmpty { offers.append(Offer(.continueDraft)) }
    if mayTake(.logVisit) { offers.append(Offer(.round)) }
    if mayTake(.register) { offers.append(Offer(.inbox)) }
    return offers + reports + [Offer(.reminders), Offer(.paper(.visitList))]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .open:
      let queues = queues(counts(in: context), in: context)
      guard queues.indices.contains(cursor.selected) else { return [] }
      return [.show(QueueScreen(queues[cursor.selected], in: context))]
    case .register: return [.show(FormScreen(RegistrationForm(.register), in: context))]
    case .pending: return [.show(QueueScreen(.pending, in: context))]
    case .paper(.visitList):
      return [.show(PaperScreen(.visitList(in: context), .visitList, of: nil))]
    case .round: return [.show(RoundScreen(in: context))]
    case .inbox: return InboxScreen.opening
    case .reports: return [.show(ReportsScreen(in: context))]
    case .reminders: return RemindersScreen.effects(in: context)
    case .everyCase: return [.show(QueueScreen(.all, in: context))]
    case .continueDraft:
      return drafts.popLast().map { [.order(.resume($0))] } ?? []
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      let counts = counts(in: context)
      known = counts
      let count = queues(counts, in: context).count
      return cursor.receive(key, count: count, page: context.contentRows - 3) ? [] : nil
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
    let counts = counts(in: context)
    let head = head(counts, in: context)
    for (offset, line) in head.enumerated() {
      grid.put(
        line.text, row: area.row + offset, column: area.column, style: line.style, limit: area.columns)
    }
    let bars = DueChart.bars(in: context)
    let places = Places(
      in: area, head: head.count, queues: queues(counts, in: context).count, chart: bars)
    if let title = places.title {
      grid.put(DueChart.title[language], row: title.row, column: title.column, style: .accent)
    }
    if let chart = places.chart { bars.render(onto: &grid, in: chart) }
    return table(counts, in: context).render(onto: &grid, in: places.list)
  }

  func table(in context: Context) -> Table { table(counts(in: context), in: context) }

  func tableArea(in area: Rect, of context: Context) -> Rect {
    let counts = counts(in: context)
    return Places(
      in: area, head: head(counts, in: context).count, queues: queues(counts, in: context).count,
      chart: DueChart.bars(in: context)
    ).list
  }

  mutating func select(_ row: Int, in context: Context) { cursor.selected = row }

  private func table(_ counts: Counts, in context: Context) -> Table {
    let (language, queues) = (context.language, queues(counts, in: context))
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
  ///
  /// What is the exception stands there only while there is any of it.
  func queues(_ counts: Counts, in context: Context) -> [Queue] {
    guard hasCaseWork(in: context) else { return [] }
    let own = NextStep.allCases.filter { $0.role == context.actor?.role }
    let others = NextStep.allCases.filter { $0.role != context.actor?.role }
    let queues = [.mine, .held] + own.map(Queue.step) + others.map(Queue.step) + [.pending, .all]
    return queues.filter { !$0.isExceptional || counts.of($0, in: context).all > 0 }
  }

  private func counts(in context: Context) -> Counts {
    if let known, known.areCurrent(in: context) { return known }
    return Counts(in: context)
  }

  private func hasCaseWork(in context: Context) -> Bool {
    context.actor.map { context.policy.hasCaseWork($0.role) } ?? false
  }

  /// What stands above the list: how much there is to do, what comes next, and whether approvals pile up.
  func head(_ counts: Counts, in context: Context) -> [Styled] {
    let summary = HomeScreen.summary(counts, in: context)[context.language]
    let warning = counts.approvals(in: context).map { Styled($0[context.language], style: .warning) }
    return [Styled(summary, style: .bold), warning].compactMap(\.self)
  }

  private static func summary(_ counts: Counts, in context: Context) -> Bilingual {
    let mine = counts.of(.mine, in: context)
    guard mine.all > 0 else { return Bilingual(en: "Nothing waits for you.", zh: "您没有待办事项。") }
    let all = Bilingual(
      en: "\(mine.all) to do for you, \(mine.overdue) overdue.", zh: "您有\(mine.all)件待办，其中\(mine.overdue)件逾期。")
    guard let (step, count) = counts.mostUrgent else { return all }
    return Bilingual(
      en: "\(all.en) Next: \(step.title.en), \(count.all)", zh: "\(all.zh)先办：\(step.title.zh)\(count.all)件")
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
