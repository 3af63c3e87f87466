import Console
import Paper
import Residence

/// What stands between the parts of what is said; screen readers pause at it.
extension Language {
  /// Between a label and its value, and behind a question.
  var colon: String { Bilingual(en: ": ", zh: "：")[self] }

  /// Between the parts of one thing.
  var comma: String { Bilingual(en: ", ", zh: "，")[self] }

  /// Between several things.
  var semicolon: String { Bilingual(en: "; ", zh: "；")[self] }

  /// A question, or what waits for an entry, with its colon and nothing behind it.
  func asking(_ text: String) -> String { text + Bilingual(en: ":", zh: "：")[self] }
}

extension Grid {
  /// What stands on the grid, or on some of its rows, as lines in a language's punctuation.
  func reading(rows: Range<Int>? = nil, second: Int? = nil, in language: Language) -> [String] {
    reading(rows: rows, second: second, colon: language.colon, separator: language.semicolon)
  }
}

extension Paper {
  /// The paper as it is read aloud, in a language's punctuation.
  func reading(in language: Language) -> [String] {
    reading(colon: language.colon, separator: language.semicolon)
  }
}
