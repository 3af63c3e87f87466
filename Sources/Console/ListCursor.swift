/// Which row of a list is selected, and which line is the first to be seen.
///
/// A list may shrink behind it when another desk saves: every function clamps to the lines it is given.
public struct ListCursor: Equatable, Sendable {
  /// The selected row, 0 in an empty list.
  public var selected: Int
  /// The first line on the screen.
  public var top: Int

  /// Makes a cursor, at the first row unless told otherwise.
  public init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves if the key moves, and says whether it does; headings are passed over.
  ///
  /// - Parameters:
  ///   - key: Up, Down, PgUp, PgDn, Home and End move.
  ///   - lines: The list.
  ///   - page: How many of its lines the screen shows.
  /// - Returns: Whether the key is one of those, even if there was nowhere to go.
  public mutating func receive(_ key: Key, in lines: ListLines, page: Int) -> Bool {
    let line = lines.line(of: selected)
    switch key {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp: selected = lines.row(from: line - max(1, page - 1), down: false)
    case .pageDown: selected = lines.row(from: line + max(1, page - 1), down: true)
    case .home: selected = 0
    case .end: selected = lines.rows - 1
    default: return false
    }
    clamp(to: lines, page: page)
    return true
  }

  /// Moves in a list without groups.
  public mutating func receive(_ key: Key, count: Int, page: Int) -> Bool {
    receive(key, in: ListLines(rows: count), page: page)
  }

  /// Brings the selection into the list and the window to the selection.
  ///
  /// In a list of groups the line above the selected row is seen as well: there stands its group's heading.
  public mutating func clamp(to lines: ListLines, page: Int) {
    let page = max(1, page)
    selected = max(0, min(selected, lines.rows - 1))
    let line = lines.rows == 0 ? 0 : lines.line(of: selected)
    let first = lines.groups.isEmpty || page == 1 ? line : max(0, line - 1)
    top = min(max(top, line - page + 1), first)
    top = max(0, min(top, lines.count - page))
  }

  /// Brings the selection into a list without groups.
  public mutating func clamp(count: Int, page: Int) { clamp(to: ListLines(rows: count), page: page) }

  /// The lines on the screen; the selected row is always among them, if there is any and any room.
  public func visible(in lines: ListLines, page: Int) -> Range<Int> {
    guard lines.rows > 0, page > 0 else { return 0..<0 }
    var clamped = self
    clamped.clamp(to: lines, page: page)
    return clamped.top..<min(lines.count, clamped.top + page)
  }

  /// The rows on the screen of a list without groups.
  public func visible(count: Int, page: Int) -> Range<Int> { visible(in: ListLines(rows: count), page: page) }
}
