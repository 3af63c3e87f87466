import Desk
import Terminal

/// What an operator sits at: the screen of a terminal, or lines.
protocol Face: ~Copyable {
  /// Lets the desk be seen or heard as it is now.
  mutating func show(_ desk: Desk)
  /// Puts a text where the operator can paste it.
  mutating func copy(_ text: String)
  /// Makes the next showing complete.
  mutating func redraw()
  /// Gives the terminal back to the shell for a while.
  mutating func suspend()
}

extension Terminal: Face {
  mutating func show(_ desk: Desk) { paint(desk.frame) }
}
