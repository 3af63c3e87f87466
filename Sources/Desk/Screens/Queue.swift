import CaseStore
import Residence

/// Which cases a list shows.
///
/// The home screen counts with the same function that the list is made by.
enum Queue: Hashable, Sendable {
  /// Everything that waits for the operator.
  case mine
  /// Everything that waits for one step.
  case step(NextStep)
  /// Everything that waits.
  case pending
  /// Every case.
  case all

  /// The scopes that a list goes through by its key.
  static let scopes: [Queue] = [.mine, .pending, .all]

  func listings(in context: Context) -> [Listing] {
    switch self {
    case .mine:
      guard let actor = context.actor else { return [] }
      return context.register.waiting().filter { $0.isTurn(of: actor) }
    case .step(let step):
      guard let actor = context.actor, step.role == actor.role else {
        return context.register.waiting(for: step)
      }
      return context.register.waiting(for: step).filter { $0.isTurn(of: actor) }
    case .pending: return context.register.waiting()
    case .all: return Array(context.register.all)
    }
  }

  var title: Bilingual {
    switch self {
    case .mine: Bilingual(en: "Your turn", zh: "待我办理")
    case .step(let step): step.title
    case .pending: Bilingual(en: "All pending", zh: "全部待办")
    case .all: Bilingual(en: "All cases", zh: "全部档案")
    }
  }
}

extension Listing {
  /// Whether an operator takes the next step, by role and area.
  func isTurn(of actor: Operator) -> Bool {
    guard let nextStep, nextStep.role == actor.role else { return false }
    return actor.communities.isEmpty || actor.communities.contains(community)
  }

  /// How urgent the next step is.
  func severity(in context: Context) -> Severity? {
    due.map { Severity(due: $0, on: context.today, under: context.policy) }
  }

  /// Whether every word of a filter occurs in what the list shows.
  func matches(_ words: [String], in context: Context) -> Bool {
    let text = [
      number.text, name, community, road, paperNumber, nextStep?.title[context.language] ?? "",
      stage.title[context.language], severity(in: context)?.title[context.language] ?? "",
    ].joined(separator: "\n").lowercased()
    return words.allSatisfy { text.contains($0) }
  }
}
