import Glibc

/// Shows on the terminal how far something long has come; says nothing where standard error is none.
final class Meter {
  private var shown = ""

  /// Says how many of how many steps are done.
  func show(_ done: Int, _ all: Int) {
    let text = all > 0 ? "\(done * 100 / all)%  \(done)/\(all)" : ""
    guard isatty(STDERR_FILENO) == 1, text != shown else { return }
    shown = text
    write("\r\(text)\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    if !shown.isEmpty { write("\r\u{1B}[K") }
    shown = ""
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
