import Console
import Paper
import Residence

/// A paper before it is printed: as text always, as a picture where the terminal shows one.
struct PaperScreen: PicturedPage {
  let paper: Paper
  let text: Grid
  let kind: CasePaper
  private let number: CaseNumber?
  var picture: Picture?
  var scroll = Scroll()

  /// Shows a paper about a case, or about many.
  init(_ paper: Paper, _ kind: CasePaper, of number: CaseNumber?) {
    self.paper = paper
    var text = Grid(of: paper)
    // The paper is for whoever goes out with it, the screen for whoever walks past.
    if kind == .visitList { text.maskNumbers() }
    self.text = text
    self.kind = kind
    self.number = number
  }

  func title(in context: Context) -> Bilingual { paper.title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.print), pictureOffer(in: context)]
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    switch command {
    case .print: return [.order(.print(paper, kind, of: number))]
    case .asPicture: return turnPicture()
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
}
