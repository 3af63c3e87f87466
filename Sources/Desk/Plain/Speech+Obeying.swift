import Console
import Residence

/// Commands by their names.
extension Speech {
  /// Does what a command's name, a number or a key asks for.
  mutating func obey(_ name: String, _ spoken: Spoken, at desk: Desk) -> [Event] {
    let name = TypedText.trimmed(name).lowercased()
    if !desk.isWaiting {
      if name.isEmpty { return obey(.commands, spoken, at: desk) ?? [] }
      if let number = Int(name), spoken.count > 0 { return go(to: number, spoken, at: desk) }
      if let word = OwnWord(name), let events = obey(word, spoken, at: desk) { return events }
    }
    if let language = Language.allCases.first(where: { $0.ownName == name }) {
      guard language == desk.context.language else { return [.command(.language)] }
      add(Bilingual(en: "It is English already.", zh: "当前已是中文。"), in: language)
      return []
    }
    let offers = desk.offers.named(name)
    guard let offer = offers.first else { return go(toLineCalled: name, spoken, at: desk) }
    guard offers.count == 1 else {
      let language = desk.context.language
      let names = offers.map { $0.spoken(in: language) }.joined(separator: language.semicolon)
      add(
        Bilingual(en: "Several are called that: \(names). Type more.", zh: "有多个命令：\(names)。请输入更多字。"),
        in: language)
      return []
    }
    return ask(for: offer, spoken, at: desk)
  }

  private mutating func ask(for offer: Offer, _ spoken: Spoken, at desk: Desk) -> [Event] {
    if case .word(offer.command, _) = spoken.asks {
      add(
        Bilingual(en: "To go through with it, type yes in full.", zh: "如确定执行，请输入“是”。"),
        in: desk.context.language)
      return []
    }
    guard offer.command != .filter else {
      add(Bilingual(en: "Type / and what to look for.", zh: "请输入/和要查找的内容。"), in: desk.context.language)
      return []
    }
    return [.command(offer.command)]
  }

  /// Does what a word asks for; nothing if the screen has no use for it.
  mutating func obey(_ word: OwnWord, _ spoken: Spoken, at desk: Desk) -> [Event]? {
    switch (word, spoken.asks) {
    case (.commands, _): tellCommands(spoken, at: desk)
    case (.again, _): return [.command(.redraw)]
    case (.next, .row), (.next, .value): return go(to: spoken.selected + 2, spoken, at: desk)
    case (.previous, .row), (.previous, .value): return go(to: spoken.selected, spoken, at: desk)
    case (.first, .row), (.first, .value): return go(to: 1, spoken, at: desk)
    case (.last, .row), (.last, .value): return go(to: spoken.count, spoken, at: desk)
    case (.list, .row), (.list, .value): tellItems(spoken, in: desk.context.language)
    case (.clear, .value(let item, _)): return item.filling("")
    default: return nil
    }
    return []
  }
}

extension Language {
  /// How the language is called in itself.
  fileprivate var ownName: String {
    switch self {
    case .english: "english"
    case .chinese: "中文"
    }
  }
}
