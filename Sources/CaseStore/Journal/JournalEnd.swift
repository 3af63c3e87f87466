import Glibc

/// The journal's last segment, kept open, so that a look tells whether a position still is the end of the journal.
///
/// A new line shows in the byte behind the last one, a new segment in the time of the folder's last change.
struct JournalEnd: Sendable {
  /// The last segment, open for reading and writing.
  let segment: OpenFile
  private let name: String
  /// When the folder was last changed, in nanoseconds.
  private let folderChanged: Int

  /// Opens the last segment; nil if there is none, or if a look later could not be relied upon.
  init?(of journal: Journal) {
    // Files are timed in steps of some milliseconds, and within one of them nothing would be noticed.
    guard let folderChanged = JournalEnd.changeOfFolder(journal.folder),
      JournalEnd.now - folderChanged > 50_000_000, let name = try? journal.segments().last,
      let path = try? RelativePath("\(Journal.path)/\(name)"),
      let segment = (try? OpenFile(path, in: journal.folder, flags: O_RDWR)) ?? nil
    else { return nil }
    (self.segment, self.name, self.folderChanged) = (segment, name, folderChanged)
  }

  /// Whether a position is the end of the journal; false where only reading can tell.
  func isReached(at position: JournalPosition, in folder: Folder) -> Bool {
    guard isLast(position.segment, in: folder), let size = segment.size(in: folder) else { return false }
    return size == position.offset || (try? segment.file.read(position.offset..<position.offset + 1)) == [0]
  }

  /// Whether a segment still is the last one.
  func isLast(_ segment: String, in folder: Folder) -> Bool {
    segment == name && JournalEnd.changeOfFolder(folder) == folderChanged
  }

  private static func changeOfFolder(_ folder: Folder) -> Int? {
    path.flatMap(folder.status).map { nanoseconds($0.st_mtim) }
  }

  private static let path = try? RelativePath(Journal.path)

  private static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return nanoseconds(now)
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
