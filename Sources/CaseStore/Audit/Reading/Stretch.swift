import Glibc

/// A part of a segment that one thread reads by itself: the lines that begin in a range of its bytes.
///
/// Nothing is known of what stands before; whether it follows that is checked where the parts are joined.
struct Stretch: Sendable {
  let segment: String
  let bytes: Range<Int>

  /// Large enough that joining costs nothing, small enough that no thread waits long for another.
  static let size = 4 << 20

  /// Splits what stands in a segment from an offset on.
  static func split(_ segment: String, _ bytes: Range<Int>, size: Int = size) -> [Stretch] {
    stride(from: bytes.lowerBound, to: bytes.upperBound, by: size).map { start in
      Stretch(segment: segment, bytes: start..<min(start + size, bytes.upperBound))
    }
  }

  /// The whole journal, as it is now.
  static func all(in folder: Folder) throws(FileFault) -> [Stretch] {
    var stretches = [Stretch]()
    for entry in try folder.entries(in: Journal.path)
    where SegmentName.isSegment(entry.name) && entry.kind == .file {
      stretches += split(entry.name, 0..<entry.size)
    }
    return stretches
  }

  /// What was found in a stretch.
  struct Reading: Equatable, Sendable {
    var chain = Chain()
    var times = Times()
    var lines = 0
    /// The byte after the last complete line.
    var end: Int
    /// How many bytes without an end of line follow it, up to the end of the file.
    var tail = 0
  }

  /// Reads the stretch, past any damage; every entry that is as it was written is visited.
  func read(in folder: Folder, _ visit: (SkimmedEntry) -> Void) throws(FileFault) -> Reading {
    let path = "\(Journal.path)/\(segment)"
    guard let file = try folder.openFile(RelativePath(path), flags: O_RDONLY) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    // A line that began in the stretch before is that one's; the byte before tells whether there is one.
    let start = max(0, bytes.lowerBound - 1)
    var reader = LineReader(file: file, offset: start, expecting: bytes.upperBound - start)
    var reading = Reading(end: bytes.lowerBound)
    var indenter = Indenter()
    if bytes.lowerBound > 0, try reader.next() == nil { return reading }
    reading.end = reader.offset
    while reader.offset < bytes.upperBound {
      let place = JournalPlace(segment: segment, line: reading.lines + 1, offset: reader.offset)
      guard let line = try reader.next() else {
        reading.tail = reader.fragment
        if reader.fragment > LineReader.longestLine { reading.take(.endless, at: place) }
        break
      }
      reading.lines += 1
      reading.end = reader.offset
      do throws(JournalDamage) {
        try reader.withLine(line) { (line) throws(JournalDamage) in
          let entry = try SkimmedEntry(reading: line, &indenter)
          reading.take(entry.entry, at: place)
          visit(entry)
        }
      } catch {
        reading.take(error, at: place)
      }
    }
    return reading
  }
}

extension Stretch.Reading {
  fileprivate mutating func take(_ entry: JournalEntry, at place: JournalPlace) {
    let run = Chain.Run(
      place: place, entries: entry.seq...entry.seq, previous: entry.previous, hash: entry.hash,
      end: place.segment)
    chain.append(.run(run))
    times.append(entry.at, of: entry.seq, at: place)
  }

  fileprivate mutating func take(_ damage: JournalDamage, at place: JournalPlace) {
    chain.append(.damage(Chain.Damage(place: place, lines: 1, kind: damage)))
  }
}

extension Stretch {
  /// Reads stretches with all processors, a handful at a time, and takes what each holds in their order.
  static func read<Value: Sendable>(
    _ stretches: [Stretch], _ progress: AuditProgress,
    _ body: @Sendable (Stretch) throws(FileFault) -> Value, take: (Value) -> Void
  ) throws(FileFault) {
    let window = 8 * Parallel.processors
    for first in stride(from: 0, to: stretches.count, by: window) {
      let part = stretches[first..<min(first + window, stretches.count)]
      let results = Parallel.map(part.count) { index in
        defer { progress.advance(by: part[first + index].bytes.count) }
        return Result { () throws(FileFault) in try body(part[first + index]) }
      }
      for result in results { take(try result.get()) }
    }
  }
}
