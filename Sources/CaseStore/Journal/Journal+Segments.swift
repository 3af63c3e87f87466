import Glibc

extension Journal {
  /// Where the segments are, in the station's folder.
  static let path = "journal"

  /// The names of all segments, oldest first.
  func segments() throws(JournalFault) -> [String] {
    do throws(FileFault) {
      return try folder.list(Journal.path).filter(SegmentName.isSegment)
    } catch {
      throw .file(error)
    }
  }

  /// Opens a segment; nil if it is not there.
  func openSegment(_ name: String, flags: Int32 = O_RDONLY) throws(JournalFault) -> Descriptor? {
    do throws(FileFault) {
      return try folder.openFile(RelativePath("\(Journal.path)/\(name)"), flags: flags)
    } catch {
      throw .file(error)
    }
  }

  /// Makes an empty segment whose name is on the disk.
  func createSegment(_ name: String) throws(JournalFault) {
    do throws(FileFault) {
      let path = try RelativePath("\(Journal.path)/\(name)")
      _ = try folder.openFile(path, flags: O_RDWR | O_CREAT, .make(durable: true))
      try folder.sync(Journal.path)
    } catch {
      throw .file(error)
    }
  }

  static func size(of segment: borrowing Descriptor) throws(JournalFault) -> Int {
    do throws(FileFault) {
      return try segment.size()
    } catch {
      throw .file(error)
    }
  }
}
