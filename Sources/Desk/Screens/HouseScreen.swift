import CaseStore
import Console
import Residence

/// Who is registered at an address, with the household members who live along.
struct HouseScreen: ListScreen {
  private let address: Address
  private var cursor = ListCursor()

  init(_ address: Address) {
    self.address = address
  }

  func title(in context: Context) -> Bilingual {
    let count = residents(in: context).reduce(0) { $0 + 1 + $1.members.count }
    return Bilingual(en: "Registered here: \(count)", zh: "本址登记：\(count)人")
  }

  func offers(in context: Context) -> [Offer] { [Offer(.open)] }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    let residents = residents(in: context)
    guard residents.indices.contains(cursor.selected) else { return [] }
    return [.order(.open(residents[cursor.selected].number))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      let count = residents(in: context).count
      return cursor.receive(key, count: count, page: context.contentRows - 3) ? [] : nil
    case .opened(let file): return [.show(CaseScreen(file))]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    grid.put(
      address.line(under: context.policy), row: area.row, column: area.column, style: .bold,
      limit: area.columns)
    let list = Rect(row: area.row + 2, column: area.column, rows: area.rows - 2, columns: area.columns)
    return table(in: context).render(onto: &grid, in: list)
  }

  func table(in context: Context) -> Table {
    let language = context.language
    let residents = residents(in: context)
    return Table(
      columns: [
        Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(14)),
        Column(title: Field.name.title[language], width: .fixed(18)),
        Column(title: Bilingual(en: "Stage", zh: "状态")[language], width: .fixed(24)),
        Column(
          title: Bilingual(en: "Living along", zh: "共同居住")[language], width: .flexible(minimum: 10)),
      ],
      count: residents.count, cursor: cursor,
      row: { index in
        let listing = residents[index]
        return [
          Styled(listing.number.text), Styled(listing.name), Styled(listing.stage.title[language]),
          Styled(listing.members.joined(separator: Bilingual(en: ", ", zh: "、")[language])),
        ]
      })
  }

  private func residents(in context: Context) -> [Listing] { context.register.residents(at: address) }
}
