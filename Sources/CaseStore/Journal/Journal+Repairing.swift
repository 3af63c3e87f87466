import Glibc

extension Journal {
  /// What stands behind a place in its segment.
  func tail(at position: JournalPosition, limit: Int = .max) throws(JournalFault) -> [UInt8] {
    guard let segment = try openSegment(position.segment) else {
      throw .rolledBack(segment: position.segment, offset: position.offset, size: nil)
    }
    do throws(FileFault) {
      let count = max(0, try segment.size() - position.offset)
      return try segment.read(position.offset..<position.offset + min(count, limit))
    } catch {
      throw .file(error)
    }
  }

  /// Cuts off what follows the last committed line, keeping a copy.
  ///
  /// The copy is for people who want to know what was lost; it is on the disk before anything is cut.
  func cutTail(at end: JournalPosition) throws(JournalFault) {
    let tail = try tail(at: end)
    let copy = "\(Journal.path)/quarantine/\(end.segment).\(end.offset).\(Folder.unpredictable())"
    let length = (tail.lastIndex { $0 != 0 } ?? -1) + 1
    do throws(FileFault) {
      try folder.createNew(copy, with: Array(tail.prefix(length)), durable: true)
    } catch {
      throw .file(error)
    }
    try cut(at: end, durable: true)
  }

  /// Cuts off the zeros that were written ahead; the caller holds the lock and has read everything.
  mutating func trimRoom() throws(JournalFault) {
    burst = 0
    guard !position.segment.isEmpty, try !tail(at: position, limit: 1).isEmpty else { return }
    try cut(at: position, durable: false)
  }

  private func cut(at end: JournalPosition, durable: Bool) throws(JournalFault) {
    guard let segment = try openSegment(end.segment, flags: O_RDWR) else {
      throw .rolledBack(segment: end.segment, offset: end.offset, size: nil)
    }
    do throws(FileFault) {
      guard calls.truncate(segment.raw, end.offset) == 0 else {
        throw .failed(operation: .write, path: segment.path, errno: errno)
      }
      if durable { try segment.sync() }
    } catch {
      throw .file(error)
    }
  }
}
