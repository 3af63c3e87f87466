import Console
import Residence

/// A question before something that cannot be taken back.
struct ConfirmScreen: Screen {
  let question: Bilingual
  let effects: [Effect]

  func title(in context: Context) -> Bilingual { question }

  func offers(in context: Context) -> [Offer] {
    [Offer(.confirm), Offer(.back, Bilingual(en: "No", zh: "不"))]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    command == .confirm ? effects : [.leave]
  }

  func receive(_ event: Event, in context: Context) -> [Effect]? { nil }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let row = area.row + area.rows / 3
    grid.put(question[context.language], row: row, column: area.column + 4, style: .bold)
    let answer = Bilingual(en: "Enter: yes.  Esc: no, go back.", zh: "Enter：是。Esc：否，返回。")
    grid.put(answer[context.language], row: row + 2, column: area.column + 4)
    return Position(row: row + 2, column: area.column + 4)
  }
}
