/// How a cell looks, in terms of meaning; `Appearance` chooses the actual colours.
///
/// No meaning may be carried by colour alone: under `NO_COLOR` only the attributes remain. Nothing is faint, for
/// some terminals show that as nothing; what is only context is `muted`.
public struct Style: Hashable, Sendable {
  /// The role a colour plays.
  public enum Colour: UInt8, CaseIterable, Sendable {
    /// The terminal's own foreground.
    case plain
    /// Headings and the current thing.
    case accent
    /// Done, valid, paid.
    case good
    /// Due soon, incomplete.
    case warning
    /// Overdue, refused, failed.
    case danger
    /// Hints and what is only context.
    case muted
  }

  /// The role of the colour.
  public var colour: Colour
  /// Heavier letters.
  public var bold: Bool
  /// A line below, as in text fields.
  public var underline: Bool
  /// Foreground and background exchanged, as in a selected row.
  public var reverse: Bool

  /// Makes a style; what is not named is off.
  public init(
    colour: Colour = .plain, bold: Bool = false, underline: Bool = false, reverse: Bool = false
  ) {
    self.colour = colour
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }

  /// The same style with some parts changed.
  public func with(
    colour: Colour? = nil, bold: Bool? = nil, underline: Bool? = nil, reverse: Bool? = nil
  ) -> Style {
    Style(
      colour: colour ?? self.colour, bold: bold ?? self.bold,
      underline: underline ?? self.underline, reverse: reverse ?? self.reverse)
  }

  /// The terminal's ordinary text.
  public static let plain = Style()
  /// Heavier letters.
  public static let bold = Style(bold: true)
  /// Foreground and background exchanged.
  public static let reverse = Style(reverse: true)
  /// A line below.
  public static let underline = Style(underline: true)
  /// The colour of headings and the current thing.
  public static let accent = Style(colour: .accent)
  /// The colour of hints.
  public static let muted = Style(colour: .muted)
  /// The colour of what is in order.
  public static let good = Style(colour: .good)
  /// The colour of what needs attention soon.
  public static let warning = Style(colour: .warning)
  /// The colour of what is wrong or overdue.
  public static let danger = Style(colour: .danger)
}

extension Style: CustomStringConvertible {
  /// The parts that are on, in words, as snapshots show them: `danger bold`, or `plain`.
  public var description: String {
    var words = colour == .plain ? [] : ["\(colour)"]
    if bold { words.append("bold") }
    if underline { words.append("underline") }
    if reverse { words.append("reverse") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
