import Glibc

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
  /// What stands behind the last line, up to the segment's size.
  private(set) var tail = JournalTail.none
  /// Where something is first not as it was written.
  private(set) var damage: Int?
  /// Why reading ended before the segment did.
  private(set) var fault: FileFault?

  init(_ folder: Folder, _ extent: JournalExtent, from offset: Int) {
    guard offset < extent.size else { return }
    do throws(FileFault) {
      try read(folder, extent, from: offset)
    } catch {
      fault = error
      damage = damage ?? end?.offset ?? offset
    }
  }

  private mutating func read(
    _ folder: Folder, _ extent: JournalExtent, from offset: Int
  ) throws(FileFault) {
    let path = "\(Journal.path)/\(extent.segment)"
    guard let file = try folder.openFile(RelativePath(path), flags: O_RDONLY) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    var lines = LineReader(file: file, offset: offset, expecting: extent.size - offset)
    while lines.offset < extent.size {
      let place = LinePlace(segment: extent.segment, offset: lines.offset)
      let line = try lines.next()
      if let line, lines.offset <= extent.size {
        var hasZeros = false
        do throws(JournalDamage) {
          let entry = try lines.withLine(line) { (line) throws(JournalDamage) in
            hasZeros = line.contains(0)
            return try JournalEntry(reading: line)
          }
          take(entry, at: place, end: lines.offset)
          continue
        } catch {
          // A line over blocks that never reached the disk may have its end all the same.
          guard hasZeros, damage == nil, try judge(place.offset..<extent.size, of: lines.file) else {
            damage = damage ?? place.offset
            continue
          }
        }
      } else if try !judge(place.offset..<extent.size, of: lines.file) {
        damage = damage ?? place.offset
      }
      return
    }
  }

  /// Judges what stands behind the last line; returns false if lines that had been committed were damaged there.
  private mutating func judge(_ range: Range<Int>, of file: borrowing Descriptor) throws(FileFault) -> Bool {
    let bytes = try file.read(range)
    // A file that ends before it should has lost lines.
    guard bytes.count == range.count else { return false }
    do throws(JournalDamage) { tail = try JournalTail(of: bytes, at: range.lowerBound) } catch {
      return false
    }
    return true
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
