/// A committed document whose file has not been seen in place yet.
struct Unplaced {
  /// The journal's line follows this position, at once or some entries later.
  let before: JournalPosition
  let seq: Int
  let digest: Digest
  let revision: Int
  /// The bytes of the file, if this very desk has committed it.
  let file: [UInt8]?

  /// Remembers what an entry of another desk says.
  init(_ entry: JournalEntry, as digest: Digest, revision: Int, after before: JournalPosition) {
    (self.before, seq, self.digest, self.revision, file) = (before, entry.seq, digest, revision, nil)
  }

  /// Remembers what this desk has just committed.
  init(_ document: JournalDocument, revision: Int, seq: Int, after before: JournalPosition) {
    (self.before, self.seq, digest, self.revision) = (before, seq, document.digest, revision)
    file = document.file
  }
}
