import Glibc

extension Journal {
  /// Cuts off what follows the last committed line, keeping a copy.
  ///
  /// The copy is for people who want to know what was lost; it is on the disk before anything is cut.
  func cutTail(at end: JournalPosition) throws(JournalFault) {
    guard let segment = try openSegment(end.segment, flags: O_RDWR) else {
      throw .rolledBack(segment: end.segment, offset: end.offset, size: nil)
    }
    do throws(FileFault) {
      let tail = try segment.read(end.offset..<Int(segment.status().st_size))
      let copy = "\(Journal.path)/quarantine/\(end.segment).\(end.offset).\(Folder.unpredictable())"
      try folder.createNew(copy, with: tail, durable: true)
      guard ftruncate(segment.raw, off_t(end.offset)) == 0 else {
        throw .failed(operation: .write, path: segment.path, errno: errno)
      }
      try segment.sync()
    } catch {
      throw .file(error)
    }
  }
}
