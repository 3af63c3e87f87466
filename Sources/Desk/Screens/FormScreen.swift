import CaseStore
import Console
import Residence

/// A form being filled: every kind of action goes through this one screen.
struct FormScreen: Screen {
  let form: any Form
  private let base: [Field: String]
  /// The name under which the form is kept as a draft.
  private let name: String
  private(set) var state: FormState
  private(set) var focus = 0
  private(set) var reasons: [Reason] = []
  private(set) var changedBy: Mark?

  init(_ form: any Form, in context: Context, continuing draft: Draft? = nil) {
    self.form = form
    let base = form.start(in: context)
    self.base = base
    let action = draft?.request.action
    state = FormState(action?.entries ?? base, papers: action?.materials ?? form.papers)
    name = draft?.name ?? form.file?.number.text ?? "registration-\(context.now.milliseconds)"
  }

  // In a form Enter only goes to the next field.
  func confirms(_ key: Key) -> Bool {
    switch key {
    case .function, .control: true
    default: false
    }
  }

  var takesText: Bool { true }

  var rulesInSight: [RuleID] {
    var seen = Set<RuleID>()
    return reasons.map(\.rule).filter { seen.insert($0).inserted }
  }

  func title(in context: Context) -> Bilingual {
    guard let file = form.file else { return form.kind.title }
    return Bilingual(
      en: "\(form.kind.title.en): \(file.identity.name)", zh: "\(form.kind.title.zh)：\(file.identity.name)")
  }

  func offers(in context: Context) -> [Offer] {
    let items = items(in: context)
    let preview = Bilingual(en: "Preview", zh: "预览")
    // A form without fields is a decision: its key names it.
    let title = form.kind == .sealCertificate ? preview : items.isEmpty ? form.kind.title : nil
    var offers = [Offer(.save, title)]
    if form.kind == .register, context.lastAddress != nil { offers.append(Offer(.sameAddress)) }
    if items.contains(where: \.isPaper) { offers.append(Offer(.allPapers)) }
    if items.indices.contains(focus), case .choice = items[focus].kind { offers.append(Offer(.pick)) }
    return offers + [Offer(.back)]
  }

  // MARK: Events

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .save: return save(in: context)
    case .allPapers:
      for item in items(in: context) {
        if case .paper(let id) = item.id, item.isRequired { state.setPaper(id, to: .complete) }
      }
      return []
    case .sameAddress:
      guard let address = context.lastAddress else { return [] }
      for (field, text) in RegistrationEntries.of(address) { state.set(field, to: text) }
      return []
    case .pick: return pick(in: context)
    case .back:
      guard isDirty(in: context) else { return [.leave] }
      let question = Bilingual(en: "Give up what was typed?", zh: "放弃已输入的内容？")
      return [.show(ConfirmScreen(question: question, effects: [.leaveBoth] + dropDraft(in: context)))]
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return press(key, in: context)
    case .committed(let file, _):
      let saved = Notice(
        Bilingual(
          en: "Saved: \(file.number.text), revision \(file.revision)",
          zh: "已保存：\(file.number.text)，第\(file.revision)版"), .good)
      let next: [Effect] =
        form.file == nil ? [.replace(CaseScreen(file))] : [.leave, .deliver(.reloaded(file))]
      return next + [.say(saved)] + dropDraft(in: context)
    case .picked(let field, let code):
      state.set(field, to: code)
      suggest(after: field, in: context)
      return []
    case .failed(let failure): return explain(failure, in: context)
    case .changed(let numbers):
      if let number = form.file?.number, numbers.contains(number) {
        changedBy = context.register[number]?.changed
      }
      return []
    default: return []
    }
  }

  private mutating func press(_ key: Key, in context: Context) -> [Effect]? {
    let items = items(in: context)
    guard !items.isEmpty else { return nil }
    focus = min(focus, items.count - 1)
    switch key {
    case .tab, .down, .enter: return move(1, in: context)
    case .backTab, .up: return move(-1, in: context)
    case .pageDown: return move(8, in: context)
    case .pageUp: return move(-8, in: context)
    default: break
    }
    let item = items[focus]
    switch (item.id, item.kind) {
    case (.paper(let id), _): return tick(id, key)
    case (.field(let field), .choice(let options)): return choose(field, options, key, in: context)
    case (.field(let field), _): return state.type(key, into: field) ? [] : nil
    }
  }

  private mutating func tick(_ id: String, _ key: Key) -> [Effect]? {
    let states = FormState.PaperState.allCases
    let now = state.paper(id).rawValue
    switch key.folded {
    case .character(" "), .right: state.setPaper(id, to: states[(now + states.count - 1) % states.count])
    case .left: state.setPaper(id, to: states[(now + 1) % states.count])
    case .backspace, .delete: state.setPaper(id, to: .absent)
    default: return nil
    }
    return []
  }

  private mutating func choose(
    _ field: Field, _ options: [FormItem.Option], _ key: Key, in context: Context
  ) -> [Effect]? {
    var choice = Choice(
      options: options.map { $0.title[context.language] },
      selected: options.firstIndex { $0.code == state.text(field).text })
    if case .character(let typed) = key.folded, typed.isLetter {
      // A typed character goes to the next option that begins with it.
      let after = (choice.selected ?? -1) + 1
      let order = Array(options.indices.dropFirst(after)) + Array(options.indices.prefix(after))
      let found = order.first {
        options[$0].title[context.language].lowercased().hasPrefix(String(typed).lowercased())
      }
      guard let found else { return [] }
      choice.selected = found
    } else if !choice.receive(key.folded) {
      return nil
    }
    state.set(field, to: choice.selected.map { options[$0].code })
    suggest(after: field, in: context)
    return []
  }

  private mutating func move(_ steps: Int, in context: Context) -> [Effect] {
    let before = items(in: context)
    if before.indices.contains(focus), case .field(let field) = before[focus].id {
      suggest(after: field, in: context)
      check(field, in: context)
    }
    let count = items(in: context).count
    focus = min(max(focus + steps, 0), count - 1)
    guard let actor = context.actor, let draft = draft(in: context) else { return [] }
    return [.order(.keepDraft(draft, of: actor))]
  }

  private func dropDraft(in context: Context) -> [Effect] {
    context.actor.map { [.order(.dropDraft(name, of: $0))] } ?? []
  }

  /// Says at once what is wrong with a field that has been left, and takes back what is no longer wrong.
  ///
  /// What is missing is said when saving.
  private mutating func check(_ field: Field, in context: Context) {
    guard let actor = context.actor else { return }
    let circumstances = context.register.circumstances(
      at: context.now, station: context.station, policy: context.policy)
    var found = [Reason]()
    do throws(Refusal) {
      _ = try decide(request(in: context).action, on: form.file, by: actor, in: circumstances) { _, _ in "" }
    } catch {
      found = error.reasons
    }
    reasons = found.filter { reason in
      reasons.contains(reason)
        || (reason.field == field && reason != .missing(field) && reason != .nothingChanged)
    }
  }

  private mutating func suggest(after field: Field, in context: Context) {
    for (other, text) in form.suggestions(after: field, state.entries, in: context) {
      state.set(other, to: text)
    }
  }

  private func pick(in context: Context) -> [Effect] {
    let items = items(in: context)
    guard items.indices.contains(focus), case .choice(let options) = items[focus].kind,
      case .field(let field) = items[focus].id
    else { return [] }
    return [.show(PickScreen(field: field, options: options, selected: state.text(field).text))]
  }

  // MARK: Saving

  private mutating func save(in context: Context) -> [Effect] {
    let items = items(in: context)
    if items.indices.contains(focus), case .field(let field) = items[focus].id {
      suggest(after: field, in: context)
    }
    reasons = []
    let request = request(in: context)
    guard form.kind == .sealCertificate, let file = form.file else { return [.order(.commit(request))] }
    do throws(Refusal) {
      let page = try CertificatePreview.page(of: file, request.action, in: context)
      return [.show(StampScreen(page: page, request: request, file: file))]
    } catch {
      return explain(.refused(error), in: context)
    }
  }

  private func request(in context: Context) -> Request {
    let items = items(in: context)
    // A paper that was handed in once stays handed in, even where this form does not ask for it.
    let others = form.papers.filter { paper in !items.contains { $0.id == .paper(paper.kind) } }
    let action = Action(form.kind, state.entries(of: items), materials: state.materials(of: items) + others)
    return form.file.map { Request(action, on: $0) } ?? Request(registration: action)
  }

  /// What to keep when the line is lost, once something has been typed.
  func draft(in context: Context) -> Draft? {
    isDirty(in: context) ? Draft(name: name, request: request(in: context)) : nil
  }

  private func isDirty(in context: Context) -> Bool {
    let items = items(in: context)
    return state.entries != base
      || state.materials(of: items) != FormState(base, papers: form.papers).materials(of: items)
  }

  private mutating func explain(_ failure: CommitFailure, in context: Context) -> [Effect] {
    switch failure {
    case .refused(let refusal):
      reasons = refusal.reasons
      let items = items(in: context)
      if let first = items.firstIndex(where: { !messages(at: $0, in: context).isEmpty }) { focus = first }
      let count = reasons.count
      return [
        .say(
          Notice(
            Bilingual(
              en: "Not saved: \(count) to put right, marked !  Nothing typed is lost. F1: the rules",
              zh: "未保存：有\(count)处需要更正，以!标出。已输入的内容均保留，F1可看依据"), .bad))
      ]
    case .conflict(let conflict):
      return [.show(ConflictScreen(mine: self, conflict: conflict))]
    case .store: return []
    }
  }

  /// The same entries over a newer revision: what was not touched here takes the newer value.
  func rebased(onto file: Case, in context: Context) -> FormScreen {
    let newer = form.rebased(onto: file)
    var screen = FormScreen(newer, in: context)
    let mine = state.entries
    for (field, text) in mine where text != base[field] { screen.state.set(field, to: text) }
    for field in base.keys where mine[field] == nil { screen.state.set(field, to: nil) }
    let untouched = FormState(base, papers: form.papers)
    for item in items(in: context) {
      guard case .paper(let id) = item.id, state.paper(id) != untouched.paper(id) else { continue }
      screen.state.setPaper(id, to: state.paper(id))
    }
    return screen
  }

  /// The fields in which this form differs from what it started with.
  func touched(in context: Context) -> [(field: Field, text: String)] {
    items(in: context).compactMap { item in
      guard case .field(let field) = item.id else { return nil }
      let text = state.entries[field] ?? ""
      return text == (base[field] ?? "") ? nil : (field, text)
    }
  }

  // MARK: Lines

  func items(in context: Context) -> [FormItem] {
    form.sections(state.entries, in: context).flatMap(\.items)
  }

  func messages(at item: FormItem, in context: Context) -> [String] {
    reasons.filter { reason in
      switch (item.id, reason.field) {
      case (.field(let field), let other?): return field == other
      case (.paper(let id), .materials?):
        // A missing set is told once, at the first of its papers.
        if case .paperMissing(_, let sets) = reason { return sets.first?.first == id }
        if case .proofMissing(_, let sets) = reason { return sets.first?.first == id }
        return false
      default: return false
      }
    }.map { $0.words(under: context.policy)[context.language] }
  }
}

extension FormItem {
  var isPaper: Bool { if case .paper = id { true } else { false } }
}
