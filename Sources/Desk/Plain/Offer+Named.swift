import Console
import Residence

extension [Offer] {
  /// The offers that a typed name means: by key or whole name, in either language, if there is such; else those whose
  /// name begins so.
  func named(_ typed: String) -> [Offer] {
    let typed = typed.lowercased()
    func titles(_ offer: Offer) -> [String] {
      [offer.title, offer.command.title].flatMap { [$0.en, $0.zh] }.map { $0.lowercased() }
    }
    let ways: [(Offer) -> Bool] = [
      { $0.command.keys.contains { $0.name.lowercased() == typed } },
      { titles($0).contains(typed) },
      { titles($0).contains { $0.hasPrefix(typed) } },
    ]
    let found = ways.lazy.map { filter($0) }.first { !$0.isEmpty } ?? []
    // The next step of a case is offered as such and by its own name, and is the same thing.
    let isOne = Set(found.map(\.title)).count == 1
    return isOne ? Array(found.prefix(1)) : found
  }
}

extension Offer {
  /// The command with its keys, and why it cannot be done.
  func spoken(in language: Language) -> String {
    let keys = command.keys.map(\.name).joined(separator: language.comma)
    let why = disabled.map { Bilingual(en: " (not now: \($0.en))", zh: "（不可用：\($0.zh)）")[language] } ?? ""
    return title[language] + (keys.isEmpty ? "" : language.colon + keys) + why
  }
}
