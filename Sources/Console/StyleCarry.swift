/// Leaves a style on from one small frame to the next, as for characters typed into one field.
///
/// ncurses ends every frame in the terminal's plain style and begins the next one with the style again: that is
/// fifteen bytes about a typed character of three. Here the end of a frame that writes in one style only is held back;
/// if the next one begins in the same style, neither its end nor that beginning is sent. Whatever else is to be sent
/// comes after what was held back.
public struct StyleCarry: Sendable {
  private var held: (style: [UInt8], end: [UInt8])?

  /// Holds nothing back.
  public init() {}

  /// What has to be sent for a frame.
  public mutating func pass(_ frame: [UInt8]) -> [UInt8] {
    var rest = frame[...]
    let motion = rest.take(while: \.isMotion)
    // Moving the cursor shows nothing in any style.
    if rest.isEmpty { return frame }
    let style = rest.take(while: \.isStyle)
    let body = rest.take(while: { $0 == .text || $0.isMotion })
    let end = rest.take(while: \.isStyle)
    let before = held
    held = nil
    guard !style.isEmpty, !body.isEmpty, !end.isEmpty, rest.isEmpty else {
      return (before?.end ?? []) + frame
    }
    held = (Array(style), Array(end))
    if let before, before.style.elementsEqual(style) { return Array(motion + body) }
    return (before?.end ?? []) + motion + style + body
  }

  /// What was held back, for when something else writes to the terminal; sending it twice does no harm.
  public var end: [UInt8] { held?.end ?? [] }
}

/// What a piece of a frame does.
private enum Piece {
  case motion
  case style
  case text
  /// Anything else, such as clearing, which some terminals do in the style of the moment.
  case other

  var isMotion: Bool { self == .motion }
  var isStyle: Bool { self == .style }
}

extension ArraySlice<UInt8> {
  /// Takes the pieces at the beginning that are of a kind.
  fileprivate mutating func take(while isWanted: (Piece) -> Bool) -> ArraySlice<UInt8> {
    let whole = self
    while let (piece, length) = firstPiece, isWanted(piece) { self = dropFirst(length) }
    return whole[whole.startIndex..<startIndex]
  }

  private var firstPiece: (Piece, length: Int)? {
    guard let first else { return nil }
    switch first {
    // Back, tab, down, and to the beginning of the row.
    case 0x08, 0x09, 0x0A, 0x0D: return (.motion, 1)
    // The other set of characters and back, which some terminals are told together with the style.
    case 0x0E, 0x0F: return (.style, 1)
    case escapeByte: return sequence
    case ..<0x20, 0x7F: return (.other, 1)
    default: return (.text, 1)
    }
  }

  private var sequence: (Piece, length: Int) {
    let body = dropFirst()
    switch body.first {
    case UInt8(ascii: "("), UInt8(ascii: ")"): return (.style, Swift.min(3, count))
    case UInt8(ascii: "["):
      let parameters = body.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) }
      let length = 3 + parameters.count
      switch body.dropFirst(1 + parameters.count).first {
      case UInt8(ascii: "m"): return (.style, length)
      case let final? where "ABCDGHd".utf8.contains(final): return (.motion, length)
      default: return (.other, 1)
      }
    default: return (.other, 1)
    }
  }
}
