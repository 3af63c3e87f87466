import Console
import Residence

/// Who is at the desk: a demonstration lets everybody choose.
struct SignInScreen: ListScreen {
  private var cursor = ListCursor()

  func title(in context: Context) -> Bilingual { Bilingual(en: "juzhu - sign in", zh: "居住登记 - 登录") }

  func offers(in context: Context) -> [Offer] {
    let nobody = context.operators.isEmpty
    return [
      Offer(
        .open, Bilingual(en: "Sign in", zh: "登录"),
        disabled: nobody
          ? Bilingual(en: "No operator here belongs to your system account", zh: "没有与您的系统账户对应的操作员") : nil)
    ]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard context.operators.indices.contains(cursor.selected) else { return [] }
    return [.signIn(context.operators[cursor.selected])]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return cursor.receive(key, count: context.operators.count, page: context.contentRows - 3) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    let question = Bilingual(en: "Who is at the desk?", zh: "请选择操作员")
    grid.put(question[language], row: area.row, column: area.column)
    let list = Rect(row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
    return table(in: context).render(onto: &grid, in: list)
  }

  func table(in context: Context) -> Table {
    let language = context.language
    return Table(
      columns: [
        Column(title: Bilingual(en: "Operator", zh: "操作员")[language], width: .fixed(14)),
        Column(title: Bilingual(en: "Name", zh: "姓名")[language], width: .fixed(16)),
        Column(title: Bilingual(en: "Duty", zh: "职责")[language], width: .flexible(minimum: 20)),
      ],
      count: context.operators.count, cursor: cursor,
      row: { index in
        let person = context.operators[index]
        let duty = context.policy.name(of: person.role)[language]
        let area = person.communities.joined(separator: " ")
        return [
          Styled(person.name), Styled(person.displayName),
          Styled(area.isEmpty ? duty : "\(duty): \(area)"),
        ]
      })
  }
}
