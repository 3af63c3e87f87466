import CaseStore
import Residence

/// The words that were typed to narrow a list, as they are compared: a row has to have every one of them.
struct FilterWords {
  private let words: [Substring]

  /// Reads what was typed; full-width letters, digits and spaces are the same as the others.
  init(_ typed: String) {
    words = TypedText.folded(typed).lowercased().split(separator: " ")
  }

  /// Whether nothing was typed, so that every row has it.
  var isEmpty: Bool { words.isEmpty }

  /// Whether every word occurs in one of the texts, or is a part of the initials of its reading.
  func occur(in texts: [String]) -> Bool {
    let compared = texts.flatMap { text -> [String] in
      let folded = TypedText.folded(text).lowercased()
      return text.utf8.allSatisfy { $0 < 0x80 } ? [folded] : [folded, PinyinInitials.of(text).lowercased()]
    }
    return words.allSatisfy { word in compared.contains { $0.contains(word) } }
  }
}
