import Glibc

/// The journal's last segment, kept open, so that a look tells whether a position still is the end of the journal.
///
/// A new line shows in the byte behind the last one, a new segment in the state of the folder.
struct JournalEnd: Sendable {
  /// The last segment, open for reading and writing.
  let segment: OpenFile
  private let name: String

  /// Opens the segment up to which a journal was read; nil if that is not the last one, or if a look later could not be
  /// relied upon.
  init?(of journal: Journal) {
    let name = journal.position.segment
    guard let path = try? RelativePath("\(Journal.path)/\(name)"),
      let segment = (try? OpenFile(path, in: journal.folder, flags: O_RDWR)) ?? nil,
      segment.isUndisturbed(in: journal.folder),
      // Listed only now: what comes later shows in the state of the folder.
      let last = try? journal.segments().last, last == name
    else { return nil }
    (self.segment, self.name) = (segment, name)
  }

  /// Whether a position is the end of the journal; false where only reading can tell.
  func isReached(at position: JournalPosition, in folder: Folder) -> Bool {
    guard isLast(position.segment, in: folder) else { return false }
    // The end of the line before shows that nothing was cut off.
    let line = min(1, position.offset)
    guard let found = try? segment.file.read(position.offset - line..<position.offset + 1),
      found.count >= line, line == 0 || found[0] == UInt8(ascii: "\n")
    else { return false }
    return found.count == line || found[line] == 0
  }

  /// Whether a segment still is the last one.
  func isLast(_ segment: String, in folder: Folder) -> Bool {
    segment == name && self.segment.isUndisturbed(in: folder)
  }
}
