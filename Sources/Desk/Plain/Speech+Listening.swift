import Console
import Residence

/// What a typed line means.
extension Speech {
  /// Understands a line: what it asks of the desk are events; what it asks of the speech itself is among the next
  /// news.
  ///
  /// A line that begins with a colon is a command, wherever it is typed; a text that begins with one has two of
  /// them. Nothing that cannot be taken back is done by less than the word yes.
  public mutating func take(_ line: String, at desk: Desk) -> [Event] {
    let language = desk.context.language
    // What a cursor key leaves in a line is nothing that anybody means.
    guard !line.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\t" })
    else {
      add(
        Bilingual(
          en: "That line has control characters, from a cursor key perhaps; nothing was taken.",
          zh: "该行含有控制字符（可能按了方向键），未予采用。"), in: language)
      return []
    }
    let listed = nextListed
    let events = events(of: line.replacing("\t", with: " "), at: desk)
    // Whatever else is asked for, the next list begins at its first row.
    if nextListed == listed { nextListed = 0 }
    hasAsked = !events.isEmpty
    return events
  }

  private mutating func events(of line: String, at desk: Desk) -> [Event] {
    let spoken = desk.spoken
    let folded = TypedText.folded(line)
    let isDoubled = folded.hasPrefix("::")
    if folded.hasPrefix(":"), !isDoubled { return obey(String(folded.dropFirst()), spoken, at: desk) }
    // What waits for another desk takes nothing else.
    if desk.isWaiting { return [.key(.enter, early: false)] }
    let text = isDoubled ? String(line.drop(while: \.isWhitespace).dropFirst()) : line
    switch spoken.asks {
    case .secret: return text.isEmpty ? [] : unlocking(with: text)
    case .word(let command, _): return answer(folded, command, at: desk)
    case .value(let item, let facts):
      return fill(text, isQuestion: folded == "?", item, facts, spoken, at: desk)
    case .row: return goOn(folded, spoken, at: desk)
    case .nothing:
      guard !folded.isEmpty else {
        add(Speech.onPages, in: desk.context.language)
        return []
      }
      guard let word = OwnWord(folded), let events = obey(word, spoken, at: desk) else {
        return notUnderstood(folded, at: desk)
      }
      return events
    }
  }

  private func unlocking(with text: String) -> [Event] {
    [.key(.control("u"), early: false), .key(.paste(text), early: false), .command(.confirm)]
  }

  private mutating func answer(_ typed: String, _ command: Command, at desk: Desk) -> [Event] {
    switch typed.lowercased() {
    case "yes", "是": return [.command(command)]
    case "no", "否": return [.command(.back)]
    case "?": return obey(.commands, desk.spoken, at: desk) ?? []
    default:
      add(Bilingual(en: "Type yes in full, or no.", zh: "请输入“是”或“否”。"), in: desk.context.language)
      return []
    }
  }

  mutating func notUnderstood(_ typed: String, at desk: Desk) -> [Event] {
    add(
      Bilingual(
        en: "Not understood: \(typed). Commands begin with a colon; ? tells them.",
        zh: "不明白：\(typed)。命令以冒号开头，?列出命令。"), in: desk.context.language)
    return []
  }
}
