internal import CNcurses
internal import Console
internal import Glibc

/// What a style's roles look like on this terminal.
struct Palette {
  private let hasColours: Bool

  /// Sets up the colours over the terminal's own background, unless it has none or `NO_COLOR` forbids them.
  init() {
    let forbidden = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    hasColours = !forbidden && has_colors()
    guard hasColours else { return }
    start_color()
    use_default_colors()
    for (role, colour) in [
      (Style.Colour.accent, COLOR_CYAN), (.good, COLOR_GREEN), (.warning, COLOR_YELLOW), (.danger, COLOR_RED),
    ] {
      init_pair(Int16(role.rawValue), Int16(colour), -1)
    }
  }

  /// The number of the colour pair; 0 is the terminal's own.
  func pair(of style: Style) -> Int32 {
    hasColours && style.colour != .muted ? Int32(style.colour.rawValue) : 0
  }

  /// The attributes besides the colour.
  func attributes(of style: Style) -> attr_t {
    var attributes: attr_t = 0
    if style.bold { attributes |= CN_BOLD }
    if style.dim || style.colour == .muted { attributes |= CN_DIM }
    if style.underline { attributes |= CN_UNDERLINE }
    if style.reverse { attributes |= CN_REVERSE }
    return attributes
  }
}
