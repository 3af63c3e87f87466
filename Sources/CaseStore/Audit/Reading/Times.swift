import Residence

/// The times of lines as they follow each other, and where they went back.
struct Times: Equatable, Sendable {
  /// A line that says it was written before the line before it.
  struct Step: Equatable, Sendable {
    var place: JournalPlace
    let entry: Int
    let from: String
    let to: String
  }

  private(set) var steps: [Step] = []
  private var first: Step?
  private var last: String?

  /// Desks look at the clock before they wait for each other, so a little is no matter.
  fileprivate static let tolerance = 60_000

  mutating func append(_ time: String, of entry: Int, at place: JournalPlace) {
    let step = Step(place: place, entry: entry, from: last ?? time, to: time)
    if step.goesBack { steps.append(step) }
    first = first ?? step
    last = time
  }

  /// Joins what was read after this, and counted its lines from 1.
  mutating func append(_ rest: Times, after lines: Int) {
    guard var joint = rest.first else { return }
    joint.place = joint.place.moved(by: lines)
    append(joint.to, of: joint.entry, at: joint.place)
    steps += rest.steps.map { step in
      var step = step
      step.place = step.place.moved(by: lines)
      return step
    }
    last = rest.last
  }
}

extension Times.Step {
  fileprivate var goesBack: Bool {
    // Texts of one form are in the order of time; only the few that are not have to be understood.
    guard to < from, let one = Instant(from), let other = Instant(to) else { return false }
    return one.milliseconds - other.milliseconds > Times.tolerance
  }
}
