/// Why the journal could not be read or written.
public enum JournalFault: Error, Equatable, Sendable {
  /// A file operation failed.
  case file(FileFault)
  /// A line is not what was written there, and it is no torn tail; never repaired by the program.
  ///
  /// The entry is the number that the line should have, 0 where nobody counted the lines before.
  case damaged(segment: String, offset: Int, entry: Int, JournalDamage)
  /// The journal is shorter than it was when it was last read; the size is nil if the segment is gone.
  case rolledBack(segment: String, offset: Int, size: Int?)
  /// There are lines that were not read yet, so nothing may be appended.
  case behind(JournalPosition)
  /// The time of a draft is not written as `2026-11-23T10:25:27.123Z`.
  case invalidTime(String)
  /// A draft's line could not be read back: too long, too deep, or a number that is none.
  case unreadable(JournalDamage)
  /// Nothing was written; trying again is safe.
  case notWritten(errno: Int32)
  /// The lines were written, but whether they are on the disk is unknown; only the next opening can tell.
  case unconfirmed(errno: Int32)
  /// An earlier append was not confirmed, so this journal takes no more.
  case readOnly
}

/// What is wrong with a line of the journal.
public enum JournalDamage: Error, Equatable, Sendable {
  /// The line is no JSON object.
  case notJSON(JSONFault)
  /// A member is missing or of the wrong kind.
  case wrongMember(String)
  /// The entry's hash is not the digest of the entry.
  case wrongHash
  /// The document's digest is not the one the entry was written with.
  case wrongDocument
  /// The entry has another number than the one that should follow.
  case wrongSequence(found: Int)
  /// The entry does not follow the one before it.
  case brokenLink
  /// The line is unfinished, but a newer segment was begun after it.
  case unfinished
  /// The line was overwritten with zeros; there are committed lines behind it.
  case zeroed
  /// There is no end of the line where one must be by now.
  case endless
}
