import Console
import Residence

/// What the keys do in a form: typing, ticking, choosing, moving.
extension FormScreen {
  mutating func press(_ key: Key, in context: Context) -> [Effect]? {
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
    return keepingFocus(in: context) { $0.press(key, on: item, in: context) }
  }

  /// Changes what stands in the form; the focus stays where it is, although lines may come and go above it.
  mutating func keepingFocus(
    in context: Context, _ change: (inout FormScreen) -> [Effect]?
  ) -> [Effect]? {
    let before = items(in: context)
    let anchor = before.indices.contains(focus) ? before[focus].id : nil
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
      // Another day is typed over one that was filled in, not behind it.
      if field.isDate, case .character = key, !isTyped(field) { state.set(field, to: nil) }
      guard state.type(key, into: field) else { return nil }
      origins[field] = .typed
      return []
    }
  }

  private func isTyped(_ field: Field) -> Bool { if case .typed = origins[field] { true } else { false } }

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
    origins[field] = .typed
    suggest(after: field, in: context)
    return []
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
    let before = items(in: context)
    if before.indices.contains(focus), case .field(let field) = before[focus].id {
      suggest(after: field, in: context)
      check(field, in: context)
    }
    let left = before.indices.contains(focus) ? pictures(of: [before[focus]]) : []
    let count = items(in: context).count
    focus = min(max(focus + steps, 0), count - 1)
    guard let actor = context.actor, let draft = draft(in: context) else { return left }
    return left + [.order(.keepDraft(draft, of: actor))]
  }

  func pick(in context: Context) -> [Effect] {
    let items = items(in: context)
    guard items.indices.contains(focus), case .choice(let options) = items[focus].kind,
      case .field(let field) = items[focus].id
    else { return [] }
    return [.show(PickScreen(field: field, options: options, selected: state.text(field).text))]
  }
}
