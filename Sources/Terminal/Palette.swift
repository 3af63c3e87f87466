internal import CNcurses
internal import Console

/// Carries out in ncurses how styles are to look.
struct Palette {
  private let theme: Theme
  private let colours: Int
  private var appearance: Appearance

  /// Sets up the colours over the terminal's own background, unless it has none or nobody wants any.
  init(_ theme: Theme) {
    self.theme = theme
    colours = has_colors() ? colourCount() : 0
    appearance = Palette.appearance(
      theme, colours, background: variable("COLORFGBG").flatMap(Appearance.background(ofVariable:)))
    guard appearance.hasColours else { return }
    start_color()
    use_default_colors()
    makePairs()
  }

  /// Takes the background that the terminal has told of, and says whether anything looks different now.
  mutating func take(background: RGB) -> Bool {
    let known = Palette.appearance(theme, colours, background: background)
    guard known.hasColours, known != appearance else { return false }
    appearance = known
    makePairs()
    return true
  }

  /// The number of the colour pair and the attributes of a style.
  func look(of style: Style) -> (pair: Int32, attributes: attr_t) {
    let style = appearance.shown(style)
    var attributes: attr_t = 0
    if style.bold { attributes |= CN_BOLD }
    if style.underline { attributes |= CN_UNDERLINE }
    if style.reverse { attributes |= CN_REVERSE }
    return (Int32(style.colour.rawValue), attributes)
  }

  private static func appearance(_ theme: Theme, _ colours: Int, background: RGB?) -> Appearance {
    Appearance(
      theme, colours: colours, isColourUnwanted: variable("NO_COLOR") != nil, background: background)
  }

  /// Each role has a pair of its own number; 0 is the terminal's own.
  private func makePairs() {
    for role in Style.Colour.allCases {
      guard let colour = appearance.colour(of: role) else { continue }
      init_extended_pair(Int32(role.rawValue), Int32(colour), -1)
    }
  }
}

/// How many colours terminfo says there are.
private func colourCount() -> Int {
  var capability = Array("colors".utf8CString)
  return Int(tigetnum(&capability))
}
