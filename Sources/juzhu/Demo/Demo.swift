import CaseStore
import FoundationEssentials
import Glibc
import Residence

/// Builds the demonstration station: the same files for the same number of cases and seed, on any day.
///
/// Every case goes through the rules and the journal like a real one; nothing is written behind their back.
enum Demo {
  /// Builds the station in a folder that is empty or not there yet.
  ///
  /// It is built beside that folder and moved there when it is whole, so nobody opens half a demonstration.
  static func create(at path: String, cases: Int, seed: UInt64) throws {
    let building = "\(path).building-\(getpid())"
    try StandardPolicy.create(DemoStation.station, at: building, operators: DemoStation.operators)
    do {
      try fill(building, cases: cases, seed: seed)
      guard rename(building, path) == 0 else { throw StoreFault.occupied(path: path) }
    } catch {
      try? FileManager.default.removeItem(atPath: building)
      throw error
    }
  }

  private static func fill(_ path: String, cases: Int, seed: UInt64) throws {
    let store = try CaseStore(opening: path, holder: "demo")
    var random = SeededRandom(seed: seed)
    var files: [Int: Case] = [:]
    for step in steps(cases: cases, &random, policy: store.policy) {
      let actor = try store.actor(named: step.step.actor)
      let request =
        files[step.story].map { Request(step.step.action, on: $0) } ?? Request(registration: step.step.action)
      let now = Instant(
        step.step.day, millisecondOfDay: step.step.millisecondOfDay,
        offsetMinutes: store.station.utcOffsetMinutes)
      files[step.story] = try commit(request, by: actor, at: now, to: store)
    }
    try store.checkpoint()
  }

  /// Commits a step; among many made-up people some look alike, and those are known to be different.
  private static func commit(
    _ request: Request, by actor: Operator, at now: Instant, to store: CaseStore
  ) throws(CommitFailure) -> Case {
    do throws(CommitFailure) {
      return try store.commit(request, by: actor, at: now, durability: .atCheckpoint).file
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      let similar = refusal.reasons.compactMap { reason -> String? in
        if case .similarPerson(let number) = reason { number.text } else { nil }
      }
      guard similar.count == refusal.reasons.count else { throw error }
      var distinct = request
      distinct.action.entries[.distinctFrom] = similar.joined(separator: " ")
      return try store.commit(distinct, by: actor, at: now, durability: .atCheckpoint).file
    }
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
