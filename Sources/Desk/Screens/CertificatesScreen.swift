import CaseStore
import Console
import Residence

/// The certificates of a case, the latest first; each can be seen as it was handed out.
struct CertificatesScreen: ListScreen {
  private let file: Case
  private var cursor = ListCursor()

  init(_ file: Case) {
    self.file = file
  }

  private var certificates: [SealedCertificate] { file.certificates.reversed() }

  func title(in context: Context) -> Bilingual {
    let count = certificates.count
    return Bilingual(en: "Certificates: \(count)", zh: "已开证明：\(count)")
  }

  func offers(in context: Context) -> [Offer] { [Offer(.open)] }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard certificates.indices.contains(cursor.selected) else { return [] }
    return [.order(.page(certificates[cursor.selected].terms.number, of: file.number))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      return cursor.receive(key, count: certificates.count, page: context.contentRows - 1) ? [] : nil
    case .page(let number, let lines):
      let voided = file.certificates.first { $0.terms.number == number }?.voided
      return [.show(PageScreen(number: number, of: file.number, lines: lines, voided: voided))]
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    table(in: context).render(onto: &grid, in: area)
  }

  func table(in context: Context) -> Table {
    let language = context.language
    return Table(
      columns: [
        Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(15)),
        Column(title: Field.purpose.title[language], width: .fixed(20)),
        Column(title: Field.receivingBody.title[language], width: .flexible(minimum: 10)),
        Column(title: Bilingual(en: "Valid until", zh: "有效期至")[language], width: .fixed(11)),
      ],
      count: certificates.count, cursor: cursor,
      row: { index in
        let terms = certificates[index].terms
        let void = certificates[index].voided.map { _ in Bilingual(en: "VOID", zh: "作废")[language] }
        return [
          Styled(terms.number.text),
          Styled(Field.purpose.shown(terms.purpose, under: context.policy)[language]),
          Styled(terms.receivingBody), Styled(void ?? terms.validUntil.text),
        ]
      })
  }
}
