import CaseStore
import Console
import Paper
import Residence

/// Every change of a case and every look at it, the latest first; each revision can be seen and compared.
struct HistoryScreen: ListScreen {
  private let history: History
  private let file: Case?
  private var cursor = ListCursor()

  /// Shows a case's history; with the case at hand, the resident can be given it.
  init(_ history: History, of file: Case? = nil) {
    self.history = history
    self.file = file
  }

  private var lines: [HistoryLine] { history.lines.reversed() }

  private var selected: HistoryLine? {
    lines.indices.contains(cursor.selected) ? lines[cursor.selected] : nil
  }

  func title(in context: Context) -> Bilingual {
    let (number, count) = (history.number.text, history.lines.count)
    return Bilingual(en: "History of \(number): \(count)", zh: "\(number)的历史：\(count)")
  }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Show", zh: "查看"), disabled: history.objection(toShowing: selected))]
      + history.comparisons(of: selected) + (file == nil ? [] : [Offer(.paper(.accessExtract))])
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    if command == .paper(.accessExtract), let file {
      let paper = Paper.accessExtract(of: file, history, in: context)
      return [.show(PaperScreen(paper, .accessExtract, of: file.number))]
    }
    guard let revision = selected?.revision else { return [] }
    return history.look(command, at: revision)
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _):
      return cursor.receive(key, count: lines.count, page: context.contentRows - 1) ? [] : nil
    case .looked(let look): return history.shown(look)
    default: return []
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    table(in: context).render(onto: &grid, in: area)
  }

  func table(in context: Context) -> Table {
    let language = context.language
    let lines = lines
    return Table(
      columns: [
        Column(title: Bilingual(en: "When", zh: "时间")[language], width: .fixed(16)),
        Column(title: Bilingual(en: "Who", zh: "操作员")[language], width: .fixed(12)),
        Column(title: Bilingual(en: "What", zh: "事项")[language], width: .flexible(minimum: 20)),
        Column(title: Bilingual(en: "Revision", zh: "版本")[language], width: .fixed(8), alignment: .trailing),
        Column(title: Bilingual(en: "Entry", zh: "日志号")[language], width: .fixed(8), alignment: .trailing),
      ],
      count: lines.count, cursor: cursor,
      row: { index in
        let line = lines[index]
        let erased = line.isErased ? Bilingual(en: " (erased)", zh: "（已清除）")[language] : ""
        return [
          Styled(context.time(line.mark.at)), Styled(line.mark.by),
          Styled(line.title[language] + erased, style: line.revision == nil ? .muted : .plain),
          Styled(line.revision.map(String.init) ?? ""), Styled(String(line.sequence)),
        ]
      })
  }
}
