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
      let meant = OptionFinder.places(of: typed, among: options).map { options[$0] }
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
}
