import Console
import Residence

/// A list on a screen: which of its rows is selected, and what was typed to narrow it.
///
/// The one mechanism of all lists. `/` begins a filter, and Esc undoes it before it leaves; in a menu everything that
/// is typed filters. The selected row stays under the cursor by what it is, wherever others make it stand.
struct FilteredList<ID: Hashable & Sendable>: Sendable {
  /// What was typed, with its caret.
  private(set) var filter = TextField(limit: 200)
  private(set) var isTyping: Bool
  private let isMenu: Bool
  private(set) var cursor = ListCursor()
  /// The selected row; in a menu nothing before somebody has moved, so that the first one found is meant.
  private var anchor: ID?
  /// The line of the selected row, so that it stays where it is on the screen.
  private var line = 0

  /// A list in which `/` filters.
  init() {
    isMenu = false
    isTyping = false
  }

  /// A menu, in which whatever is typed filters; with the row at which it begins.
  init(menuAt anchor: ID? = nil) {
    isMenu = true
    isTyping = true
    self.anchor = anchor
  }

  /// What was typed.
  var typed: String { filter.text }

  /// Whether anything was typed, so that rows may be missing.
  var isFiltered: Bool { !filter.text.isEmpty }

  // MARK: Selection

  /// The selected row; nothing in an empty list.
  func selected<Rows: ListRows>(in rows: Rows) -> Int? where Rows.ID == ID {
    let count = rows.lines.rows
    guard count > 0 else { return nil }
    let near = min(max(0, cursor.selected), count - 1)
    guard let anchor, rows.id(at: near) != anchor else { return near }
    return rows.row(of: anchor) ?? near
  }

  /// Selects a row.
  mutating func select<Rows: ListRows>(_ row: Int, of rows: Rows, page: Int) where Rows.ID == ID {
    cursor.selected = row
    cursor.clamp(to: rows.lines, page: page)
    hold(rows)
  }

  /// Follows the selected row to where it stands now; where it is gone, the one in its place is selected.
  mutating func settle<Rows: ListRows>(on rows: Rows, page: Int) where Rows.ID == ID {
    guard let selected = selected(in: rows) else { return cursor.clamp(to: rows.lines, page: page) }
    cursor.selected = selected
    // At the list's beginning what comes in above is to be seen.
    if cursor.top > 0 { cursor.top += rows.lines.line(of: selected) - line }
    cursor.clamp(to: rows.lines, page: page)
    if !isMenu || anchor != nil { hold(rows) }
  }

  private mutating func hold<Rows: ListRows>(_ rows: Rows) where Rows.ID == ID {
    guard rows.lines.rows > 0 else { return }
    anchor = rows.id(at: cursor.selected)
    line = rows.lines.line(of: cursor.selected)
  }

  // MARK: Keys

  /// Types or moves if the key does that, and says whether it does; the closure finds the rows for what is typed.
  mutating func receive<Rows: ListRows>(
    _ key: Key, page: Int, rows: (FilteredList) -> Rows
  ) -> Bool where Rows.ID == ID {
    if isTyping {
      // Where typing filters anyway, the key that would begin it is pressed by habit.
      if !isFiltered, key.folded == .character("/") { return true }
      let before = typed
      if filter.receive(key) {
        if typed != before { narrow(to: rows(self), page: page) }
        return true
      }
    }
    let found = rows(self)
    settle(on: found, page: page)
    guard cursor.receive(key, in: found.lines, page: page) else { return false }
    hold(found)
    return true
  }

  private mutating func narrow<Rows: ListRows>(to rows: Rows, page: Int) where Rows.ID == ID {
    guard anchor.map({ rows.row(of: $0) == nil }) ?? true else { return settle(on: rows, page: page) }
    cursor = ListCursor()
    if isMenu { anchor = nil } else { hold(rows) }
  }

  /// What a list with these commands offers now; whoever types is offered only what ends that.
  func offers(_ own: [Offer]) -> [Offer] {
    let undo = isFiltered ? [Offer(.back, Bilingual(en: "No filter", zh: "取消筛选"))] : []
    guard !isMenu else { return own + (undo.isEmpty ? [Offer(.back)] : undo) }
    guard !isTyping else {
      return [Offer(.open, Bilingual(en: "To the list", zh: "到列表"))] + (undo.isEmpty ? [Offer(.back)] : undo)
    }
    return own + (own.contains { $0.command == .filter } ? [] : [Offer(.filter)]) + undo
  }

  /// Ends the typing where it has begun with a key, and says whether it has.
  mutating func endTyping() -> Bool {
    guard isTyping, !isMenu else { return false }
    isTyping = false
    return true
  }

  /// Does what concerns the filter, and says whether that was it.
  mutating func perform(_ command: Command) -> Bool {
    switch command {
    case .open where isTyping && !isMenu: return endTyping()
    case .filter: isTyping = true
    case .back where isFiltered || isTyping && !isMenu:
      filter.text = ""
      isTyping = isMenu
    default: return false
    }
    return true
  }
}
