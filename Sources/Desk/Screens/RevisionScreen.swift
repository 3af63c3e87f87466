import CaseStore
import Console
import Residence

/// A past revision of a case, as its page was on the day when it was saved; only to be read.
struct RevisionScreen: ScrolledPage {
  private let file: Case
  private let revision: Int
  private let history: History
  var scroll = Scroll()

  init(_ file: Case, _ revision: Int, of history: History) {
    self.file = file
    self.revision = revision
    self.history = history
  }

  func title(in context: Context) -> Bilingual {
    let (name, latest) = (file.identity.name, history.latest)
    return Bilingual(
      en: "Revision \(revision) of \(latest): \(name)", zh: "第\(revision)版（共\(latest)版）：\(name)")
  }

  func offers(in context: Context) -> [Offer] { history.comparisons(of: history[revision]) }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    history.look(command, at: revision)
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    if case .looked(let look) = event { return history.shown(look) }
    return scrolled(event, in: context)
  }

  func page(in context: Context) -> Grid {
    let language = context.language
    // What was due then is told as it was then.
    var then = context
    then.now = file.changed.at
    let page = CaseScreen(file).page(in: then)
    let words = history[revision].map { history.heading(of: $0, at: context.time)[language] } ?? ""
    let head = wrapped(words, to: page.columns)
    var grid = Grid(columns: page.columns, rows: head.count + 1 + page.rows)
    for (row, line) in head.enumerated() {
      grid.put(line, row: row, column: 0, style: .warning.with(bold: true))
    }
    grid.draw(page, row: head.count + 1, column: 0)
    return grid
  }
}
