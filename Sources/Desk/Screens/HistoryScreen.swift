import CaseStore
import Console
import Residence

/// Every change of a case and every look at it, the latest first.
struct HistoryScreen: Screen {
  private let number: CaseNumber
  private let lines: [HistoryLine]
  private var cursor = ListCursor()

  init(number: CaseNumber, lines: [HistoryLine]) {
    self.number = number
    self.lines = lines.reversed()
  }

  func title(in context: Context) -> Bilingual {
    Bilingual(en: "History of \(number.text): \(lines.count)", zh: "\(number.text)的历史：\(lines.count)")
  }

  func offers(in context: Context) -> [Offer] { [] }

  func perform(_ command: Command, in context: Context) -> [Effect] { [] }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    return cursor.receive(key, count: lines.count, page: context.contentRows - 1) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let language = context.language
    var visible = cursor
    visible.clamp(count: lines.count, page: area.rows - 1)
    return Table.render(
      columns: [
        Column(title: Bilingual(en: "When", zh: "时间")[language], width: .fixed(16)),
        Column(title: Bilingual(en: "Who", zh: "操作员")[language], width: .fixed(12)),
        Column(title: Bilingual(en: "What", zh: "事项")[language], width: .flexible(minimum: 20)),
        Column(title: Bilingual(en: "Revision", zh: "版本")[language], width: .fixed(8), alignment: .trailing),
        Column(title: Bilingual(en: "Entry", zh: "日志号")[language], width: .fixed(8), alignment: .trailing),
      ],
      rows: { index in
        let line = lines[index]
        let what = HistoryScreen.title(of: line.kind)
        return [
          Styled(context.time(line.mark.at)), Styled(line.mark.by),
          Styled(what[language], style: line.revision == nil ? .muted : .plain),
          Styled(line.revision.map(String.init) ?? ""), Styled(String(line.sequence)),
        ]
      },
      count: lines.count, cursor: visible, onto: &grid, in: area)
  }

  /// A kind that this program does not know, a newer one's, is shown by its own name.
  private static func title(of kind: String) -> Bilingual {
    if kind == "look" { return Bilingual(en: "looked at the case", zh: "查看档案") }
    return Action.Kind(rawValue: kind)?.title ?? Bilingual(en: kind, zh: kind)
  }
}
