import CaseStore
import Console
import Residence

/// A list of what an action does to many cases: before it is done, and after.
protocol BatchList: ListScreen where Rows == FoundRows<BatchRow, Int> {
  /// What is done.
  var kind: Action.Kind { get }
  /// Every row, in the order in which it is done.
  var all: [BatchRow] { get }
  /// What the rows come to, in a line.
  func summary(in context: Context) -> Bilingual
  /// What a row says has come of it.
  func words(of row: BatchRow, in context: Context) -> Bilingual
}

extension BatchList {
  /// The rows of which nothing has come yet.
  var open: [BatchRow] { all.filter(\.isOpen) }

  func rows(in context: Context) -> FoundRows<BatchRow, Int> {
    FoundRows(all, by: \.id, with: FilterWords(list.typed)) { row in
      let words = words(of: row, in: context)
      return [row.number.text, row.name, words.en, words.zh]
    }
  }

  func head(in context: Context) -> Styled? { Styled(summary(in: context)[context.language], style: .bold) }

  /// What the selected row says, which may be more than there is room for in it.
  var footLines: Int { 5 }

  func explanations(in context: Context) -> [Explanation] {
    guard case .refused(let reasons)? = selectedRow(in: context)?.outcome else { return [] }
    return reasons.map { $0.explanation(under: context.policy) }
  }

  /// All that there is to say about the selected row.
  func details(in context: Context) -> [Styled] { selectedRow(in: context)?.explained(in: context) ?? [] }

  private func selectedRow(in context: Context) -> BatchRow? {
    let rows = rows(in: context)
    return list.selected(in: rows).map { rows[$0] }
  }

  func look(of rows: Rows, in context: Context) -> ListLook {
    let language = context.language
    return ListLook(columns: [
      Column(title: Bilingual(en: "Number", zh: "编号")[language], width: .fixed(14)),
      Column(title: Field.name.title[language], width: .fixed(18)),
      Column(title: Bilingual(en: "Result", zh: "结果")[language], width: .flexible(minimum: 20)),
    ]) { index in
      let row = rows[index]
      return [
        Styled(row.number.text), Styled(row.name),
        Styled(words(of: row, in: context)[language], style: row.style),
      ]
    }
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let focus = renderList(rows(in: context), onto: &grid, in: area, of: context)
    let lines = details(in: context).flatMap { detail in
      wrapped(detail.text, to: area.columns).map { Styled($0, style: detail.style) }
    }
    for (offset, line) in lines.prefix(footLines - 1).enumerated() {
      grid.put(line.text, row: area.endRow - footLines + 1 + offset, column: area.column, style: line.style)
    }
    return focus
  }
}

extension BatchRow {
  /// All that there is to say about it; below each refusal the source of its rule.
  fileprivate func explained(in context: Context) -> [Styled] {
    guard case .refused(let reasons) = outcome else {
      return details(under: context.policy).map { Styled($0[context.language]) }
    }
    return reasons.flatMap { reason in
      let source = context.policy.rule(reason.rule)?.source[context.language]
      return [Styled(reason.words(under: context.policy)[context.language])]
        + (source.map { [Styled("  " + $0, style: .muted)] } ?? [])
    }
  }

  /// How it looks; words say it as well.
  fileprivate var style: Style {
    switch outcome {
    case .open: .plain
    case .done: .good
    case .refused, .overtaken, .failed: .danger
    }
  }
}
