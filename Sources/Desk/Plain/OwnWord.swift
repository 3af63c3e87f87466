import Residence

/// What can be asked for in lines only, because a screen shows it or has keys for it.
enum OwnWord: CaseIterable {
  case next
  case previous
  case first
  case last
  case list
  case again
  case clear
  case commands

  /// The word of a name; only whole names, because commands have beginnings.
  init?(_ typed: String) {
    guard let word = OwnWord.allCases.first(where: { $0.names.contains(typed) }) else { return nil }
    self = word
  }

  /// How it is called, the shortest first.
  var names: [String] {
    switch self {
    case .next: ["n", "next", "下一项"]
    case .previous: ["p", "previous", "上一项"]
    case .first: ["first", "第一项"]
    case .last: ["last", "最后一项"]
    case .list: ["l", "list", "列出", "列表"]
    case .again: ["again", "重复"]
    case .clear: ["clear", "清空"]
    case .commands: ["?"]
    }
  }
}
