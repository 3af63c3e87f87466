import CaseStore
import Console
import Paper
import Residence

/// Every change of a case and every look at it, the latest first; each revision can be seen and compared.
struct HistoryScreen: ListScreen {
  private let history: History
  private let file: Case?
  var list = FilteredList<Int>()

  /// Shows a case's history; with the case at hand, the resident can be given it.
  init(_ history: History, of file: Case? = nil) {
    self.history = history
    self.file = file
  }

  func title(in context: Context) -> Bilingual {
    let number = history.number.text
    return Bilingual(
      Bilingual(en: "History of \(number)", zh: "\(number)的历史"), counting: rows(in: context))
  }

  func offers(in context: Context) -> [Offer] {
    let line = line(in: context)
    return list.offers(
      [Offer(.open, Bilingual(en: "Show", zh: "查看"), disabled: history.objection(toShowing: line))]
        + history.comparisons(of: line) + (file == nil ? [] : [Offer(.paper(.accessExtract))]))
  }

  mutating func perform(_ command: Command, in context: Context) -> [Effect] {
    guard !list.perform(command) else { return [] }
    if command == .paper(.accessExtract), let file {
      let paper = Paper.accessExtract(of: file, history, in: context)
      return [.show(PaperScreen(paper, .accessExtract, of: file.number))]
    }
    guard let revision = line(in: context)?.revision else { return [] }
    return history.look(command, at: revision)
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    switch event {
    case .key(let key, _): return moved(key, in: context)
    case .looked(let look): return history.shown(look)
    default: return []
    }
  }

  func rows(in context: Context) -> FoundRows<HistoryLine, Int> {
    FoundRows(history.lines.reversed(), by: \.sequence, with: FilterWords(list.typed)) { line in
      [
        context.time(line.mark.at), line.mark.by, context.officer(line.mark.by), line.title.en, line.title.zh,
        String(line.sequence),
      ]
    }
  }

  private func line(in context: Context) -> HistoryLine? {
    let rows = rows(in: context)
    return list.selected(in: rows).map { rows[$0] }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(
      columns: [
        Column(title: Bilingual(en: "When", zh: "时间")[language], width: .fixed(16)),
        Column(title: Bilingual(en: "Who", zh: "操作员")[language], width: .fixed(12)),
        Column(title: Bilingual(en: "What", zh: "事项")[language], width: .flexible(minimum: 20)),
        Column(title: Bilingual(en: "Revision", zh: "版本")[language], width: .fixed(8), alignment: .trailing),
        Column(title: Bilingual(en: "Entry", zh: "日志号")[language], width: .fixed(8), alignment: .trailing),
      ], caption: .latestFirst(language),
      cells: { index in
        let line = rows[index]
        let erased = line.isErased ? Bilingual(en: " (erased)", zh: "（已清除）")[language] : ""
        return [
          Styled(context.time(line.mark.at)), Styled(line.mark.by),
          Styled(line.title[language] + erased, style: line.revision == nil ? .muted : .plain),
          Styled(line.revision.map(String.init) ?? ""), Styled(String(line.sequence)),
        ]
      })
  }
}

extension Styled {
  /// In which order a list stands whose beginning is the present.
  static func latestFirst(_ language: Language) -> Styled {
    Styled(Bilingual(en: "latest first", zh: "由新到旧")[language], style: .muted)
  }
}
