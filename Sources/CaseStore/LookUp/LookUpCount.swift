import Residence

/// How many people each operator has looked up within the last hour.
///
/// Kept beside the index, so that nothing but time is lost with it: the journal has every look-up. It holds the names
/// of operators and moments, and nobody who was looked up.
struct LookUpCount: Codable, Equatable, Sendable {
  /// The moments of each operator's look-ups, the earliest first.
  private var moments: [String: [Instant]] = [:]

  static let path = "\(StationPath.cache)/look-ups.json"
  static let hour = 3_600_000

  /// Counts a look-up.
  mutating func take(_ name: String, at moment: Instant) {
    moments[name, default: []].append(moment)
  }

  /// When an operator may look somebody up again who has had all look-ups of an hour; nothing if that is now.
  ///
  /// A moment that has not come yet was written before the clock was put back. It counts as of now: so nobody gets
  /// more look-ups by turning the clock, and nobody waits for longer than an hour because it was wrong once.
  mutating func next(for name: String, perHour: Int, at now: Instant) -> Instant? {
    let start = now.milliseconds - LookUpCount.hour
    moments = moments.compactMapValues { all in
      let recent = all.map { min($0, now) }.filter { $0.milliseconds > start }.sorted()
      return recent.isEmpty ? nil : recent
    }
    let own = moments[name] ?? []
    guard own.count >= perHour else { return nil }
    let decisive = perHour > 0 ? own[own.count - perHour] : now
    return Instant(milliseconds: decisive.milliseconds + LookUpCount.hour)
  }
}
