import Console
import DeskBench

/// What differs from terminal to terminal.
struct TerminalKind {
  /// The variables by which a program knows it.
  let variables: [String]
  /// How roles look there, as long as it has not told its background.
  let appearance: Appearance
  /// Whether a coloured cell cannot have a line below: `ncv#18` in its description.
  var isEitherColouredOrUnderlined = false

  /// What becomes of a look here.
  func letter(_ letter: UInt8, isBlank: Bool) -> UInt8 {
    var look = CellLook(letter: letter)
    look.style = appearance.shown(look.style)
    if isEitherColouredOrUnderlined, look.style.colour != .plain { look.style.underline = false }
    // Of a blank it can be seen only what reaches beyond letters.
    if isBlank, !look.style.underline, !look.style.reverse { look.style = .plain }
    return look.letter
  }

  /// The number of each role that has a colour here.
  var colours: [(role: Style.Colour, number: Int)] {
    Style.Colour.allCases.compactMap { role in appearance.colour(of: role).map { (role, $0) } }
  }

  static let xterm = TerminalKind(
    variables: ["TERM=xterm-256color"], appearance: Appearance(colours: 256))
  static let screen = TerminalKind(
    variables: ["TERM=screen-256color"], appearance: Appearance(colours: 256))
  static let linux = TerminalKind(
    variables: ["TERM=linux"], appearance: Appearance(colours: 8), isEitherColouredOrUnderlined: true)
  static let colourless = TerminalKind(
    variables: ["TERM=xterm-256color", "NO_COLOR=1"],
    appearance: Appearance(colours: 256, isColourUnwanted: true))
}
