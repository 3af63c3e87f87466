import CaseStore
import Residence

/// When each step of each story is taken: what is kept of a million stories, of which few are under way at a time.
struct DemoSchedule {
  /// A step of a story, by their places.
  struct Place {
    let story: Int
    let step: Int
    fileprivate let day: Int
    fileprivate let millisecondOfDay: Int

    fileprivate var month: Int {
      let day = CivilDate(dayNumber: day)
      return day.year * 12 + day.month
    }
  }

  /// All steps in the order of time, as a station would have taken them.
  let steps: [Place]
  private let seed: UInt64
  private let policy: Policy
  /// Where the random source stood before each of the first stories, which all draw from the same one.
  private let sources: [SeededRandom]

  init(cases: Int, seed: UInt64, policy: Policy) {
    var random = SeededRandom(seed: seed)
    var sources = [SeededRandom]()
    var steps = [Place]()
    for story in 0..<min(cases, DemoPlan.varied) {
      sources.append(random)
      steps += DemoSchedule.places(of: DemoStory(story, &random, policy: policy), story)
    }
    let rest = max(0, cases - DemoPlan.varied)
    steps += Parallel.map(rest, inPartsOf: 1000) { part in
      part.flatMap { story in
        let story = DemoPlan.varied + story
        return DemoSchedule.places(of: DemoSchedule.later(story, seed: seed, policy: policy), story)
      }
    }.joined()
    self.steps = steps.sorted {
      ($0.day, $0.millisecondOfDay, $0.story, $0.step) < ($1.day, $1.millisecondOfDay, $1.story, $1.step)
    }
    self.seed = seed
    self.policy = policy
    self.sources = sources
  }

  /// The next steps, all in one month, because each month has a journal file of its own; none after the last.
  func steps(after done: Int, atMost count: Int) -> ArraySlice<Place>? {
    guard done < steps.count else { return nil }
    let month = steps[done].month
    return steps[done..<min(done + count, steps.count)].prefix { $0.month == month }
  }

  /// The stories that begin with some of the steps.
  func beginning(in places: ArraySlice<Place>) -> [(Int, DemoStory)] {
    let stories = places.filter { $0.step == 0 }.map(\.story)
    return Parallel.map(stories.count, inPartsOf: 500) { part in
      stories[part].map { ($0, story($0)) }
    }.flatMap(\.self)
  }

  private func story(_ index: Int) -> DemoStory {
    guard sources.indices.contains(index) else {
      return DemoSchedule.later(index, seed: seed, policy: policy)
    }
    var random = sources[index]
    return DemoStory(index, &random, policy: policy)
  }

  /// A story that draws from a random source of its own, so that it can be told without those before it.
  private static func later(_ index: Int, seed: UInt64, policy: Policy) -> DemoStory {
    var random = SeededRandom(seed: seed &+ UInt64(index) &* 0xD134_2543_DE82_EF95)
    return DemoStory(index, &random, policy: policy)
  }

  private static func places(of story: DemoStory, _ index: Int) -> [Place] {
    story.steps.enumerated().map { step in
      Place(
        story: index, step: step.offset, day: step.element.day.dayNumber,
        millisecondOfDay: step.element.millisecondOfDay)
    }
  }
}
