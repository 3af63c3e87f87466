import Console
public import Residence

/// The desk in lines, for whoever listens to it or reads it on one row of braille: what a typed line means, and
/// what is to be said.
///
/// The same desk, the same screens, commands and rules: only what a screen shows at once is said one after the
/// other here. It remembers what has been said, so that nothing is said twice.
public struct Speech: Sendable {
  /// What answers the last line, and what was overheard since.
  var answers: [String] = []
  /// What was said of each screen of the stack, for when one comes back to it.
  var heard: [Heard] = []
  /// The screen that was in front then, and the language in which it spoke.
  var (generation, language): (Int, Language?) = (-1, nil)
  /// What was said of the station and the operator, of its folder, by the desk, and of a wait.
  var (whereabouts, standing, notice, advice): (String, Bilingual?, Bilingual?, [String]) = ("", nil, nil, [])
  /// What need not be explained again.
  var explained: Set<Kind> = []
  /// Whether the desk was asked for something, so that what it says is an answer, even if it said so before.
  var hasAsked = true
  /// The line of a form that was answered or passed over, and the text that was typed there.
  var left: (id: FormItem.ID?, typed: String?)?
  /// The row with which a list goes on.
  var nextListed = 0

  /// Begins to listen and to speak.
  public init() {}

  /// What was said of a screen.
  struct Heard: Sendable {
    var title = ""
    var lines: [String] = []
    var faults: [String] = []
    var values: [FormItem.ID: String] = [:]
    var section: String?
    var focus: Int?
  }

  /// What is explained once in a session.
  enum Kind { case page, list, form }

  /// Says everything of the present screen again, the next time.
  public mutating func forget() {
    heard = []
    whereabouts = ""
  }

  /// Adds something that the desk does not know of to the next news.
  public mutating func add(_ words: Bilingual, in language: Language) { answers.append(words[language]) }

  mutating func add(_ line: String) { answers.append(line) }

  /// What is new, in the order in which it is said: the answer to what was typed, where one is, what the desk says,
  /// what the screen says, and at last what is asked for.
  public mutating func news(of desk: Desk) -> Saying {
    let language = desk.context.language
    let (spoken, title) = (desk.spoken, desk.title)
    let before = heard(of: desk, called: title)
    var lines = answers
    answers = []
    let hasMoved = heard.count != desk.depth
    if hasMoved || before?.title != title { lines.append(title) }
    if before == nil, whereabouts != desk.whereabouts {
      whereabouts = desk.whereabouts
      lines.append(whereabouts)
    }
    let isAnswered = takeNotice(of: desk, into: &lines)
    lines += spoken.lines.filter { before?.lines.contains($0) != true }
    // Whoever is refused again hears again why.
    let faults = spoken.faults.filter { isAnswered || before?.faults.contains($0.words) != true }
    lines += cited(faults, in: language)
    let values = values(of: spoken)
    if let before { lines += changes(from: before.values, of: spoken, in: language) }
    if before != nil, let left, left.id == spoken.focused?.id, spoken.selected == spoken.count - 1 {
      lines.append(Bilingual(en: "That was the last line; :save saves.", zh: "已是最后一项，:保存。")[language])
    }
    if before == nil, let hint = hint(spoken) { lines.append(hint[language]) }
    let section = spoken.focused?.section
    if let section, section != before?.section { lines.append(section) }
    if before?.focus != spoken.selected {
      let messages = spoken.focused?.messages ?? []
      lines += messages.filter { message in !lines.contains { $0.hasPrefix(message) } }
    }
    remember(
      Heard(
        title: title, lines: spoken.lines, faults: spoken.faults.map(\.words), values: values,
        section: section, focus: spoken.selected), of: desk)
    (left, hasAsked) = (nil, false)
    // Nothing can be answered as long as something is waited for.
    let prompt = desk.isWaiting ? nil : prompt(of: spoken, at: desk)
    return Saying(lines: lines.map(Speech.tidy), prompt: prompt.map(Speech.tidy))
  }

  /// A line without what acts on a terminal, and without what only tells parts apart to the eye.
  static func tidy(_ line: String) -> String {
    harmless(line.split(separator: " ").joined(separator: " "))
  }

  /// How to go on, the first time that it has to be known.
  private mutating func hint(_ spoken: Spoken) -> Bilingual? {
    let (kind, words): (Kind, Bilingual)
    switch spoken.asks {
    case .nothing: (kind, words) = (.page, Speech.onPages)
    case .row: (kind, words) = (.list, Speech.onLists)
    case .value: (kind, words) = (.form, Speech.inForms)
    // A question says by itself how it is answered.
    case .word, .secret: return nil
    }
    return explained.insert(kind).inserted ? words : nil
  }

  private func prompt(of spoken: Spoken, at desk: Desk) -> String? {
    let language = desk.context.language
    switch spoken.asks {
    case .nothing: return nil
    case .row:
      guard let focused = spoken.focused else { return nil }
      return Speech.place(spoken, in: language) + focused.text(in: language)
    case .value:
      guard let focused = spoken.focused else { return nil }
      return language.asking(Speech.place(spoken, in: language) + focused.text(in: language))
    case .word(_, let question):
      let answers = Bilingual(en: "yes or no", zh: "是或否")[language]
      return language.asking((question.map { $0 + language.comma } ?? "") + answers)
    case .secret(let question): return language.asking(question)
    }
  }

  private static func place(_ spoken: Spoken, in language: Language) -> String {
    let (place, count) = (spoken.selected + 1, spoken.count)
    return Bilingual(en: "\(place) of \(count): ", zh: "第\(place)项，共\(count)项：")[language]
  }
}
