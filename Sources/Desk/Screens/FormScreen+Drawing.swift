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

  /// Everything that has to be put right, by the names of the fields: in sight wherever the focus is.
  private func summary(in context: Context) -> String? {
    let language = context.language
    let wrong = items(in: context).filter { !messages(at: $0, in: context).isEmpty }
    guard wrong.count > 1 else { return nil }
    let names = wrong.map { TypedText.trimmed($0.label[language]) }
    let head = Bilingual(en: "! \(wrong.count) to put right: ", zh: "! 需要更正\(wrong.count)处：")[language]
    return head + names.joined(separator: Bilingual(en: ", ", zh: "、")[language])
  }

  private func summary(in context: Context, columns: Int) -> [String] {
    let lines = summary(in: context).map { wrapped($0, to: columns) } ?? []
    // Two lines leave room for the form even in the smallest window.
    return lines.count <= 2 ? lines : [lines[0], truncated(lines[1...].joined(separator: " "), to: columns)]
  }

  func render(onto grid: inout Grid, in room: Rect, of context: Context) -> Position? {
    renderPacket(onto: &grid, in: room, of: context)
    let whole = formArea(in: room, of: context)
    let summary = summary(in: context, columns: whole.columns)
    for (offset, line) in summary.enumerated() {
      grid.put(line, row: whole.row + offset, column: whole.column, style: .danger)
    }
    let area = whole.below(summary.count)
    var caret: Position?
    for (offset, row) in shownRows(in: area, of: context).enumerated() {
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

  /// The rows that there is room for; the last row of the area is the hint's.
  private func shownRows(in area: Rect, of context: Context) -> ArraySlice<Row> {
    let rows = rows(in: context, columns: area.columns)
    let focused = rows.firstIndex { if case .item(_, let index) = $0 { index == focus } else { false } } ?? 0
    let page = area.rows - 1
    // Some lines around the focus stay in sight, its messages among them.
    let top = min(max(0, focused - page * 2 / 3), max(0, rows.count - page))
    return rows.dropFirst(top).prefix(page)
  }

  /// The line of the form that is drawn at a place.
  func item(at position: Position, in room: Rect, of context: Context) -> Int? {
    let whole = formArea(in: room, of: context)
    guard position.column < whole.endColumn else { return nil }
    let area = whole.below(summary(in: context, columns: whole.columns).count)
    let rows = Array(shownRows(in: area, of: context))
    guard rows.indices.contains(position.row - area.row) else { return nil }
    guard case .item(_, let index) = rows[position.row - area.row] else { return nil }
    return index
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
        Bilingual(
          en: "1 to \(options.count), first letters or arrows choose; F3 lists all",
          zh: "数字1至\(options.count)、拼音首字母或左右键选择，F3列出全部")
      case (.field(let field), .text): proposalHint(in: context) ?? field.hint(under: context.policy)
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

  private func proposalHint(in context: Context) -> Bilingual? {
    let count = proposals(in: context).count
    guard count > 0 else { return nil }
    return count == 1
      ? Bilingual(en: "Right takes what stands in brackets", zh: "按右键采用方括号内的内容")
      : Bilingual(en: "Right takes what stands in brackets, F3 lists all", zh: "按右键采用方括号内的内容，F3列出全部")
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
      let text = truncated(isFocused ? "< \(title) >" : title, to: room)
      let used = grid.put(text, row: row, column: column, style: isFocused ? .reverse : .plain)
      if isFocused { note(finding, row: row, after: column + used, until: column + room, onto: &grid) }
      return Position(row: row, column: column)
    case (.detail(let id, let detail), _):
      return state.detail(detail, of: id).render(
        onto: &grid, row: row, column: column, columns: room, style: isFocused ? .underline : .plain)
    case (.field(let field), _):
      let caret = state.text(field).render(
        onto: &grid, row: row, column: column, columns: room, style: isFocused ? .underline : .plain)
      remark(
        on: field, isFocused: isFocused, row: row, columns: column..<column + room, of: context, onto: &grid)
      return caret
    }
  }

  /// Says beside an entry what it may become, or what the desk makes of it.
  private func remark(
    on field: Field, isFocused: Bool, row: Int, columns: Range<Int>, of context: Context,
    onto grid: inout Grid
  ) {
    let text = state.text(field).text
    let end = columns.lowerBound + displayWidth(text)
    if isFocused, let proposal = proposal(in: context) {
      // In brackets, so that it is never taken for something that was entered, also without colours.
      let isTheRest = !text.isEmpty && proposal.hasPrefix(text)
      let shown = isTheRest ? "[\(proposal.dropFirst(text.count))]" : "[\(proposal)]"
      grid.put(
        truncated(shown, to: max(0, columns.upperBound - end)), row: row,
        column: text.isEmpty || isTheRest ? end : min(end + 1, columns.upperBound),
        style: .muted.with(underline: true), limit: max(0, columns.upperBound - end))
      return
    }
    guard let reading = reading(of: field, isFocused: isFocused, in: context) else { return }
    note(
      reading.words[context.language], row: row, after: end, until: columns.upperBound,
      style: reading.isWrong ? .danger : .muted, onto: &grid)
  }

  /// Puts a remark behind what stands in a line, as far as there is room.
  private func note(
    _ text: String, row: Int, after end: Int, until limit: Int, style: Style = .muted, onto grid: inout Grid
  ) {
    let room = limit - end - 2
    guard room > 0 else { return }
    grid.put(truncated(text, to: room), row: row, column: end + 2, style: style)
  }
}
