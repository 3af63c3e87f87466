/// A committed document whose file has not been seen in place yet.
struct Unplaced {
  /// The journal's line follows this position, at once or some entries later.
  let before: JournalPosition
  let seq: Int
  let digest: Digest
  let revision: Int
  /// The document, if it is at hand: as its file has it if this desk has committed it, else as the journal's line has.
  let text: [UInt8]?

  /// Remembers what an entry of another desk says.
  init(_ entry: JournalEntry, as digest: Digest, _ text: [UInt8]?, after before: JournalPosition) {
    (self.before, seq, self.digest, self.text) = (before, entry.seq, digest, text)
    revision = entry.revision ?? 0
  }

  /// Remembers what this desk has just committed.
  init(_ document: JournalDocument, revision: Int, seq: Int, after before: JournalPosition) {
    (self.before, self.seq, digest, text) = (before, seq, document.digest, document.file)
    self.revision = revision
  }
}
