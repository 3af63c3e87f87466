/// Which picture a terminal shows, and what has to be written so that it shows another one, or none.
///
/// A picture lies over the cells; the grid under it does not know of it. Kitty's lie on a layer of their own,
/// sixels vanish where cells are written.
public struct PictureDisplay: Sendable {
  /// What a frame's picture asks for besides its cells.
  public struct Change: Equatable, Sendable {
    /// Rows to write again before, cell by cell, because a sixel picture has to go.
    public var rows = 0..<0
    /// What to write after the cells; it leaves the cursor anywhere.
    public var bytes: [UInt8] = []
  }

  private struct Shown: Sendable {
    let wanted: PlacedPicture
    let capability: PictureCapability
    let window: Rect
    let place: Rect
    let bytes: [UInt8]
  }

  private var shown: Shown?
  private var isForgotten = false
  /// Any number will do: each window has its own pictures.
  private static let id = 1

  /// Nothing is shown.
  public init() {}

  /// Brings the next frame's picture to the terminal.
  ///
  /// - Parameters:
  ///   - wanted: The picture, or nil to show none.
  ///   - capability: What the terminal can do, as far as it is known now.
  ///   - changedRows: The rows in which cells are about to be written.
  ///   - window: All cells of the window.
  /// - Returns: What is to be done; nil, as almost always, if nothing is.
  public mutating func show(
    _ wanted: PlacedPicture?, by capability: PictureCapability, over changedRows: [Int], in window: Rect
  ) -> Change? {
    defer { isForgotten = false }
    if let shown, shown.wanted == wanted, shown.capability == capability, shown.window == window {
      guard isForgotten || isDamaged(by: changedRows) else { return nil }
      return Change(bytes: (removal?.bytes ?? []) + shown.bytes)
    }
    var change = removal
    shown = nil
    if let wanted, let (place, bytes) = wanted.shown(by: capability, id: Self.id, in: window) {
      shown = Shown(wanted: wanted, capability: capability, window: window, place: place, bytes: bytes)
      change = Change(rows: change?.rows ?? 0..<0, bytes: (change?.bytes ?? []) + bytes)
    }
    return change
  }

  /// What takes the present picture away; nil if there is none.
  public var removal: Change? {
    guard let shown else { return nil }
    return shown.capability.pictures == .kitty
      ? Change(bytes: KittyPicture.deletion(of: Self.id)) : Change(rows: shown.place.row..<shown.place.endRow)
  }

  /// Something else may have written on the screen.
  public mutating func forget() {
    isForgotten = true
  }

  /// ncurses may clear a row to its end when it writes in its beginning, so the whole row counts.
  private func isDamaged(by changedRows: [Int]) -> Bool {
    guard let shown, shown.capability.pictures == .sixel else { return false }
    return changedRows.contains { shown.place.row..<shown.place.endRow ~= $0 }
  }
}
