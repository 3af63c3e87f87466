import CaseStore
import Residence

/// Which cases a list shows.
///
/// The home screen counts with the same function that the list is made by.
enum Queue: Hashable, Sendable {
  /// Everything that waits for the operator.
  case mine
  /// What somebody has in hand: of a supervisor everybody, of everybody else oneself.
  case held
  /// Everything that waits for one step.
  case step(NextStep)
  /// Everything that waits.
  case pending
  /// Every case.
  case all

  /// The scopes that a list goes through by its key.
  static let scopes: [Queue] = [.mine, .held, .pending, .all]

  /// Where the register finds them.
  func scope(in context: Context) -> CaseQuery.Scope {
    let actor = context.actor
    switch self {
    case .mine:
      let steps = NextStep.allCases.filter { $0.role == actor?.role }
      return .waiting(
        Set(steps), communities: Set(actor?.communities ?? []), hands: .free(for: actor?.name ?? ""))
    case .held:
      return .waiting(
        Set(NextStep.allCases), communities: [],
        hands: actor?.role == .supervisor ? .somebody : .of(actor?.name ?? ""))
    case .step(let step):
      // Whose turn it is sees the own area, everybody else sees all of them.
      return .waiting([step], communities: Set(step.role == actor?.role ? actor?.communities ?? [] : []))
    case .pending: return .waiting(Set(NextStep.allCases), communities: [])
    case .all: return .all
    }
  }

  /// Whether it is the exception that there is anything in it.
  var isExceptional: Bool {
    switch self {
    case .held, .step(.rework), .step(.decide): true
    case .mine, .step, .pending, .all: false
    }
  }

  var title: Bilingual {
    switch self {
    case .mine: Bilingual(en: "Your turn", zh: "待我办理")
    case .held: Bilingual(en: "In hand", zh: "承办中")
    case .step(let step): step.title
    case .pending: Bilingual(en: "All pending", zh: "全部待办")
    case .all: Bilingual(en: "All cases", zh: "全部档案")
    }
  }
}

extension Listing {
  /// How urgent the next step is.
  func severity(in context: Context) -> Severity? {
    due.map { Severity(due: $0, on: context.today, under: context.policy) }
  }
}

extension SearchWord {
  /// The words of a filter as they were typed: each is looked for in the cases' own words, and in those by which
  /// this language calls what they wait for, how far they have come, and how urgent they are.
  static func words(of typed: String, in context: Context) -> [SearchWord] {
    TypedText.folded(typed).lowercased().split(separator: " ").map { SearchWord(String($0), in: context) }
  }

  private init(_ word: String, in context: Context) {
    func isCalled(_ title: Bilingual?) -> Bool {
      // A search prepares itself for a long word however short the title is.
      guard let title = title?[context.language].lowercased(), word.utf8.count <= title.utf8.count else {
        return false
      }
      return title.contains(word)
    }
    let stages = Stage.Residence.allCases.flatMap { residence in
      Stage.Permit.allCases.flatMap { permit in
        Stage.Certificate.allCases.map { Stage(residence, permit, $0) }
      }
    }
    self.init(
      word, stages: Set(stages.filter { isCalled($0.nextStep?.title) || isCalled($0.title) }),
      days: Severity.allCases.filter { isCalled($0.title) }.compactMap {
        $0.days(on: context.today, under: context.policy)
      },
      holders: SearchWord.officers(called: word, in: context))
  }

  /// The officers whose names begin so; one Latin letter would mean half of them.
  private static func officers(called word: String, in context: Context) -> Set<String> {
    guard word.utf8.count > 1 else { return [] }
    return Set(
      context.operators.lazy.filter {
        $0.name.lowercased().hasPrefix(word) || $0.displayName.lowercased().hasPrefix(word)
      }.map(\.name))
  }
}
