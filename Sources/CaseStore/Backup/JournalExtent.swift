/// Up to where a file of the journal is taken to be written.
struct JournalExtent: Equatable, Sendable {
  let segment: String
  let size: Int
}

extension Folder {
  /// Up to where the lines of the journal's files go now.
  ///
  /// What stands behind a file's last end of line, zeros written ahead or a line that was never finished, may be
  /// another thing at the next moment.
  func extents() throws(StoreFault) -> [JournalExtent] {
    let journal = Journal(folder: self)
    do throws(JournalFault) {
      var extents = [JournalExtent]()
      for name in try journal.segments() {
        guard let file = try journal.openSegment(name) else { continue }
        extents.append(JournalExtent(segment: name, size: try Folder.lastLineEnd(in: file)))
      }
      return extents
    } catch {
      throw .journal(error)
    }
  }

  private static func lastLineEnd(in file: borrowing Descriptor) throws(JournalFault) -> Int {
    var end = try Journal.size(of: file)
    do throws(FileFault) {
      while end > 0 {
        let start = max(0, end - 1 << 16)
        if let newline = try file.read(start..<end).lastIndex(of: UInt8(ascii: "\n")) {
          return start + newline + 1
        }
        end = start
      }
      return 0
    } catch {
      throw .file(error)
    }
  }
}
