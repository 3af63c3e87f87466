import Console
import Residence

/// How lists and forms are gone through.
extension Speech {
  /// Understands a line that was typed at a list.
  mutating func goOn(_ typed: String, _ spoken: Spoken, at desk: Desk) -> [Event] {
    if typed.isEmpty { return spoken.count > 0 ? [.key(.enter, early: false)] : [] }
    if let number = Int(typed) { return go(to: number, spoken, at: desk) }
    // Some input methods have another sign on the key of the slash.
    if typed.hasPrefix("/") || typed.hasPrefix("、") { return filter(String(typed.dropFirst()), at: desk) }
    if let word = OwnWord(typed.lowercased()), let events = obey(word, spoken, at: desk) { return events }
    return notUnderstood(typed, at: desk)
  }

  private mutating func filter(_ text: String, at desk: Desk) -> [Event] {
    let typing: [Event] =
      [.key(.control("u"), early: false)] + (text.isEmpty ? [] : [.key(.paste(text), early: false)])
    // Some lists take text only after they are asked to.
    if desk.offers.contains(where: { $0.command == .filter }) {
      return [.command(.filter)] + typing + [.command(.open)]
    }
    guard desk.front?.takesText == true else {
      add(Bilingual(en: "This list is not filtered.", zh: "此列表不能筛选。"), in: desk.context.language)
      return []
    }
    return typing
  }

  /// Goes to a line by its number.
  mutating func go(to number: Int, _ spoken: Spoken, at desk: Desk) -> [Event] {
    let language = desk.context.language
    guard (1...max(1, spoken.count)).contains(number), spoken.count > 0 else {
      let end =
        number == spoken.count + 1
        ? Bilingual(en: "That was the last.", zh: "已是最后一项。")
        : number == 0
          ? Bilingual(en: "That was the first.", zh: "已是第一项。")
          : Bilingual(en: "There are \(spoken.count).", zh: "共\(spoken.count)项。")
      add(end, in: language)
      return []
    }
    let steps = number - 1 - spoken.selected
    var keys = Array(repeating: steps < 0 ? Key.up : .down, count: abs(steps))
    // Lists can be long; their ends are one key away.
    if case .row = spoken.asks, min(number - 1, spoken.count - number) < abs(steps) {
      let isNearFirst = number - 1 < spoken.count - number
      keys =
        isNearFirst
        ? [.home] + Array(repeating: .down, count: number - 1)
        : [.end] + Array(repeating: .up, count: spoken.count - number)
    }
    return keys.map { .key($0, early: false) }
  }
}
