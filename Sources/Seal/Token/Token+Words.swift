extension Token {
  /// How long a code's text is at most, with its mark.
  static let characters = 300
  /// What a token may have besides its signature: 300 characters are 197 octets, and the signature is 64.
  static let octets = 197 - 64

  /// Cuts the longest words, at a character, until all have room; `…` stands for what is gone.
  static func cut(_ words: [String], to room: Int) -> [String] {
    var limit = room
    while words.reduce(0, { $0 + min($1.utf8.count, limit) }) > room { limit -= 1 }
    return words.map { cut($0, to: limit) }
  }

  private static func cut(_ word: String, to limit: Int) -> String {
    guard word.utf8.count > limit else { return word }
    var kept = word
    while !kept.isEmpty, kept.utf8.count + 3 > limit { kept.removeLast() }
    return kept + "…"
  }

  /// Whether every character of a text shows: none orders a terminal about or turns the direction of writing.
  static func shows(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
  }
}
