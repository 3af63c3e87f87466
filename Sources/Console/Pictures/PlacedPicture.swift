/// A picture and the cells in which it may be shown.
public struct PlacedPicture: Equatable, Sendable {
  /// The picture, as fine as it was drawn.
  public var picture: Picture
  /// Its room: it begins at the top left and takes as many of these cells as its proportions allow.
  public var room: Rect

  /// Places a picture.
  public init(_ picture: Picture, in room: Rect) {
    self.picture = picture
    self.room = room
  }

  /// What shows the picture in the part of its room that the window has.
  ///
  /// - Parameters:
  ///   - capability: What the terminal can do.
  ///   - id: By which kitty's protocol removes it again.
  ///   - window: The whole window.
  /// - Returns: The cells that it takes, and the bytes; nil if there is no room or no way.
  func shown(by capability: PictureCapability, id: Int, in window: Rect) -> (place: Rect, bytes: [UInt8])? {
    var room = room.intersection(window)
    // After a sixel picture in the last row some terminals scroll.
    if capability.pictures == .sixel { room.rows = max(0, min(room.endRow, window.endRow - 1) - room.row) }
    // Kitty stretches over cells, whatever their size, so a usual shape does where none is known.
    guard !room.isEmpty, let cell = capability.cell ?? CellSize(width: 10, height: 20) else { return nil }
    let (width, height) = (room.columns * cell.width, room.rows * cell.height)
    let start = Array("\u{1B}[\(room.row + 1);\(room.column + 1)H".utf8)
    switch capability.pictures {
    case .none: return nil
    case .kitty:
      let scaled = picture.scaledDown(toFit: width, height)
      room.columns = max(1, (scaled.width + cell.width / 2) / cell.width)
      room.rows = max(1, (scaled.height + cell.height / 2) / cell.height)
      let bytes = KittyPicture.bytes(of: scaled, id: id, columns: room.columns, rows: room.rows)
      return (room, start + bytes)
    case .sixel:
      let band = SixelPicture.bandHeight
      guard height >= band else { return nil }
      let scaled = picture.scaledDown(toFit: width, height / band * band)
      room.columns = (scaled.width - 1) / cell.width + 1
      room.rows = (scaled.height - 1) / cell.height + 1
      return (room, start + SixelPicture.bytes(of: scaled))
    }
  }
}
