import Console
import Residence

/// A page of text to read: a notice, the card, the resident's rights.
struct TextScreen: ScrolledPage {
  private let title: Bilingual
  private let lines: @Sendable (Context) -> [Styled]
  var scroll = Scroll()

  /// Shows a page whose lines are made anew in the language of the moment.
  init(_ title: Bilingual, _ lines: @escaping @Sendable (Context) -> [Styled]) {
    self.title = title
    self.lines = lines
  }

  func title(in context: Context) -> Bilingual { title }

  func page(in context: Context) -> Grid {
    let columns = context.columns - 2
    let lines = lines(context).flatMap { line in
      wrapped(line.text, to: columns).map { Styled($0, style: line.style) }
    }
    return Grid(lines, columns: columns)
  }
}
