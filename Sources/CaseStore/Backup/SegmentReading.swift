import Glibc

/// How long a file of the journal is taken to be.
struct JournalExtent: Equatable, Sendable {
  let segment: String
  let size: Int
}

/// One segment of the journal, read by itself and past any damage.
///
/// Whether it follows the segment before is found out where the two are joined.
struct SegmentReading: Sendable {
  private(set) var inventory = Inventory()
  /// The place before the first line, as that line says.
  private(set) var beginning: JournalPosition?
  /// The place up to which every line follows the one before.
  private(set) var sound: JournalPosition?
  /// The place after the last line that can be read.
  private(set) var end: JournalPosition?
  /// How many bytes up to the segment's size are no whole line.
  private(set) var rest = 0
  /// Where something is first not as it was written.
  private(set) var damage: Int?
  /// Why reading ended before the segment did.
  private(set) var fault: FileFault?

  init(_ folder: Folder, _ extent: JournalExtent, from offset: Int) {
    rest = extent.size - offset
    guard rest > 0 else { return }
    do throws(FileFault) {
      try read(folder, extent, from: offset)
    } catch {
      fault = error
      damage = damage ?? extent.size - rest
    }
  }

  private mutating func read(
    _ folder: Folder, _ extent: JournalExtent, from offset: Int
  ) throws(FileFault) {
    let path = "\(Journal.path)/\(extent.segment)"
    guard let file = try folder.openFile(RelativePath(path), flags: O_RDONLY) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    var lines = LineReader(file: file, offset: offset, expecting: rest)
    while lines.offset < extent.size {
      let place = LinePlace(segment: extent.segment, offset: lines.offset)
      guard let line = try lines.next(), lines.offset <= extent.size else { break }
      rest = extent.size - lines.offset
      do throws(JournalDamage) {
        let entry = try lines.withLine(line) { (line) throws(JournalDamage) in try JournalEntry(reading: line)
        }
        take(entry, at: place, end: lines.offset)
      } catch {
        damage = damage ?? place.offset
      }
    }
  }

  private mutating func take(_ entry: JournalEntry, at place: LinePlace, end offset: Int) {
    let previous = JournalPosition(
      segment: place.segment, offset: place.offset, seq: entry.seq - 1, hash: entry.previous)
    if let end, (end.seq, end.hash) != (previous.seq, previous.hash) { damage = damage ?? place.offset }
    if end == nil, damage == nil { beginning = previous }
    inventory.take(entry, at: place)
    end = previous.after(entry, length: offset - place.offset)
    if damage == nil { sound = end }
  }
}
