import Console
import Residence

extension FormItem {
  /// What can be answered, numbered from one; nothing where anything can be typed.
  var options: [Option] {
    switch kind {
    case .text: []
    case .choice(let options): options
    case .paper: FormState.PaperState.allCases.map { Option(code: String($0.rawValue), title: $0.spoken) }
    }
  }

  /// What a typed line does to the form, or why it does nothing.
  enum Answer {
    case events([Event])
    /// It may mean any of these, or none of them.
    case unclear([Option])
    case tooLong
  }

  /// Understands a line that was typed for this line of the form.
  func answer(_ typed: String) -> Answer {
    guard options.isEmpty else {
      let meant = meant(by: typed)
      return meant.count == 1 ? .events(choosing(meant[0])) : .unclear(meant)
    }
    return typed.count > FormItem.longest ? .tooLong : .events(filling(typed))
  }

  /// As many characters as a field takes when it is typed into.
  static let longest = 200

  /// What makes the line say a text, or nothing.
  func filling(_ text: String) -> [Event] {
    switch id {
    case .field(let field): [.picked(field, text)]
    case .paper: [.key(.backspace, early: false)]
    case .detail:
      [Key.end, .control("u")].map { .key($0, early: false) }
        + (text.isEmpty ? [] : [.key(.paste(text), early: false)])
    }
  }

  private func choosing(_ option: Option) -> [Event] {
    guard case .paper = id else { return filling(option.code) }
    let states = FormState.PaperState.allCases.count
    // From nothing, Space goes through the states backwards.
    let steps = Int(option.code).map { (states - $0) % states } ?? 0
    return filling("") + Array(repeating: .key(.character(" "), early: false), count: steps)
  }

  /// The options that a typed line may mean: by number or name, else by the beginning of the name, else by that of
  /// one of its words, else by the initials of its words.
  private func meant(by typed: String) -> [Option] {
    let typed = TypedText.folded(typed).lowercased()
    if let number = Int(typed), options.indices.contains(number - 1) { return [options[number - 1]] }
    func found(_ isMeant: ([String]) -> Bool) -> [Option] {
      options.filter { isMeant([$0.title.en, $0.title.zh].map { $0.lowercased() }) }
    }
    let named = options.filter { $0.code == typed } + found { $0.contains(typed) }
    if let first = named.first { return [first] }
    func words(_ name: String) -> [Substring] { name.split { !$0.isLetter && !$0.isNumber } }
    let ways: [([String]) -> Bool] = [
      { $0.contains { $0.hasPrefix(typed) } },
      { $0.contains { words($0).contains { $0.hasPrefix(typed) } } },
      { $0.contains { String(words($0).compactMap(\.first)) == typed } },
    ]
    return ways.lazy.map(found).first { !$0.isEmpty } ?? []
  }
}
