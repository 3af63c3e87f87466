import Residence

/// The journal with what it says of the station, read on all processors and past any damage.
struct JournalReading: Sendable {
  private(set) var inventory = Inventory()
  /// The place after the last line of each segment.
  private(set) var ends: [JournalPosition] = []
  /// The place up to which every line follows the one before.
  private(set) var sound: JournalPosition
  /// Where each segment is first not as it was written.
  private(set) var damage: [LinePlace] = []
  /// The first refusal of the system.
  private(set) var fault: FileFault?

  /// Reads the journal from a position to where its segments ended at some moment.
  ///
  /// Where `isWhole` is true the last line has to be finished as well, because no desk writes there.
  init(
    _ folder: Folder, from start: JournalPosition, to extents: [JournalExtent], isWhole: Bool = false,
    progress: ProgressReport = { _, _ in }
  ) {
    sound = start
    var last = start
    let extents = extents.filter { $0.segment >= start.segment }
    progress(0, extents.count)
    for first in stride(from: 0, to: extents.count, by: Parallel.processors) {
      let window = Array(extents[first..<min(first + Parallel.processors, extents.count)])
      let parts = Parallel.map(window.count) { index in
        let extent = window[index]
        return SegmentReading(folder, extent, from: extent.segment == start.segment ? start.offset : 0)
      }
      for (extent, part) in zip(window, parts) {
        let mayBeUnfinished = !isWhole && extent == extents.last
        last = join(part, of: extent, after: last, mayBeUnfinished: mayBeUnfinished)
      }
      progress(first + window.count, extents.count)
    }
  }

  private mutating func join(
    _ part: SegmentReading, of extent: JournalExtent, after last: JournalPosition, mayBeUnfinished: Bool
  ) -> JournalPosition {
    let follows = part.beginning.map { ($0.seq, $0.hash) == (last.seq, last.hash) } ?? true
    if follows, damage.isEmpty, let end = part.sound { sound = end }
    if !follows {
      damage.append(LinePlace(segment: extent.segment, offset: 0))
    } else if let offset = part.damage {
      damage.append(LinePlace(segment: extent.segment, offset: offset))
    } else if part.tail == .torn, !mayBeUnfinished {
      damage.append(LinePlace(segment: extent.segment, offset: part.end?.offset ?? 0))
    }
    fault = fault ?? part.fault
    inventory.merge(part.inventory)
    ends.append(part.end ?? (extent.segment == last.segment ? last : last.beginning(extent.segment)))
    return part.end ?? last
  }
}
