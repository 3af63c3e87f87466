import Console
import Residence

/// Asks for one full number, and says yes or no with the few facts that decide.
///
/// The answer is gone with the next key of another number, when the desk is left alone, and when one goes back. What
/// was typed is hidden once it has been answered.
struct LookUpNumberScreen: Screen {
  private let purpose: Policy.Option
  private var field = TextField(limit: 40)
  private(set) var outcome: (number: String, Result<LookUpAnswer, LookUpRefusal>)?

  static let question = Bilingual(en: "The full number of the paper", zh: "证件号码（完整）")

  init(for purpose: Policy.Option) {
    self.purpose = purpose
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "Look up: \(purpose.name.en)", zh: "查询：\(purpose.name.zh)")
  }

  func offers(in context: Context) -> [Offer] {
    [Offer(.confirm, Bilingual(en: "Look up", zh: "查询")), Offer(.back)]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .confirm else { return [.leave] }
    outcome = nil
    return field.text.isEmpty ? [] : [.order(.lookUp(field.text, purpose: purpose.id))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      guard field.receive(key) else { return nil }
      outcome = nil
    case .lookedUp(let found):
      outcome = (Masked.paperNumber(field.text), found)
      // What was mistyped is put right; what was answered is not left standing.
      if case .success = found { field.text = "" }
    case .idle:
      outcome = nil
      field.text = ""
    default: break
    }
    return []
  }

  /// The answer, or why there is none.
  func answer(in context: Context) -> [Styled] {
    guard let (number, found) = outcome else { return [] }
    switch found {
    case .success(let answer):
      let style: Style = answer.isRegistered ? .good : .warning
      return [Styled(number, style: .bold)]
        + answer.words.enumerated().map { Styled($1[context.language], style: $0 == 0 ? style : .plain) }
    case .failure(let refusal):
      let offset = context.station.utcOffsetMinutes
      return [
        Styled(
          "! " + refusal.words(under: context.policy, offsetMinutes: offset)[context.language], style: .danger
        )
      ]
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let (row, column, columns) = (area.row + 1, area.column + 4, area.columns - 8)
    grid.put(LookUpNumberScreen.question[context.language], row: row, column: column, style: .bold)
    var line = row + 4
    for answer in answer(in: context) {
      for text in wrapped(answer.text, to: columns) {
        grid.put(text, row: line, column: column, style: answer.style, limit: columns)
        line += 1
      }
    }
    return field.render(onto: &grid, row: row + 1, column: column, columns: min(40, columns))
  }

  /// The answer, then the question again; what is typed is read to nobody.
  func spoken(in context: Context) -> Spoken {
    let said = answer(in: context)
    let isRefused = if case .failure = outcome?.1 { true } else { false }
    return Spoken(
      lines: isRefused ? [] : said.map(\.text),
      faults: isRefused ? said.map { Spoken.Fault(words: $0.text) } : [],
      asks: .secret(question: LookUpNumberScreen.question[context.language]))
  }
}
