import Glibc

/// Reads the whole journal with all processors and without the lock, past any damage.
///
/// Memory goes with the number of cases, not of lines: segments are read in stretches, a handful at a time.
struct JournalSurvey: Sendable {
  let folder: Folder
  private(set) var chain = Chain()
  private(set) var times = Times()
  private(set) var ledger: Ledger
  /// The segments that are no plain files.
  private(set) var blocked: [String: FileFault] = [:]
  private(set) var segments: [String] = []
  /// How many bytes without an end of line there are at the journal's end.
  private(set) var tail = 0
  /// Where the last segment's last complete line ends.
  private var end = 0
  private var lines = 0

  init(_ folder: Folder, remembering entries: Set<Int> = []) {
    self.folder = folder
    ledger = Ledger(remembering: entries)
  }

  /// Where the journal ends, as far as it has been read.
  var position: JournalPosition {
    JournalPosition(
      segment: segments.last ?? "", offset: end, seq: chain.last?.entries.upperBound ?? 0,
      hash: chain.last?.hash)
  }

  /// Reads what has been added since the last time; everything, the first time.
  mutating func follow(_ watch: @escaping AuditWatch) throws(FileFault) {
    let current = segments.last
    var sizes = [(segment: String, size: Int)]()
    for entry in try folder.entries(in: Journal.path) where SegmentName.isSegment(entry.name) {
      if let fault = entry.fault(at: "\(Journal.path)/\(entry.name)") {
        blocked[entry.name] = fault
      } else if entry.name >= current ?? "" {
        sizes.append((entry.name, entry.size))
      }
    }
    let total = sizes.reduce(0) { $0 + $1.size }
    let progress = AuditProgress(.journal, total: total, watch)
    for (segment, size) in sizes {
      if segment != current {
        closeSegment()
        segments.append(segment)
        (end, lines) = (0, 0)
      }
      tail = 0
      try read(Stretch.split(segment, min(end, size)..<size), progress)
    }
  }

  /// What was unfinished when the next segment was begun is no torn tail but damage.
  private mutating func closeSegment() {
    guard tail > 0, let segment = segments.last else { return }
    let place = JournalPlace(segment: segment, line: lines + 1, offset: end)
    chain.append(.damage(Chain.Damage(place: place, lines: 1, kind: .unfinished)))
    tail = 0
  }

  private mutating func read(_ stretches: [Stretch], _ progress: AuditProgress) throws(FileFault) {
    let (folder, empty) = (folder, ledger.empty)
    try Stretch.read(stretches, progress) { (stretch) throws(FileFault) in
      try JournalSurvey.read(stretch, in: folder, empty)
    } take: { reading, found in
      chain.append(reading.chain, after: lines)
      times.append(reading.times, after: lines)
      ledger.merge(found)
      if reading.lines > 0 { end = reading.end }
      if reading.lines > 0 || reading.tail > 0 { tail = reading.tail }
      lines += reading.lines
    }
  }

  /// Damage is not believed at the first look: a desk may have been writing there.
  private static func read(
    _ stretch: Stretch, in folder: Folder, _ empty: Ledger
  ) throws(FileFault) -> (Stretch.Reading, Ledger) {
    var isSecondLook = false
    while true {
      var ledger = empty
      let reading = try stretch.read(in: folder) { ledger.take($0) }
      if reading.chain.isUnbroken || isSecondLook { return (reading, ledger) }
      isSecondLook = true
      usleep(JournalSurvey.patience)
    }
  }

  /// How many microseconds a desk gets to finish what it is writing.
  static let patience: UInt32 = 50_000
}
