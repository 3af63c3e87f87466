import Console
import Residence

/// What the keys do in a form: typing, ticking, choosing, moving.
extension FormScreen {
  mutating func press(_ key: Key, in context: Context) -> [Effect]? {
    let items = items(in: context)
    guard !items.isEmpty else { return nil }
    focus = min(focus, items.count - 1)
    switch key {
    case .enter: return goOn(in: context)
    case .tab, .down: return move(1, in: context)
    case .backTab, .up: return move(-1, in: context)
    case .pageDown: return move(8, in: context)
    case .pageUp: return move(-8, in: context)
    default: break
    }
    let item = items[focus]
    return keepingFocus(in: context) { $0.press(key, on: item, in: context) }
  }

  /// Changes what stands in the form; the focus stays where it is, although lines may come and go above it.
  mutating func keepingFocus(
    in context: Context, _ change: (inout FormScreen) -> [Effect]?
  ) -> [Effect]? {
    let anchor = focused(in: context)?.id
    let effects = change(&self)
    focus = items(in: context).firstIndex { $0.id == anchor } ?? focus
    return effects
  }

  private mutating func press(_ key: Key, on item: FormItem, in context: Context) -> [Effect]? {
    switch (item.id, item.kind) {
    case (.paper(let id), _): return tick(id, key)
    case (.field(let field), .choice(let options)): return choose(field, options, key, in: context)
    case (.detail(let id, let detail), _): return state.type(key, into: detail, of: id) ? [] : nil
    case (.field(let field), _):
      // Something else is typed over what was filled in, not behind it.
      if key.isTyped, isFilledIn(field) { state.set(field, to: nil) }
      guard state.type(key, into: field) else { return nil }
      origins[field] = .typed
      return []
    }
  }

  /// Whether the desk has filled a line in; what was entered before by somebody is corrected, not replaced.
  private func isFilledIn(_ field: Field) -> Bool {
    switch origins[field] {
    case .typed: false
    case .following, .lastDwelling: true
    case nil:
      field.isDate || form.file == nil && packet?.written(field) == nil || form is DwellingForm
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
    if let typed = key.word, options.count > 9 || TypedText.digits(typed) == nil {
      let found = find(typed, among: options, selected: choice.selected)
      guard let found else {
        let words = Bilingual(
          en: "No choice is called “\(typed)”; F3 lists all", zh: "没有“\(typed)”这一选项，按F3列出全部")
        return [.say(Message(words, .bad))]
      }
      choice.selected = found
    } else if choice.receive(key.folded) {
      finding = ""
    } else {
      return nil
    }
    state.set(field, to: choice.selected.map { options[$0].code })
    origins[field] = .typed
    suggest(after: field, in: context)
    return []
  }

  /// Finds the option that is meant by everything that was typed for it, else by the last of that alone.
  private mutating func find(_ typed: String, among options: [FormItem.Option], selected: Int?) -> Int? {
    // What goes on with a word may go on with the same option.
    if !finding.isEmpty,
      let found = OptionFinder.index(of: finding + typed, among: options, after: selected.map { $0 - 1 })
    {
      finding += typed
      return found
    }
    guard let found = OptionFinder.index(of: typed, among: options, after: selected) else { return nil }
    finding = typed
    return found
  }

  /// Goes on to the next line that has to be filled in, or that nearly everybody fills in; Tab goes to every line.
  ///
  /// A line that has just been found wrong is not left: what is typed ahead would land in the wrong lines.
  private mutating func goOn(in context: Context) -> [Effect] {
    let known = reasons
    let left = leave(in: context)
    let items = items(in: context)
    let line = focused(in: context)
    if let line, reasons != known, !messages(at: line, in: context).isEmpty { return [] }
    let anchor = line?.id
    func needsSomething(_ item: FormItem) -> Bool {
      guard item.id != anchor else { return false }
      if !messages(at: item, in: context).isEmpty { return true }
      switch item.id {
      case .field(let field): return (item.isRequired || item.isUsual) && state.text(field).text.isEmpty
      case .paper(let paper): return item.isRequired && state.paper(paper) != .complete
      case .detail: return false
      }
    }
    func stillRequired(_ item: FormItem) -> Bool {
      needsSomething(item) && (item.isRequired || !messages(at: item, in: context).isEmpty)
    }
    let ahead = items.indices.dropFirst(focus + 1).first { needsSomething(items[$0]) }
    if let next = ahead ?? items.indices.first(where: { stillRequired(items[$0]) }) {
      return left + moveFocus(to: next, in: context)
    }
    let effects = left + moveFocus(to: focus + 1, in: context)
    let words = Bilingual(en: "Everything required is filled in; Ctrl-S saves", zh: "必填项已填齐，按Ctrl-S保存")
    return effects + [.say(Message(words))]
  }

  /// A click on a line is as many steps as there are to it.
  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click {
    let items = items(in: context)
    guard let index = item(at: position, in: area, of: context), index != focus else { return .nothing }
    let effects = move(index - focus, in: context)
    // Leaving a field may bring lines or take them away.
    focus = self.items(in: context).firstIndex { $0.id == items[index].id } ?? focus
    return .moved(effects)
  }

  private mutating func move(_ steps: Int, in context: Context) -> [Effect] {
    leave(in: context) + moveFocus(to: focus + steps, in: context)
  }

  /// Puts the focus on a line, or on the last one before or behind it that there is, and keeps what has been typed.
  private mutating func moveFocus(to line: Int, in context: Context) -> [Effect] {
    focus = min(max(line, 0), items(in: context).count - 1)
    finding = ""
    guard let actor = context.actor, let draft = draft(in: context) else { return [] }
    return [.order(.keepDraft(draft, of: actor))]
  }

  /// Takes the line in focus for finished, says what is wrong with it, and keeps the picture whose path it has.
  private mutating func leave(in context: Context) -> [Effect] {
    let line = focused(in: context)
    if let field = finishLine(in: context) { check(field, in: context) }
    return line.map { pictures(of: [$0]) } ?? []
  }

  /// Takes what stands in the line in focus for finished: it is spelled out, and what follows from it is filled in.
  @discardableResult
  mutating func finishLine(in context: Context) -> Field? {
    guard let field = focusedField(in: context) else { return nil }
    spellOut(field, in: context)
    suggest(after: field, in: context)
    return field
  }

  func pick(in context: Context) -> [Effect] {
    let options = options(in: context)
    guard let field = focusedField(in: context), !options.isEmpty else { return [] }
    return [.show(PickScreen(field: field, options: options, selected: state.text(field).text))]
  }

  /// What the line in focus can be filled with from a list.
  func options(in context: Context) -> [FormItem.Option] {
    guard let item = focused(in: context), case .field(let field) = item.id else { return [] }
    if case .choice(let options) = item.kind { return options }
    var seen: Set<String> = [""]
    return known(for: field, in: context).filter { seen.insert($0).inserted }
      .map { FormItem.Option(code: $0, title: Bilingual(en: $0, zh: $0)) }
  }
}

extension Key {
  /// What the key types, if it types something to find by.
  fileprivate var word: String? {
    switch folded {
    case .character(let character) where character != " ": String(character)
    case .paste(let text): TypedText.trimmed(text)
    default: nil
    }
  }
}
