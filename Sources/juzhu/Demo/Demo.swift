import CaseStore
import Residence

/// Builds the demonstration station: the same files for the same number of cases and seed, on any day.
///
/// Every case goes through the rules and the journal like a real one; nothing is written behind their back.
enum Demo {
  /// Builds the station in a folder that is empty or not there yet.
  static func create(at path: String, cases: Int, seed: UInt64) throws {
    try StandardPolicy.create(DemoStation.station, at: path, operators: DemoStation.operators)
    let store = try CaseStore(opening: path, holder: "demo")
    var random = SeededRandom(seed: seed)
    var numbers: [Int: CaseNumber] = [:]
    for step in steps(cases: cases, &random, policy: store.policy) {
      let actor = try store.actor(named: step.step.actor)
      let request =
        try numbers[step.story].map { number in
          Request(step.step.action, on: number, revision: try store.file(number).revision)
        } ?? Request(registration: step.step.action)
      let now = Instant(
        step.step.day, millisecondOfDay: step.step.millisecondOfDay,
        offsetMinutes: store.station.utcOffsetMinutes)
      let file = try store.commit(request, by: actor, at: now, durability: .atCheckpoint)
      numbers[step.story] = file.number
    }
    try store.checkpoint()
  }

  /// The steps of all stories in the order of time, as a station would have taken them.
  private static func steps(
    cases: Int, _ random: inout SeededRandom, policy: Policy
  ) -> [(story: Int, step: DemoStory.Step)] {
    var steps = [(story: Int, step: DemoStory.Step)]()
    for story in 0..<cases {
      steps += DemoStory(story, &random, policy: policy).steps.map { (story, $0) }
    }
    return steps.enumerated().sorted { left, right in
      let (one, other) = (left.element.step, right.element.step)
      return (one.day, one.millisecondOfDay, left.offset) < (other.day, other.millisecondOfDay, right.offset)
    }.map(\.element)
  }
}
