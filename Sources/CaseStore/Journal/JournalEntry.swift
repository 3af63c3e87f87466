/// One line of the journal: one change or one look, linked to the line before it.
///
/// The hash covers the document's digest, not the document, so retention can erase a document and every link
/// still holds. It covers keys this version does not know, and those survive in ``line()``.
public struct JournalEntry: Equatable, Sendable {
  /// The place in the whole journal, from 1, without gaps.
  public let seq: Int
  /// When it happened: ISO 8601, UTC, with milliseconds.
  public let at: String
  /// The operator who did it.
  public let by: String
  /// What was done.
  public let action: JSON
  /// The number of the case it was done to, if to one.
  public let `case`: String?
  /// The revision of the case that resulted, if one did.
  public let revision: Int?
  /// The digest of the document's ``JSON/pretty()`` bytes, which are the bytes of the case file.
  public let documentHash: Digest?
  /// The whole case as it resulted; nil if there was no change, or if it was erased.
  public let document: JSON?
  /// The hash of the entry before; nil only for the first.
  public let previous: Digest?
  /// The digest of this entry's ``JSON/compact()`` bytes without its document and this hash.
  public let hash: Digest

  let unknown: [String: JSON]
}

extension JournalEntry {
  /// The same entry with its document.
  func with(_ document: JSON) -> JournalEntry {
    JournalEntry(
      seq: seq, at: at, by: by, action: action, case: `case`, revision: revision, documentHash: documentHash,
      document: document, previous: previous, hash: hash, unknown: unknown)
  }

  /// What stands in the first entry's `previous`.
  static let noPrevious = String(repeating: "0", count: 64)
}
