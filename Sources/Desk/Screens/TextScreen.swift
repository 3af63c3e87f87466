import Console
import Residence

/// A page to read: a notice, the card, the resident's rights, a comparison.
struct TextScreen: ScrolledPage {
  private let title: Bilingual
  private let drawn: @Sendable (Context) -> Grid
  var scroll = Scroll()

  /// Shows a page that is made anew in the language of the moment.
  init(_ title: Bilingual, page: @escaping @Sendable (Context) -> Grid) {
    self.title = title
    drawn = page
  }

  /// Shows lines that are made anew in the language of the moment.
  init(_ title: Bilingual, _ lines: @escaping @Sendable (Context) -> [Styled]) {
    self.init(
      title,
      page: { context in
        let columns = context.columns - 2
        let lines = lines(context).flatMap { line in
          wrapped(line.text, to: columns).map { Styled($0, style: line.style) }
        }
        return Grid(lines, columns: columns)
      })
  }

  func title(in context: Context) -> Bilingual { title }

  func page(in context: Context) -> Grid { drawn(context) }
}
