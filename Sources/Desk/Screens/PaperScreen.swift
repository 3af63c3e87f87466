import Console
import Paper
import Residence

/// A paper before it is printed: as text always, as a picture where the terminal shows one.
struct PaperScreen: ScrolledPage {
  private let paper: Paper
  private let kind: CasePaper
  private let number: CaseNumber?
  private var picture: Picture?
  var scroll = Scroll()

  /// Shows a paper about a case, or about many.
  init(_ paper: Paper, _ kind: CasePaper, of number: CaseNumber?) {
    self.paper = paper
    self.kind = kind
    self.number = number
  }

  func title(in context: Context) -> Bilingual { paper.title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.print), .asPicture(isShown: picture != nil, in: context)]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .print: return [.order(.print(paper, kind, of: number))]
    case .asPicture:
      guard picture == nil else {
        picture = nil
        return []
      }
      return [.order(.draw(paper))]
    default: return []
    }
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    if case .drawn(let drawn) = event {
      picture = drawn
      return []
    }
    return scrolled(event, in: context)
  }

  func page(in context: Context) -> Grid { Grid(paper.lines.map { Styled($0) }, columns: Paper.columns) }

  func picture(in area: Rect, of context: Context) -> PlacedPicture? {
    picture.map { PlacedPicture($0, in: area) }
  }
}

extension Offer {
  /// The picture of a paper instead of its text, or the text again.
  static func asPicture(isShown: Bool, in context: Context) -> Offer {
    let none = Bilingual(en: "This terminal shows no pictures", zh: "此终端不能显示图像")
    return Offer(
      .asPicture, isShown ? Bilingual(en: "As text", zh: "文本预览") : nil,
      disabled: context.showsPictures ? nil : none)
  }
}
