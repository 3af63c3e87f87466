import Residence
import Testing

/// Every stage that errands lead a case to under the policy of Dalian, with each single step on the way.
struct Exploration {
  /// One action that was carried out.
  struct Step {
    let before: Case?
    let action: Action
    let mark: Mark
    let after: Case
  }

  private(set) var steps: [Step] = []
  private(set) var refusals: [Refusal] = []
  /// One story for every stage that was reached.
  private(set) var stories: [Story] = []

  static let dalian = Result { try Exploration(under: Policies.dalian()) }

  /// What tells one point of the way from another.
  private struct Point: Hashable {
    var stage: Stage?
    var cardShowsAnotherAddress: Bool

    init(_ file: Case?, under policy: Policy) {
      stage = file?.stage
      let shown = file?.permit?.cardAddress
      cardShowsAnotherAddress = shown != nil && shown != file?.stay?.address.line(under: policy)
    }
  }

  private static let settling: Set<Action.Kind> = [.resubmit, .decideEscalation]

  private init(under policy: Policy) throws {
    let errands = try Errands.all()
    var waiting = [try Story(under: policy, on: "2026-11-23")]
    var seen: Set = [Point(nil, under: policy)]
    while let story = waiting.popLast() {
      stories.append(story)
      // What a supervisor has sent back or has to decide goes with every stage; from there it is only settled, or there
      // would be three times as many.
      let isDisturbed = story.file.map { $0.stage.supervision != .none } ?? false
      for errand in errands {
        if isDisturbed, errand.first.map({ !Self.settling.contains($0.action(story.file).kind) }) ?? true {
          continue
        }
        var next = story
        guard errand.allSatisfy({ take($0, in: &next) }) else { continue }
        if seen.insert(Point(next.file, under: policy)).inserted { waiting.append(next) }
      }
    }
  }

  /// Does an errand, each time by somebody else and a minute later.
  private mutating func take(_ errand: Errand, in story: inout Story) -> Bool {
    let minutes = 1 + errand.daysLater * 1440
    story.now = Instant(milliseconds: story.now.milliseconds + minutes * 60_000)
    let actor = Story.someone(errand.role, "\(errand.role.rawValue)-\(steps.count)")
    let action = errand.action(story.file)
    switch story.result(action, by: actor) {
    case .success(let after):
      let mark = Mark(by: actor.name, at: story.now)
      steps.append(Step(before: story.file, action: action, mark: mark, after: after))
      story.file = after
      return true
    case .failure(let refusal):
      refusals.append(refusal)
      return false
    }
  }
}
