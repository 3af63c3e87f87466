/// How the roles of styles look on a terminal, by what is known of it.
///
/// Almost everything is in the terminal's own foreground; one accent, three degrees of severity and one grey are
/// chosen so that they can be read. Where none can, the terminal's own foreground stands for it.
public struct Appearance: Equatable, Sendable {
  /// In which way colours are told to a terminal.
  private enum Range: Equatable, Sendable {
    /// Not at all.
    case none
    /// By the eight names, for which every terminal has colours of its own.
    case named
    /// By the numbers of the 256 colours.
    case indexed
    /// By their light, as terminals want it whose terminfo entry ends with `-direct`.
    case direct
  }

  private let range: Range
  private let background: RGB?

  /// Chooses how everything looks.
  ///
  /// - Parameters:
  ///   - theme: What the person wants; it goes before everything else.
  ///   - colours: How many colours terminfo says there are.
  ///   - isColourUnwanted: Whether `NO_COLOR` is set.
  ///   - background: The terminal's background, as far as it is known.
  public init(_ theme: Theme = .auto, colours: Int, isColourUnwanted: Bool = false, background: RGB? = nil) {
    switch theme {
    case .mono: range = .none
    case .auto where isColourUnwanted: range = .none
    case .auto, .light, .dark:
      range = colours < 8 ? .none : colours < 256 ? .named : colours == 256 ? .indexed : .direct
    }
    self.background =
      switch theme {
      case .light: .white
      case .dark: .black
      case .auto, .mono: background
      }
  }

  /// Without any colour.
  public static let monochrome = Appearance(.mono, colours: 0)

  /// Whether there is any colour at all.
  public var hasColours: Bool { range != .none }

  /// A style as this terminal can show it: with a role that has a colour here, and the attributes that stand for it
  /// where it has none.
  public func shown(_ style: Style) -> Style {
    var shown = style
    switch range {
    // Headings and what is wrong still stand out.
    case .none: if style.colour == .accent || style.colour == .danger { shown.bold = true }
    case .named: break
    // What is selected is a bar of the one accent.
    case .indexed, .direct: if style.reverse, style.colour == .plain { shown.colour = .accent }
    }
    if colour(of: shown.colour) == nil { shown.colour = .plain }
    return shown
  }

  /// The number by which terminfo knows the foreground of a role; nil for the terminal's own.
  public func colour(of role: Style.Colour) -> Int? {
    guard let tint = Tint(of: role) else { return nil }
    switch range {
    case .none: return nil
    case .named: return background.map { $0.luminance > 0.5 } == true ? tint.nameOnLight : tint.name
    case .indexed: return tint.number(on: background).map(Int.init)
    case .direct:
      return tint.number(on: background).map { number in
        let colour = RGB(indexed: number)
        return Int(colour.red) << 16 | Int(colour.green) << 8 | Int(colour.blue)
      }
    }
  }

  /// The background that `COLORFGBG` tells of: the last of its numbers; nil if it tells of none.
  public static func background(ofVariable text: String) -> RGB? {
    guard let number = text.split(separator: ";").last.flatMap({ Int($0) }), 0...15 ~= number else {
      return nil
    }
    return number == 7 || number > 8 ? .white : .black
  }
}
