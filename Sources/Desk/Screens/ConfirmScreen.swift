import Console
import Residence

/// A question before something that cannot be taken back.
struct ConfirmScreen: Screen {
  let question: Bilingual
  /// What it is about, line by line.
  var details: [Bilingual] = []
  let effects: [Effect]

  func title(in context: Context) -> Bilingual { question }

  func offers(in context: Context) -> [Offer] {
    [Offer(.confirm), Offer(.back, Bilingual(en: "No", zh: "否"))]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    command == .confirm ? effects : [.leave]
  }

  func receive(_ event: Event, in context: Context) -> [Effect]? { nil }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    let columns = area.columns - 8
    let lines = details.enumerated().flatMap { index, detail in
      wrapped("\(index + 1). \(detail[language])", to: columns)
    }
    // The answer stays in sight, however much there is to say.
    let shown = lines.prefix(max(0, area.rows - 5))
    let row = area.row + max(0, (area.rows - 4 - shown.count) / 3)
    grid.put(question[language], row: row, column: area.column + 4, style: .bold)
    for (index, line) in shown.enumerated() {
      grid.put(line, row: row + 2 + index, column: area.column + 4, limit: columns)
    }
    let answer = Bilingual(en: "Enter: yes.  Esc: no, go back.", zh: "Enter：是。Esc：否，返回。")
    let last = row + 2 + (shown.isEmpty ? 0 : shown.count + 1)
    grid.put(answer[language], row: last, column: area.column + 4)
    return Position(row: last, column: area.column + 4)
  }
}
