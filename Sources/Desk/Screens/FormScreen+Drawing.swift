import Console
import Residence

extension FormScreen {
  private enum Row {
    case title(String)
    case line(String, Style)
    case item(FormItem, index: Int)
    case message(String)
    case blank
  }

  private func rows(in context: Context, columns: Int) -> [Row] {
    let language = context.language
    var rows = [Row]()
    if let changed { rows.append(.line(changed[language], .warning)) }
    for line in form.explanation(state.entries, in: context) {
      rows += wrapped(line[language], to: columns).map { .line($0, .muted) }
    }
    let sections = sections(in: context)
    let shown = sections.flatMap(\.items).flatMap { messages(at: $0, in: context) }
    for reason in reasons {
      let words = reason.words(under: context.policy)[language]
      if !shown.contains(words) { rows += wrapped("! " + words, to: columns).map { .line($0, .danger) } }
    }
    var index = 0
    for section in sections {
      if !rows.isEmpty { rows.append(.blank) }
      if let title = section.title { rows.append(.title(title[language])) }
      for item in section.items {
        rows.append(.item(item, index: index))
        index += 1
        rows += messages(at: item, in: context).flatMap {
          wrapped("! " + $0, to: columns - FormScreen.labelColumns).map(Row.message)
        }
      }
    }
    return rows
  }

  /// That another desk has saved the case since the form was opened.
  var changed: Bilingual? {
    changedBy.map { mark in
      Bilingual(
        en: "\(mark.by) has changed this case; saving joins both, or shows what differs",
        zh: "\(mark.by)刚刚更改了此档案，保存时将合并双方内容，有冲突则显示差异")
    }
  }

  private static let labelColumns = 24

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let rows = rows(in: context, columns: area.columns)
    let focused = rows.firstIndex { if case .item(_, let index) = $0 { index == focus } else { false } } ?? 0
    let page = area.rows - 1
    // Some lines around the focus stay in sight, its messages among them.
    let top = min(max(0, focused - page * 2 / 3), max(0, rows.count - page))
    var caret: Position?
    for (offset, row) in rows.dropFirst(top).prefix(page).enumerated() {
      let line = area.row + offset
      switch row {
      case .blank: break
      case .title(let text):
        grid.put(text, row: line, column: area.column, style: .accent, limit: area.columns)
      case .line(let text, let style):
        grid.put(text, row: line, column: area.column, style: style, limit: area.columns)
      case .message(let text):
        grid.put(text, row: line, column: area.column + FormScreen.labelColumns, style: .danger)
      case .item(let item, let index):
        let position = draw(item, isFocused: index == focus, row: line, in: area, of: context, onto: &grid)
        if index == focus { caret = position }
      }
    }
    hint(onto: &grid, row: area.row + area.rows - 1, in: area, of: context)
    return caret ?? Position(row: area.row, column: area.column)
  }

  private func hint(onto grid: inout Grid, row: Int, in area: Rect, of context: Context) {
    let items = items(in: context)
    guard items.indices.contains(focus) else { return }
    let language = context.language
    let text: Bilingual? =
      switch (items[focus].id, items[focus].kind) {
      case (.paper, _):
        Bilingual(en: "Space ticks; F4 ticks all that are usual; F7 details", zh: "空格勾选，F4全部勾选，F7详情")
      case (.detail(_, let detail), _): detail.hint
      case (_, .choice(let options)) where options.count < 2: nil
      case (_, .choice(let options)):
        options.count > 9
          ? Bilingual(en: "Left and Right choose, F3 lists all", zh: "左右键选择，F3列出全部")
          : Bilingual(en: "Left and Right or 1 to \(options.count) choose", zh: "左右键或数字1至\(options.count)选择")
      case (.field(let field), .text): field.hint(under: context.policy)
      case (.field, .paper): nil
      }
    let place = "\(focus + 1)/\(items.count)"
    grid.put(place, row: row, column: area.column + area.columns - displayWidth(place), style: .muted)
    if let text {
      grid.put(
        text[language], row: row, column: area.column, style: .muted,
        limit: area.columns - displayWidth(place) - 1)
    }
  }

  private func draw(
    _ item: FormItem, isFocused: Bool, row: Int, in area: Rect, of context: Context, onto grid: inout Grid
  ) -> Position {
    let language = context.language
    let wide = item.isPaper ? max(FormScreen.labelColumns, area.columns - 24) : FormScreen.labelColumns
    let label = padded(item.label[language], to: wide - 3)
    let isWrong = !messages(at: item, in: context).isEmpty
    grid.put(item.isRequired ? "*" : " ", row: row, column: area.column, style: .muted)
    grid.put(label, row: row, column: area.column + 1, style: isFocused ? .bold : isWrong ? .danger : .plain)
    let column = area.column + wide
    let room = max(1, min(area.columns - wide, 54))
    switch (item.id, item.kind) {
    case (.paper(let id), _):
      let paper = state.paper(id)
      let style: Style = paper == .complete ? .good : paper == .originalSeen ? .warning : .muted
      grid.put(
        padded(paper.title[language], to: 20), row: row, column: column, style: isFocused ? .reverse : style)
      return Position(row: row, column: column)
    case (.field(let field), .choice(let options)):
      let title = options.first { $0.code == state.text(field).text }?.title[language] ?? ""
      let text = isFocused ? "< \(title) >" : title
      grid.put(truncated(text, to: room), row: row, column: column, style: isFocused ? .reverse : .plain)
      return Position(row: row, column: column)
    case (.detail(let id, let detail), _):
      return state.detail(detail, of: id).render(
        onto: &grid, row: row, column: column, columns: room, style: isFocused ? .underline : .plain)
    case (.field(let field), _):
      return state.text(field).render(
        onto: &grid, row: row, column: column, columns: room, style: isFocused ? .underline : .plain)
    }
  }
}
