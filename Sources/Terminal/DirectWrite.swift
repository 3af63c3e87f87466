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
  static let beginUpdate = "\u{1B}[?2026h"
  static let endUpdate = "\u{1B}[?2026l"

  /// Asks the terminal, not this host, to put a text on its clipboard.
  static func copy(_ text: String) -> String {
    "\u{1B}]52;c;\(base64(text.utf8))\u{07}"
  }
}

/// Base 64 with padding.
func base64(_ bytes: some Collection<UInt8>) -> String {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var output: [UInt8] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let group = Array(rest.prefix(3))
    let value = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[$1]) : 0) }
    for index in 0..<4 {
      let digit = digits[value >> (18 - 6 * index) & 63]
      output.append(index <= group.count ? digit : UInt8(ascii: "="))
    }
    rest = rest.dropFirst(3)
  }
  return String(decoding: output, as: UTF8.self)
}
