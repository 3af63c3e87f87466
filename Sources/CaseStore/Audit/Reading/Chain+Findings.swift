extension Chain {
  /// The first entries of the runs that begin with a number which stood before.
  var repeated: Set<Int> {
    var reading = Reading()
    for piece in pieces { reading.take(piece) }
    return Set(reading.repeated.map(\.entries.lowerBound))
  }

  /// What is wrong with the order of the lines and with their links; rivals are the numbers that entries of
  /// different content bear.
  func findings(rivals: Set<Int>) -> [JournalFinding] {
    var reading = Reading()
    for piece in pieces { reading.take(piece) }
    let repeated = reading.repeated.map { run in
      rivals.contains(run.entries.lowerBound)
        ? JournalFinding.rival(run.entries.lowerBound, run.place) : .repeated(run.entries, run.place)
    }
    let found = reading.findings + reading.gaps.map(\.finding) + repeated + brokenLinks
    return found.sorted { $0.place < $1.place }
  }

  /// Where an entry stands that does not follow the one of the number before, wherever that stands.
  private var brokenLinks: [JournalFinding] {
    var runs = [Run]()
    for case .run(let run) in pieces { runs.append(run) }
    var ends: [Int: [Digest?]] = [0: [nil]]
    for run in runs { ends[run.entries.upperBound, default: []].append(run.hash) }
    return runs.compactMap { run in
      guard let before = ends[run.entries.lowerBound - 1], !before.contains(run.previous) else { return nil }
      return .unlinked(run.entries.lowerBound, run.place)
    }
  }
}

/// Goes through a chain's pieces and keeps account of the numbers that have come.
private struct Reading {
  struct Gap {
    var entries: ClosedRange<Int>
    /// The segment that ends before the gap, if there is one.
    let after: String?
    let before: JournalPlace
  }

  private(set) var findings: [JournalFinding] = []
  /// Runs that begin with a number that stood before, cut to what did.
  private(set) var repeated: [Chain.Run] = []
  private(set) var gaps: [Gap] = []
  /// The highest number that has come.
  private var top = 0
  /// Damaged lines since the last run.
  private var damaged = 0
  private var segment: String?

  mutating func take(_ piece: Chain.Piece) {
    switch piece {
    case .damage(let damage):
      findings.append(.edited(damage.place, lines: damage.lines, entry: top + damaged + 1, damage.kind))
      damaged += damage.lines
      segment = damage.place.segment
    case .run(let run):
      take(run)
      damaged = 0
      segment = run.end
    }
  }

  private mutating func take(_ run: Chain.Run) {
    let first = run.entries.lowerBound
    if first > top {
      // Damaged lines are taken for the entries that are not there.
      if first > top + damaged + 1 {
        gaps.append(Gap(entries: top + damaged + 1...first - 1, after: segment, before: run.place))
      }
    } else if let index = gaps.firstIndex(where: { $0.entries.contains(first) }) {
      fill(index, with: run)
      findings.append(.misplaced(run.entries, run.place))
    } else {
      var copy = run
      copy.entries = first...min(run.entries.upperBound, top)
      repeated.append(copy)
    }
    top = max(top, run.entries.upperBound)
  }

  private mutating func fill(_ index: Int, with run: Chain.Run) {
    let gap = gaps.remove(at: index)
    let (first, last) = (gap.entries.lowerBound, gap.entries.upperBound)
    let rest = [(first, run.entries.lowerBound - 1), (run.entries.upperBound + 1, last)].filter { $0 <= $1 }
    gaps.insert(
      contentsOf: rest.map { Gap(entries: $0...$1, after: gap.after, before: gap.before) }, at: index)
  }
}

extension Reading.Gap {
  /// Lines that are gone, or a whole file: where a month is missing between two, or the first one does not begin.
  fileprivate var finding: JournalFinding {
    let isBetweenMonths = after.map { SegmentName.months(from: $0, to: before.segment) > 1 } ?? true
    guard before.line == 1, isBetweenMonths else { return .missing(entries, before: before) }
    return .missingSegment(entries, after: after, before: before)
  }
}

extension SegmentName {
  /// How many months lie from one segment to another.
  fileprivate static func months(from one: String, to other: String) -> Int {
    let counts = [one, other].map { name in
      let parts = name.prefix(7).split(separator: "-").compactMap { Int($0) }
      return parts.reduce(0) { $0 * 12 + $1 }
    }
    return counts[1] - counts[0]
  }
}
