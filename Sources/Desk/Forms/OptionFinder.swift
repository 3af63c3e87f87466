import Residence

/// Finds the options that are meant by what is typed: a number, a name, its beginning, the letters of its reading.
enum OptionFinder {
  /// The options that are meant, by their places; several where what was typed tells no more.
  ///
  /// The ways to name an option are tried one after the other, so that a number is never taken for a part of a code.
  static func places(of typed: String, among options: [FormItem.Option]) -> [Int] {
    let typed = TypedText.folded(typed).lowercased()
    guard !typed.isEmpty else { return [] }
    if let number = TypedText.digits(typed) {
      return options.indices.contains(number - 1) ? [number - 1] : []
    }
    func words(_ option: FormItem.Option) -> [Substring] {
      option.title.en.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let ways: [(FormItem.Option) -> Bool] = [
      // 土 is a people of its own, and the beginning of 土家.
      { $0.code == typed || $0.title.zh == typed || $0.title.en.lowercased() == typed },
      { $0.title.zh.hasPrefix(typed) || $0.title.en.lowercased().hasPrefix(typed) },
      { Completion.isRead($0.title.zh, beginning: typed) },
      { words($0).contains { $0.hasPrefix(typed) } },
      { String(words($0).compactMap(\.first)) == typed },
      { $0.title.zh.contains(typed) || $0.code.lowercased().hasPrefix(typed) },
    ]
    return ways.lazy.map { isMeant in options.indices.filter { isMeant(options[$0]) } }.first { !$0.isEmpty }
      ?? []
  }

  /// The option that is meant; after the selected one, if several are.
  static func index(of typed: String, among options: [FormItem.Option], after selected: Int? = nil) -> Int? {
    let places = places(of: typed, among: options)
    return places.first { $0 > selected ?? -1 } ?? places.first
  }
}
