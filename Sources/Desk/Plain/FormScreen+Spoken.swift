import Console
import Residence

extension FormScreen {
  /// What stands above the form, then its lines one by one.
  func spoken(in context: Context) -> Spoken {
    let language = context.language
    let sections = sections(in: context)
    let lines = [changed].compactMap(\.self) + form.explanation(state.entries, in: context)
    var spoken = Spoken(lines: lines.map { $0[language] }, faults: faults(in: context))
    let items = sections.flatMap { section in
      section.items.map { item(of: $0, below: section.title?[language], in: context) }
    }
    let asked = sections.flatMap(\.items)
    (spoken.count, spoken.item) = (items.count, { items[$0] })
    guard !asked.isEmpty else {
      // A form without fields is a decision.
      spoken.asks = .word(.save, question: form.kind.title[language])
      return spoken
    }
    spoken.selected = min(focus, asked.count - 1)
    let focused = asked[spoken.selected]
    spoken.asks = .value(focused, facts: explanation(of: focused, in: context).facts.map { $0[language] })
    return spoken
  }

  /// Every reason against saving with where its rule stands, in the order of the lines that they are about.
  private func faults(in context: Context) -> [Spoken.Fault] {
    let language = context.language
    let shown = items(in: context).map { messages(at: $0, in: context) }
    let placed = reasons.enumerated().map { order, reason in
      let words = reason.words(under: context.policy)[language]
      let source = context.policy.rule(reason.rule)?.source[language]
      let place = shown.firstIndex { $0.contains(words) } ?? -1
      return (fault: Spoken.Fault(words: "! " + words, source: source), place: (place, order))
    }
    return placed.sorted { $0.place < $1.place }.map(\.fault)
  }

  private func item(of item: FormItem, below section: String?, in context: Context) -> Spoken.Item {
    let language = context.language
    var label = item.label[language]
    if case .detail(let paper, let detail) = item.id {
      let names = context.policy.names(of: [paper])[language]
      label = names + language.comma + detail.title[language]
    }
    let value = value(of: item)[language]
    let required = Bilingual(en: "required", zh: "必填")[language]
    let isOpen = value.isEmpty || item.paper.map(state.paper) == .absent && item.isPaper
    let options = item.options.count
    let choice = Bilingual(en: "choice of \(options)", zh: "\(options)选1")[language]
    return Spoken.Item(
      id: item.id, section: section, label: label, value: value,
      kind: (item.isRequired && isOpen ? [required] : []) + (options > 0 ? [choice] : []),
      remark: remark(on: item, in: context),
      messages: messages(at: item, in: context).map { "! " + $0 })
  }

  /// What stands beside the line on a screen.
  private func remark(on item: FormItem, in context: Context) -> String? {
    guard case .field(let field) = item.id else { return nil }
    let isFocused = focused(in: context)?.id == item.id
    if isFocused, let proposal = proposal(in: context) {
      return Bilingual(en: "proposed: \(proposal)", zh: "建议：\(proposal)")[context.language]
    }
    return reading(of: field, isFocused: isFocused, in: context)?.words[context.language]
  }

  private func value(of item: FormItem) -> Bilingual {
    func same(_ text: String) -> Bilingual { Bilingual(en: text, zh: text) }
    switch item.id {
    case .paper(let id): return state.paper(id).spoken
    case .detail(let id, let detail): return same(state.detail(detail, of: id).text)
    case .field(let field):
      let text = state.text(field).text
      return item.options.first { $0.code == text }?.title ?? same(text)
    }
  }
}

extension FormState.PaperState {
  /// The state in a word that can be heard.
  var spoken: Bilingual { self == .absent ? Bilingual(en: "not there", zh: "未提交") : title }
}
