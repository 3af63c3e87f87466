import Console
import Residence

/// A question before something that cannot be taken back.
struct ConfirmScreen: Screen {
  let question: Bilingual
  let effects: [Effect]

  func title(in context: Context) -> Bilingual { question }

  func offers(in context: Context) -> [Offer] {
    [Offer(.confirm), Offer(.back, Bilingual(en: "No", zh: "不"))]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    command == .confirm ? effects : [.leave]
  }

  func receive(_ event: Event, in context: Context) -> [Effect]? { nil }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let row = area.row + area.rows / 3
    grid.put(question[context.language], row: row, column: area.column + 4, style: .bold)
    let answer = Bilingual(en: "Enter: yes.  Esc: no, go back.", zh: "Enter：是。Esc：否，返回。")
    grid.put(answer[context.language], row: row + 2, column: area.column + 4)
    return Position(row: row + 2, column: area.column + 4)
  }
}

/// A list of options for one field of the form below.
struct PickScreen: Screen {
  private let field: Field
  private let options: [FormItem.Option]
  private var filter = TextField()
  private var cursor: ListCursor

  init(field: Field, options: [FormItem.Option], selected: String?) {
    self.field = field
    self.options = options
    cursor = ListCursor(selected: options.firstIndex { $0.code == selected } ?? 0, top: 0)
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { field.title }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Choose", zh: "选定")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found(in: context)
    guard found.indices.contains(cursor.selected) else { return [] }
    return [.leave, .deliver(.picked(field, found[cursor.selected].code))]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    if cursor.receive(key, count: found(in: context).count, page: context.contentRows - 2) { return [] }
    guard filter.receive(key) else { return nil }
    cursor = ListCursor()
    return []
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    grid.put("/ ", row: area.row, column: area.column, style: .accent)
    let caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    let found = found(in: context)
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    var visible = cursor
    visible.clamp(count: found.count, page: list.rows - 1)
    _ = Table.render(
      columns: [
        Column(title: Bilingual(en: "Code", zh: "代码")[context.language], width: .fixed(24)),
        Column(title: field.title[context.language], width: .flexible(minimum: 20)),
      ],
      rows: { [Styled(found[$0].code), Styled(found[$0].title[context.language])] },
      count: found.count, cursor: visible, onto: &grid, in: list)
    return caret
  }

  private func found(in context: Context) -> [FormItem.Option] {
    let typed = TypedText.folded(filter.text).lowercased()
    guard !typed.isEmpty else { return options }
    return options.filter {
      $0.code.lowercased().contains(typed) || $0.title.en.lowercased().contains(typed)
        || $0.title.zh.contains(typed)
    }
  }
}

/// Every command of the screen below, in both languages and with its keys: found by typing, done by Enter.
struct PaletteScreen: Screen {
  private let offers: [Offer]
  private var filter = TextField()
  private var cursor = ListCursor()

  init(offers: [Offer]) {
    self.offers = offers.reversed()
  }

  var takesText: Bool { true }

  func title(in context: Context) -> Bilingual { Bilingual(en: "Commands", zh: "命令") }

  func offers(in context: Context) -> [Offer] {
    [Offer(.open, Bilingual(en: "Do", zh: "执行")), Offer(.back)]
  }

  func perform(_ command: Command, in context: Context) -> [Effect] {
    guard command == .open else { return [.leave] }
    let found = found
    guard found.indices.contains(cursor.selected) else { return [] }
    return [.leave, .perform(found[cursor.selected].command)]
  }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    if cursor.receive(key, count: found.count, page: context.contentRows - 2) { return [] }
    guard filter.receive(key) else { return nil }
    cursor = ListCursor()
    return []
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    grid.put("> ", row: area.row, column: area.column, style: .accent)
    let caret = filter.render(onto: &grid, row: area.row, column: area.column + 2, columns: 30)
    let found = found
    let list = Rect(row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns)
    var visible = cursor
    visible.clamp(count: found.count, page: list.rows - 1)
    let other: Language = context.language == .english ? .chinese : .english
    _ = Table.render(
      columns: [
        Column(title: Bilingual(en: "Command", zh: "命令")[context.language], width: .fixed(22)),
        Column(title: "", width: .fixed(22)),
        Column(title: Bilingual(en: "Key", zh: "按键")[context.language], width: .fixed(8)),
        Column(title: "", width: .flexible(minimum: 10)),
      ],
      rows: { index in
        let offer = found[index]
        let style: Style = offer.disabled == nil ? .plain : .muted
        return [
          Styled(offer.title[context.language], style: style),
          Styled(offer.title[other], style: .muted),
          Styled(offer.command.keys.map(\.name).joined(separator: " ")),
          Styled(offer.disabled?[context.language] ?? "", style: .muted),
        ]
      },
      count: found.count, cursor: visible, onto: &grid, in: list)
    return caret
  }

  private var found: [Offer] {
    let typed = TypedText.folded(filter.text).lowercased()
    let named = offers.filter { $0.command != .palette && $0.command != .back }
    guard !typed.isEmpty else { return named }
    return named.filter { offer in
      ([offer.title.en, offer.title.zh] + offer.command.keys.map(\.name)).contains {
        $0.lowercased().contains(typed)
      }
    }
  }
}

/// What can be done on the screen below, and the rules behind what it says.
struct HelpScreen: Screen {
  private let offers: [Offer]
  private let rules: [RuleID]
  private var scroll = Scroll()

  init(offers: [Offer], rules: [RuleID]) {
    self.offers = offers
    self.rules = rules
  }

  func title(in context: Context) -> Bilingual { Bilingual(en: "Help", zh: "帮助") }

  func offers(in context: Context) -> [Offer] { [] }

  func perform(_ command: Command, in context: Context) -> [Effect] { [] }

  mutating func receive(_ event: Event, in context: Context) -> [Effect]? {
    guard case .key(let key, _) = event else { return [] }
    let lines = lines(in: context, columns: context.columns - 2)
    return scroll.receive(key, lines: lines.count, in: context) ? [] : nil
  }

  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position? {
    let lines = lines(in: context, columns: area.columns)
    var page = Grid(columns: area.columns, rows: lines.count)
    for (row, line) in lines.enumerated() { page.put(line.text, row: row, column: 0, style: line.style) }
    return scroll.render(page, onto: &grid, in: area)
  }

  private func lines(in context: Context, columns: Int) -> [Styled] {
    let language = context.language
    var lines = [Styled]()
    for rule in rules.compactMap({ context.policy.rule($0) }) {
      lines += wrapped(rule.text[language], to: columns).map { Styled($0) }
      lines += wrapped(rule.source[language], to: columns).map { Styled($0, style: .muted) }
      lines.append(Styled(""))
    }
    for offer in offers.reversed() where !offer.command.keys.isEmpty {
      let keys = padded(offer.command.keys.map(\.name).joined(separator: " "), to: 10)
      let why = offer.disabled.map { "  (\($0[language]))" } ?? ""
      lines.append(
        Styled("\(keys) \(offer.title[language])\(why)", style: offer.disabled == nil ? .plain : .muted))
    }
    let moving = Bilingual(
      en: "Up Down PgUp PgDn Home End move. Full-width characters work as commands too.",
      zh: "上下键、PgUp、PgDn、Home、End移动；全角字符同样可用作命令。")
    return lines + [Styled("")] + wrapped(moving[language], to: columns).map { Styled($0, style: .muted) }
  }
}
