/// Which row of a list is selected, and which is the first to be seen.
///
/// A list may shrink behind it when another desk saves: every function clamps to the count it is given.
public struct ListCursor: Equatable, Sendable {
  /// The selected row, 0 in an empty list.
  public var selected: Int
  /// The first row on the screen.
  public var top: Int

  /// Makes a cursor, at the first row unless told otherwise.
  public init(selected: Int = 0, top: Int = 0) {
    self.selected = selected
    self.top = top
  }

  /// Moves if the key moves, and says whether it does.
  ///
  /// - Parameters:
  ///   - key: Up, Down, PgUp, PgDn, Home and End move.
  ///   - count: How many rows the list has.
  ///   - page: How many of them the screen shows.
  /// - Returns: Whether the key is one of those, even if there was nowhere to go.
  public mutating func receive(_ key: Key, count: Int, page: Int) -> Bool {
    switch key {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp: selected -= max(1, page - 1)
    case .pageDown: selected += max(1, page - 1)
    case .home: selected = 0
    case .end: selected = count - 1
    default: return false
    }
    clamp(count: count, page: page)
    return true
  }

  /// Brings the selection into the list and the window to the selection.
  public mutating func clamp(count: Int, page: Int) {
    let page = max(1, page)
    selected = max(0, min(selected, count - 1))
    top = min(max(top, selected - page + 1), selected)
    top = max(0, min(top, count - page))
  }

  /// The rows on the screen; the selected one is always among them, if there is any and any room.
  public func visible(count: Int, page: Int) -> Range<Int> {
    guard count > 0, page > 0 else { return 0..<0 }
    var clamped = self
    clamped.clamp(count: count, page: page)
    return clamped.top..<min(count, clamped.top + page)
  }
}
