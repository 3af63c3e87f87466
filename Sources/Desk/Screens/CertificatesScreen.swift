import CaseStore
import Console
import Residence

/// The certificates of a case, the latest first; each can be seen as it was handed out.
struct CertificatesScreen: ListScreen {
  private var file: Case
  var list = FilteredList<CertificateNumber>()

  init(_ file: Case) {
    self.file = file
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(Bilingual(en: "Certificates", zh: "已开证明"), counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] { list.offers([Offer(.open)]) }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command), let selected = selected(in: context) else { return [] }
    return [.order(.page(rows(in: context).id(at: selected), of: file.number))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .reloaded(let newer):
      if newer.number == file.number { file = newer }
      return []
    case .page(let number, let lines):
      let voided = file.certificates.first { $0.terms.number == number }?.voided
      return [.show(PageScreen(number: number, of: file.number, lines: lines, voided: voided))]
    default: return []
    }
  }

  func rows(in context: Context) -> FoundRows<SealedCertificate, CertificateNumber> {
    FoundRows(file.certificates.reversed(), by: \.terms.number, with: FilterWords(list.typed)) {
      certificate in
      let terms = certificate.terms
      let purpose = Field.purpose.shown(terms.purpose, under: context.policy)
      let state = CertificatesScreen.state(of: certificate)
      return [terms.number.text, purpose.en, purpose.zh, terms.receivingBody, state.en, state.zh]
    }
  }

  /// Until when it is valid, or that it is void.
  private static func state(of certificate: SealedCertificate) -> Bilingual {
    let day = certificate.terms.validUntil.text
    return certificate.voided == nil ? Bilingual(en: day, zh: day) : Bilingual(en: "VOID", zh: "作废")
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(15)),
        Column(title: Field.purpose.title[language], width: .fixed(20)),
        Column(title: Field.receivingBody.title[language], width: .flexible(minimum: 10)),
        Column(title: Bilingual(en: "Valid until", zh: "有效期至")[language], width: .fixed(11)),
      ], caption: .latestFirst(language),
      cells: { index in
        let terms = rows[index].terms
        return [
          Styled(terms.number.text),
          Styled(Field.purpose.shown(terms.purpose, under: context.policy)[language]),
          Styled(terms.receivingBody), Styled(CertificatesScreen.state(of: rows[index])[language]),
        ]
      })
  }
}
