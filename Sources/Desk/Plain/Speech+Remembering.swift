import Residence

/// What has been said already, and what came since.
extension Speech {
  /// What is to be said of a wait that goes on.
  public mutating func patience(of desk: Desk) -> [String] {
    var lines: [String] = []
    takeNotice(of: desk, into: &lines)
    return lines.map(Speech.tidy)
  }

  /// Takes notice of what other desks did: what concerns the open case is said with the next news, what only changes
  /// a list is seen when one looks at it.
  public mutating func overhear(_ desk: Desk) {
    var overheard: [String] = []
    takeNotice(of: desk, into: &overheard)
    answers += overheard
    let spoken = desk.spoken
    guard case .row = spoken.asks, heard.count == desk.depth, desk.generation == generation else {
      return
    }
    heard[heard.count - 1].title = desk.title
    heard[heard.count - 1].lines = spoken.lines
  }

  /// What was said of the screen in front, if it still stands there or has been come back to.
  func heard(of desk: Desk, called title: String) -> Heard? {
    let depth = desk.depth
    guard heard.indices.contains(depth - 1), language == desk.context.language else { return nil }
    let known = heard[depth - 1]
    // A screen that counts what it shows is called differently once something else is looked for.
    return desk.generation == generation || known.title == title ? known : nil
  }

  /// Keeps what is being said of the screen in front, and forgets the screens that are gone.
  mutating func remember(_ now: Heard, of desk: Desk) {
    let depth = desk.depth
    heard = Array(heard.prefix(depth - 1))
    heard += Array(repeating: Heard(), count: depth - 1 - heard.count) + [now]
    (generation, language) = (desk.generation, desk.context.language)
  }

  /// Says what the desk says, and whether that is an answer and not a wait.
  @discardableResult
  mutating func takeNotice(of desk: Desk, into lines: inout [String]) -> Bool {
    // A locked desk says nothing of what goes on below.
    guard !desk.isLocked else { return false }
    let language = desk.context.language
    let message = desk.notice?.text ?? desk.wait?.words
    let isNew = message != nil && (hasAsked || message != notice)
    if isNew, let message { lines.append(message[language]) }
    notice = message
    let advice = desk.advice
    lines += advice.filter { !self.advice.contains($0) }
    self.advice = advice
    if message == nil, let said = desk.standingNotice?.text, said != standing {
      standing = said
      lines.append(said[language])
    }
    return isNew && desk.notice != nil
  }

  /// Each with where its rule stands; many in a row stand on one rule.
  func cited(_ faults: [Spoken.Fault], in language: Language) -> [String] {
    var last: String?
    return faults.map { fault in
      defer { last = fault.source }
      guard let source = fault.source, source != last else { return fault.words }
      return fault.words + Bilingual(en: " (\(source))", zh: "（\(source)）")[language]
    }
  }

  /// What the lines of a form say.
  func values(of spoken: Spoken) -> [FormItem.ID: String] {
    guard case .value = spoken.asks else { return [:] }
    return (0..<spoken.count).reduce(into: [:]) { values, index in
      let item = spoken.item(index)
      if let id = item.id { values[id] = item.value }
    }
  }

  /// The lines of a form that say something else than before, but for what was just typed as it stands there.
  func changes(from before: [FormItem.ID: String], of spoken: Spoken, in language: Language) -> [String] {
    guard case .value = spoken.asks else { return [] }
    return (0..<spoken.count).compactMap { index in
      let item = spoken.item(index)
      guard let id = item.id, let value = item.value, value != before[id] ?? "" else { return nil }
      // A paper that is asked for only now is not there yet: that is no news.
      if before[id] == nil, case .paper = id, value == FormState.PaperState.absent.spoken[language] {
        return nil
      }
      return id == left?.id && value == left?.typed ? nil : item.statement(in: language)
    }
  }
}
