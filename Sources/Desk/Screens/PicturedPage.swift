import Console
import Paper
import Residence

/// A screen that shows a paper: as text always, as a picture where the terminal shows one.
protocol PicturedPage: ScrolledPage {
  /// What is shown.
  var paper: Paper { get }
  /// The paper as text; made once, for a long one is scrolled through.
  var text: Grid { get }
  /// The paper as a picture, while that is shown.
  var picture: Picture? { get set }
}

extension PicturedPage {
  func page(in context: Context) -> Grid { text }

  func picture(in area: Rect, of context: Context) -> PlacedPicture? {
    picture.map { PlacedPicture($0, in: area) }
  }

  /// The picture of the paper instead of its text, or the text again.
  func pictureOffer(in context: Context) -> Offer {
    let none = Bilingual(en: "This terminal shows no pictures", zh: "此终端不能显示图像")
    return Offer(
      .asPicture, picture == nil ? nil : Bilingual(en: "As text", zh: "文本预览"),
      disabled: context.showsPictures ? nil : none)
  }

  /// Has the picture drawn, or shows the text again.
  mutating func turnPicture() -> [Effect] {
    guard picture == nil else {
      picture = nil
      return []
    }
    return [.order(.draw(paper))]
  }
}

extension Grid {
  /// A paper as it is read on a terminal.
  init(of paper: Paper) { self.init(paper.lines.map { Styled($0) }, columns: Paper.columns) }
}
