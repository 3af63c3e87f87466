import CaseStore
import Console
import Residence

/// Who is registered at an address, with the household members who live along.
struct HouseScreen: ListScreen {
  private let address: Address
  var list = FilteredList<CaseNumber>()

  init(_ address: Address) {
    self.address = address
  }

  func title(in context: Context) -> Bilingual {
    let rows = rows(in: context)
    let people = rows.reduce(0) { $0 + 1 + $1.members.count }
    let files = Bilingual(Bilingual(en: "Registered here", zh: "本址登记"), counting: rows)
    guard people > rows.count else { return files }
    return Bilingual(en: "\(files.en) (\(people) people)", zh: "\(files.zh)（共\(people)人）")
  }

  func offers(in context: Context) -> [Offer] { list.offers([Offer(.open)]) }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), let selected = selected(in: context) else { return [] }
    return [.order(.open(rows(in: context).id(at: selected)))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .changed, .uncovered:
      list.settle(on: rows(in: context), page: page(in: context))
      return []
    case .opened(let file): return [.show(CaseScreen(file))]
    default: return []
    }
  }

  func rows(in context: Context) -> FoundRows<Listing, CaseNumber> {
    FoundRows(
      context.register.residents(at: address), by: \.number, with: FilterWords(list.typed)
    ) { listing in
      [listing.number.text, listing.name, listing.stage.title.en, listing.stage.title.zh] + listing.members
    }
  }

  func head(in context: Context) -> Styled? { Styled(address.line(under: context.policy), style: .bold) }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(columns: [
      Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(14)),
      Column(title: Field.name.title[language], width: .fixed(18)),
      Column(title: Bilingual(en: "Stage", zh: "状态")[language], width: .fixed(24)),
      Column(
        title: Bilingual(en: "Living along", zh: "共同居住")[language], width: .flexible(minimum: 10)),
    ]) { index in
      let listing = rows[index]
      return [
        Styled(listing.number.text), Styled(listing.name), Styled(listing.stage.title[language]),
        Styled(listing.members.joined(separator: Bilingual(en: ", ", zh: "、")[language])),
      ]
    }
  }
}
