import Residence

/// Finds an option by what is typed: its number, the letters of its reading, the beginning of a word.
enum OptionFinder {
  /// The option that is meant, after the selected one if several are.
  ///
  /// The ways to name an option are tried one after the other, so that a number is never taken for a part of a code.
  static func index(of typed: String, among options: [FormItem.Option], after selected: Int? = nil) -> Int? {
    let typed = TypedText.folded(typed).lowercased()
    guard !typed.isEmpty else { return nil }
    if let number = TypedText.digits(typed) {
      return options.indices.contains(number - 1) ? number - 1 : nil
    }
    let start = selected.map { $0 + 1 } ?? 0
    let order = Array(options.indices.dropFirst(start)) + Array(options.indices.prefix(start))
    let ways: [(FormItem.Option) -> Bool] = [
      // 土 is a people of its own, and the beginning of 土家.
      { $0.title.zh == typed || $0.title.en.lowercased() == typed },
      { $0.title.zh.hasPrefix(typed) || $0.title.en.lowercased().hasPrefix(typed) },
      { Completion.isRead($0.title.zh, beginning: typed) },
      { $0.title.en.lowercased().split(separator: " ").contains { $0.hasPrefix(typed) } },
      { $0.title.zh.contains(typed) || $0.code.lowercased().hasPrefix(typed) },
    ]
    for isMeant in ways {
      if let index = order.first(where: { isMeant(options[$0]) }) { return index }
    }
    return nil
  }
}
