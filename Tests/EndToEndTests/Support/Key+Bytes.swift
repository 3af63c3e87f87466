import Console

extension Key {
  /// What a terminal of xterm's kind sends for the key.
  var bytes: [UInt8] {
    let text =
      switch self {
      case .character(let character): String(character)
      case .control(let letter): String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
      case .alt(let character): "\u{1B}\(character)"
      case .function(let number): Self.functions[(number - 1) % Self.functions.count]
      case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
      default: Self.plain[self] ?? ""
      }
    return Array(text.utf8)
  }

  /// How many keys the bytes are to whoever reads them: each scalar comes alone.
  var count: Int {
    if case .character(let character) = self { character.unicodeScalars.count } else { 1 }
  }

  private static let functions =
    ["P", "Q", "R", "S"].map { "\u{1B}O\($0)" }
    + [15, 17, 18, 19, 20, 21, 23, 24].map { "\u{1B}[\($0)~" }

  private static let plain: [Key: String] = [
    .up: "\u{1B}OA", .down: "\u{1B}OB", .right: "\u{1B}OC", .left: "\u{1B}OD", .home: "\u{1B}OH",
    .end: "\u{1B}OF", .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .insert: "\u{1B}[2~",
    .delete: "\u{1B}[3~",
    .backspace: "\u{7F}", .tab: "\t", .backTab: "\u{1B}[Z", .enter: "\r", .escape: "\u{1B}",
    .focusIn: "\u{1B}[I", .focusOut: "\u{1B}[O",
  ]
}
