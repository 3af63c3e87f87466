import Console
import Residence

/// What is typed into a form.
extension Speech {
  /// Answers the line in focus and goes on, or tells what could be answered.
  mutating func fill(
    _ typed: String, isQuestion: Bool, _ item: FormItem, _ facts: [String], _ spoken: Spoken, at desk: Desk
  ) -> [Event] {
    let language = desk.context.language
    if isQuestion {
      tell(item, facts, spoken, in: language)
      return []
    }
    // A question mark that is meant has another one before it.
    let isOnlyMarks = typed.count > 1 && typed.allSatisfy { $0 == "?" || $0 == "？" }
    let text = isOnlyMarks ? String(typed.dropFirst()) : TypedText.trimmed(typed)
    let goingOn = Event.key(.tab, early: false)
    guard !text.isEmpty else {
      left = (item.id, nil)
      return [goingOn]
    }
    switch item.answer(text) {
    case .events(let events):
      left = (item.id, item.options.isEmpty ? text : nil)
      return events + [goingOn]
    case .unclear(let options):
      let names = options.map(\.title[language]).joined(separator: language.semicolon)
      add(
        options.isEmpty
          ? Bilingual(en: "No answer is called that; ? lists them.", zh: "没有这个选项，?列出选项。")
          : Bilingual(en: "Several are called that: \(names). Type more.", zh: "有多个选项：\(names)。请输入更多字。"),
        in: language)
    case .tooLong:
      let longest = FormItem.longest
      add(
        Bilingual(
          en: "At most \(longest) characters; nothing was taken.", zh: "最多\(longest)个字，未予采用。"),
        in: language)
    }
    return []
  }

  /// Goes to the line of a form whose name begins so.
  mutating func go(toLineCalled name: String, _ spoken: Spoken, at desk: Desk) -> [Event] {
    guard case .value = spoken.asks,
      let index = (0..<spoken.count).first(where: { spoken.item($0).label.lowercased().hasPrefix(name) })
    else { return notUnderstood(":" + name, at: desk) }
    return go(to: index + 1, spoken, at: desk)
  }
}
