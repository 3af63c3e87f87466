import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Seal

/// Builds the demonstration station: the same files for the same number of cases and seed, on any day.
///
/// Every case goes through the rules and the journal like a real one; nothing is written behind their back.
enum Demo {
  /// Builds the station in a folder that is empty or not there yet.
  ///
  /// It is built beside that folder and moved there when it is whole, so nobody opens half a demonstration.
  static func create(at path: String, cases: Int, seed: UInt64, showingProgress: Bool) throws {
    let building = "\(path).building-\(getpid())"
    try StandardPolicy.create(DemoStation.station, at: building, operators: DemoStation.operators)
    do {
      try fill(building, cases: cases, seed: seed, Progress(isVisible: showingProgress))
      guard rename(building, path) == 0 else { throw StoreFault.occupied(path: path) }
    } catch {
      try? FileManager.default.removeItem(atPath: building)
      throw error
    }
  }

  private static func fill(_ path: String, cases: Int, seed: UInt64, _ progress: Progress) throws {
    let store = try CaseStore(opening: path, holder: "demo")
    let schedule = DemoSchedule(cases: cases, seed: seed, policy: store.policy)
    // As old as the oldest certificate.
    let begun = Instant(
      DemoStation.day.adding(days: -600), millisecondOfDay: 0,
      offsetMinutes: store.station.utcOffsetMinutes)
    let ring = try SealRing(
      for: store.station, isSpecimen: true, passphrase: SpecimenSeal.passphrase, cost: .slight, at: begun)
    if let administrator = store.operators.first(where: { $0.role == .administrator }) {
      try store.keepSeal(ring, over: nil, change: "init", by: administrator, at: begun)
    }
    let press = Press(for: store)
    var underWay: [Int: (story: DemoStory, request: (number: CaseNumber, revision: Int)?)] = [:]
    var done = 0
    while let steps = schedule.steps(after: done, atMost: batch) {
      for (index, story) in schedule.beginning(in: steps) { underWay[index] = (story, nil) }
      try store.commitTogether(imprint: press.imprint) { (batch) throws(CommitFailure) in
        for place in steps {
          guard let (story, seen) = underWay[place.story] else { continue }
          let file = try commit(story.steps[place.step], on: seen, to: &batch, of: store)
          let isOver = place.step == story.steps.count - 1
          underWay[place.story] = isOver ? nil : (story, (file.number, file.revision))
        }
      }
      done = steps.endIndex
      progress.show(Bilingual(en: "Making up cases", zh: "生成示例档案"), done, of: schedule.steps.count)
    }
    try voidOne(at: store, press)
    try store.checkpoint()
  }

  /// Voids the newest certificate, if there is one: how that looks is to be seen as well.
  private static func voidOne(at store: CaseStore, _ press: Press) throws {
    guard let supervisor = store.operators.first(where: { $0.role == .supervisor }) else { return }
    let listings = store.register.list(CaseQuery(.all)).prefix(DemoPlan.varied)
    let files = try listings.map { try store.file($0.number) }.filter { !$0.certificates.isEmpty }
    let newest = files.max { last($0) < last($1) }
    guard let newest, let number = newest.certificates.last?.terms.number else { return }
    let action = Action(
      .voidCertificate, [.certificateNumber: number.text, .voidReason: "接收单位填写有误"])
    // After the last step of every story.
    let now = Instant(
      DemoStation.day, millisecondOfDay: 31_000_000, offsetMinutes: store.station.utcOffsetMinutes)
    _ = try store.commit(Request(action, on: newest), by: supervisor, at: now, imprint: press.imprint)
  }

  private static func last(_ file: Case) -> Instant {
    file.certificates.last?.terms.sealed.at ?? Instant(milliseconds: 0)
  }

  /// As many steps are committed together.
  ///
  /// So many that a large station's visits mostly fall into the batch of their registrations, whose files are written
  /// only once then. Nobody waits for a station that is being built.
  private static let batch = 25_000

  /// Commits a step; among many made-up people some look alike, and those are known to be different.
  private static func commit(
    _ step: DemoStory.Step, on seen: (number: CaseNumber, revision: Int)?, to batch: inout Batch,
    of store: CaseStore
  ) throws(CommitFailure) -> Case {
    guard let actor = store.operators.first(where: { $0.name == step.actor }) else {
      throw .store(.nobodyIsSignedIn)
    }
    let now = Instant(
      step.day, millisecondOfDay: step.millisecondOfDay, offsetMinutes: store.station.utcOffsetMinutes)
    let request =
      seen.map { Request(step.action, on: $0.number, revision: $0.revision) }
      ?? Request(registration: step.action)
    do throws(CommitFailure) {
      return try batch.commit(request, by: actor, at: now)
    } catch {
      guard case .refused(let refusal) = error else { throw error }
      let similar = refusal.reasons.compactMap { reason -> String? in
        if case .similarPerson(let number) = reason { number.text } else { nil }
      }
      guard similar.count == refusal.reasons.count else { throw error }
      var distinct = request
      distinct.action.entries[.distinctFrom] = similar.joined(separator: " ")
      return try batch.commit(distinct, by: actor, at: now)
    }
  }
}
