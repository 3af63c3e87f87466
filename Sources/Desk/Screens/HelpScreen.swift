import Console
import Residence

/// What the screen below says and by which rules, and what can be done on it.
struct HelpScreen: ScrolledPage {
  private let offers: [Offer]
  private let explanations: [Explanation]
  var scroll = Scroll()

  init(offers: [Offer], explanations: [Explanation]) {
    self.offers = offers
    self.explanations = explanations
  }

  func title(in context: Context) -> Bilingual { Bilingual(en: "Help", zh: "帮助") }

  func page(in context: Context) -> Grid {
    let columns = context.columns - 2
    return Grid(lines(in: context, columns: columns), columns: columns)
  }

  private func lines(in context: Context, columns: Int) -> [Styled] {
    let language = context.language
    var lines = [Styled]()
    for explanation in explanations {
      lines += explanation.lines(under: context.policy, in: language, columns: columns)
      lines.append(Styled(""))
    }
    for offer in offers.reversed() where !offer.command.keys.isEmpty {
      let keys = padded(offer.command.keys.map(\.name).joined(separator: " "), to: 10)
      let why = offer.disabled.map { "  (\($0[language]))" } ?? ""
      lines.append(
        Styled("\(keys) \(offer.title[language])\(why)", style: offer.disabled == nil ? .plain : .muted))
    }
    guard !context.isPlain else { return lines }
    let isForm = offers.contains { $0.command == .save }
    let moving = KeyPage.lines(inForm: isForm, in: language).map { Styled($0, style: .muted) }
    let folding = Bilingual(en: "Full-width characters work as commands too.", zh: "全角字符同样可用作命令。")
    return lines + moving + [Styled("")]
      + wrapped(folding[language], to: columns).map { Styled($0, style: .muted) }
  }
}
