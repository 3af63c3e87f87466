import CaseStore
import Console
import Residence

/// What an action would do to many cases, each by itself; nothing is done before somebody has seen it.
struct BatchPreviewScreen: BatchList {
  let kind: Action.Kind
  /// What is done to each case.
  private let actions: [(number: CaseNumber, action: Action)]
  private(set) var all: [BatchRow] = []
  var list = FilteredList<Int>()
  /// The form in which the entries were made, if any were needed; it lies below.
  private let form: BatchForm?

  private init(_ kind: Action.Kind, _ actions: [(number: CaseNumber, action: Action)], from form: BatchForm?)
  {
    self.kind = kind
    self.actions = actions
    self.form = form
  }

  /// Reads the cases and shows what would come of it; each of them is looked at, which is recorded.
  static func show(
    _ kind: Action.Kind, _ actions: [(number: CaseNumber, action: Action)], from form: BatchForm?
  ) -> [Effect] {
    [
      .show(BatchPreviewScreen(kind, actions, from: form)),
      .order(.each(actions.map { .open($0.number) })),
    ]
  }

  func title(in context: Context) -> Bilingual {
    let title = kind.title
    return Bilingual(
      Bilingual(en: "\(title.en), preview", zh: "\(title.zh)（预览）"), counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] {
    let none = Bilingual(en: "None of them can be done", zh: "没有可以办理的")
    return list.offers([Offer(.doAll, doing, disabled: open.isEmpty ? none : nil)])
  }

  private var doing: Bilingual { Bilingual(en: "Do \(open.count)", zh: "办理\(open.count)件") }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), command == .doAll else { return [] }
    let batch = BatchScreen(kind, all)
    return (form == nil ? [.leave] : [.leaveBoth]) + [.show(batch), batch.start]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .part(let place, .opened(let file)):
      all += BatchRow.trying(actions[place].action, on: file, from: all.count, in: context)
      return []
    case .part(let place, .failed(.store(let fault))):
      let number = actions[place].number
      all.append(
        BatchRow(
          id: all.count, number: number, name: context.register[number]?.name ?? "", request: nil,
          outcome: .failed(fault)))
      return []
    case .finished(isStopped: true): return [.leave]
    case .finished: return wrongEntries(in: context)
    default: return []
    }
  }

  /// Goes back to the form where an entry is wrong whatever the case.
  private func wrongEntries(in context: Context) -> [Effect] {
    guard let form, open.isEmpty else { return [] }
    let entries = actions.first?.action.entries ?? [:]
    let fields = Set(form.sections(entries, in: context).flatMap(\.items).map(\.id))
    // Where duty or stage forbid it, nobody has looked at the entries.
    let judged = all.compactMap { row -> [Reason]? in
      guard case .refused(let reasons) = row.outcome else { return nil }
      let wrong = reasons.filter { reason in reason.field.map { fields.contains(.field($0)) } ?? false }
      return wrong.isEmpty ? nil : wrong
    }
    let wrong = (judged.first ?? []).filter { reason in judged.allSatisfy { $0.contains(reason) } }
    return wrong.isEmpty ? [] : [.leave, .deliver(.failed(.refused(Refusal(wrong))))]
  }

  func summary(in context: Context) -> Bilingual {
    let (open, not) = (open.count, all.count - open.count)
    return Bilingual(
      en: "\(open) will be done, \(not) will be refused. Nothing has been done yet.",
      zh: "将办理\(open)件，不予办理\(not)件；目前尚未办理。")
  }

  func words(of row: BatchRow, in context: Context) -> Bilingual {
    row.isOpen ? Bilingual(en: "will be done", zh: "将办理") : row.words(under: context.policy)
  }
}
