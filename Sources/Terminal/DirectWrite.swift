internal import Console
internal import Glibc

/// Writes to the terminal past ncurses and stdio, between frames; stdio would hold it back until after one.
func writeDirectly(_ text: String) {
  writeDirectly(Array(text.utf8)[...])
}

/// Writes bytes to the terminal past ncurses and stdio, all of them.
func writeDirectly(_ bytes: ArraySlice<UInt8>) {
  var bytes = bytes
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if written < 0, errno != EINTR { return }
    bytes = bytes.dropFirst(max(0, written))
  }
}

/// Control sequences that terminfo has no name for.
enum ControlText {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Presses and the wheel are reported, in the form that has no limits.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"

  /// Moves the cursor.
  static func move(to position: Position) -> String {
    "\u{1B}[\(position.row + 1);\(position.column + 1)H"
  }

  /// Asks the terminal, not this host, to put a text on its clipboard.
  static func copy(_ text: String) -> String {
    "\u{1B}]52;c;\(String(decoding: base64(text.utf8), as: UTF8.self))\u{07}"
  }
}
