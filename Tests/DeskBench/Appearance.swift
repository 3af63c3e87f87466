public import Console

/// How a terminal of the usual eight colours shows a cell.
public struct Appearance: OptionSet, Hashable, Sendable {
  /// The attributes in the lower four bits, the colour above them.
  public let rawValue: UInt8

  /// Makes one of its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters.
  public static let bold = Appearance(rawValue: 1)
  /// Fainter letters.
  public static let dim = Appearance(rawValue: 2)
  /// A line below.
  public static let underline = Appearance(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Appearance(rawValue: 8)

  private static let red = Appearance(rawValue: 0x10)
  private static let green = Appearance(rawValue: 0x20)
  private static let yellow = Appearance(rawValue: 0x30)
  private static let cyan = Appearance(rawValue: 0x40)
  /// The bits of all colours.
  public static let colour = Appearance(rawValue: 0x70)

  /// What becomes of a style on a terminal.
  public init(_ style: Style) {
    self =
      switch style.colour {
      case .plain: []
      case .accent: Appearance.cyan
      case .good: Appearance.green
      case .warning: Appearance.yellow
      case .danger: Appearance.red
      case .muted: .dim
      }
    if style.bold { insert(.bold) }
    if style.dim { insert(.dim) }
    if style.underline { insert(.underline) }
    if style.reverse { insert(.reverse) }
  }

  /// The appearance as a letter, so that a row of them is a text; plain is `!`.
  public var letter: UInt8 { rawValue + 0x21 }

  /// Reads a letter back.
  public init(letter: UInt8) { self.init(rawValue: letter &- 0x21) }
}
