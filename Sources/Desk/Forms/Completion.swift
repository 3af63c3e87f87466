import CaseStore
import Residence

/// What a text that is being typed may become: the texts that are known for its field.
enum Completion {
  /// The known texts that what was typed stands for, the likeliest first: those that begin with it, those whose
  /// reading begins with its letters (`wh` is 望海街道), those that contain it.
  ///
  /// - Parameters:
  ///   - typed: What was typed; nothing stands for all of them.
  ///   - known: The texts, the usual ones first.
  /// - Returns: The known texts, without the one that stands there already.
  static func candidates(for typed: String, among known: [String]) -> [String] {
    let typed = TypedText.folded(typed).lowercased()
    var seen: Set<String> = [typed, ""]
    let known = known.filter { seen.insert($0).inserted }
    guard !typed.isEmpty else { return known }
    let matches: [(String) -> Bool] = [
      { $0.lowercased().hasPrefix(typed) }, { isRead($0, beginning: typed) },
      { $0.lowercased().contains(typed) },
    ]
    var found = [String]()
    for matches in matches { found += known.filter { matches($0) && !found.contains($0) } }
    return found
  }

  /// Whether letters are the first ones of the reading of a text.
  static func isRead(_ text: String, beginning typed: String) -> Bool {
    guard typed.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return false
    }
    return PinyinInitials.of(text).lowercased().split(separator: " ").contains { $0.hasPrefix(typed) }
  }

  /// The one text that letters stand for, where they can be nothing else: then they need not be taken by a key.
  static func meant(by typed: String, among known: [String]) -> String? {
    let typed = TypedText.folded(typed).lowercased()
    guard !typed.isEmpty else { return nil }
    let read = known.filter { isRead($0, beginning: typed) }
    return Set(read).count == 1 && !known.contains(typed) ? read.first : nil
  }
}
