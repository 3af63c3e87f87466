import CaseStore
import Residence

/// The counts of all queues: of each the same cases that its list shows.
struct Counts {
  /// Everything that waits, in every area and everybody's hands.
  private let everywhere: [NextStep: WorkCount]
  /// In the operator's own area.
  private let own: [NextStep: WorkCount]
  /// What waits for the operator.
  private let mine: [NextStep: WorkCount]
  /// What is in hand.
  private let held: [NextStep: WorkCount]
  private let cases: Int
  /// What they were counted for.
  private let (version, day, officer): (Int, CivilDate, String?)

  init(in context: Context) {
    (version, day, officer) = (context.register.version, context.today, context.actor?.name)
    func count(_ scope: CaseQuery.Scope) -> [NextStep: WorkCount] {
      guard case .waiting(let steps, let communities, let hands) = scope else { return [:] }
      return context.register.work(in: communities, hands: hands) {
        Severity(due: $0, on: context.today, under: context.policy)
      }.filter { steps.contains($0.key) }
    }
    let communities = Set(context.actor?.communities ?? [])
    let all = Set(NextStep.allCases)
    everywhere = count(.waiting(all, communities: []))
    own = communities.isEmpty ? everywhere : count(.waiting(all, communities: communities))
    mine = count(Queue.mine.scope(in: context))
    held = count(Queue.held.scope(in: context))
    cases = context.register.count
  }

  /// Whether they would be counted again as they are.
  func areCurrent(in context: Context) -> Bool {
    version == context.register.version && day == context.today && officer == context.actor?.name
  }

  /// How many cases a queue has, and how urgent they are.
  func of(_ queue: Queue, in context: Context) -> WorkCount {
    func sum(_ counts: [NextStep: WorkCount]) -> WorkCount { counts.values.reduce(WorkCount(), +) }
    switch queue {
    case .mine: return sum(mine)
    case .held: return sum(held)
    case .step(let step): return (step.role == context.actor?.role ? own : everywhere)[step] ?? WorkCount()
    case .pending: return sum(everywhere)
    case .all:
      var count = sum(everywhere)
      count.all = cases
      return count
    }
  }

  /// The step of the operator's whose first case is due first.
  var mostUrgent: (NextStep, WorkCount)? {
    let steps = NextStep.allCases.compactMap { step in mine[step].map { (step, $0) } }
    return steps.min { left, right in
      guard let first = left.1.earliest, let second = right.1.earliest else { return left.1.earliest != nil }
      return first < second
    }
  }

  /// That approvals pile up, by their number or their age; whoever takes more in is to know.
  func approvals(in context: Context) -> Bilingual? {
    let policy = context.policy.desk.supervision
    let waiting = [.seal, .forward, .decide].compactMap { everywhere[$0] }.reduce(WorkCount(), +)
    let late = waiting.earliest.map { context.today.days(since: $0) } ?? 0
    guard waiting.all >= policy.warningCount || late > policy.warningDays else { return nil }
    guard late > 0 else {
      return Bilingual(
        en: "! Approvals pile up: \(waiting.all) wait for the supervisor.",
        zh: "！待审批积压：共\(waiting.all)件待所领导审批。")
    }
    return Bilingual(
      en: "! Approvals pile up: \(waiting.all) wait for the supervisor, one \(late) days overdue.",
      zh: "！待审批积压：共\(waiting.all)件待所领导审批，最长逾期\(late)天。")
  }
}

extension WorkCount {
  /// How many are overdue, badly or not.
  var overdue: Int { (bySeverity[.overdue] ?? 0) + (bySeverity[.criticallyOverdue] ?? 0) }
}
