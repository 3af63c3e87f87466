import DeskBench

/// What differs from terminal to terminal.
struct TerminalKind {
  /// The variables by which a program knows it.
  let variables: [String]
  var hasColours = true
  /// Whether a coloured cell can neither be faint nor have a line below: `ncv#18` in its description.
  var isEitherColouredOrFaint = false

  /// What becomes of a look here.
  func letter(_ letter: UInt8, isBlank: Bool) -> UInt8 {
    var appearance = Appearance(letter: letter)
    if appearance.isEmpty { return letter }
    if !hasColours { appearance.subtract(.colour) }
    if isEitherColouredOrFaint, !appearance.isDisjoint(with: .colour) {
      appearance.subtract([.dim, .underline])
    }
    // Of a blank it can be seen only what reaches beyond letters.
    if isBlank, appearance.isDisjoint(with: [.underline, .reverse]) { appearance = [] }
    return appearance.letter
  }

  static let xterm = TerminalKind(variables: ["TERM=xterm-256color"])
  static let screen = TerminalKind(variables: ["TERM=screen-256color"])
  static let linux = TerminalKind(variables: ["TERM=linux"], isEitherColouredOrFaint: true)
  static let colourless = TerminalKind(variables: ["TERM=xterm-256color", "NO_COLOR=1"], hasColours: false)
}
