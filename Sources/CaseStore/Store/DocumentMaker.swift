import Residence

/// Makes the documents of changed cases, one after the other.
///
/// What a newer program or another tool keeps in a file is kept.
struct DocumentMaker: Sendable {
  /// What was made last of the cases that hold something unknown: as this program understands it, and the whole.
  private var carried: [CaseNumber: (plain: JSON, whole: JSON)] = [:]

  /// Makes the document of a case after a change.
  ///
  /// - Parameters:
  ///   - file: The case.
  ///   - before: The case before, with its whole document; nothing for a new one, and where the document before was
  ///     made here.
  /// - Returns: The document, ready for the journal.
  /// - Throws: `StoreFault` if the document could not be read again.
  mutating func document(of file: Case, over before: CaseStore.Current?) throws(StoreFault) -> JournalDocument
  {
    let plain = try JSON.of(file, at: StationPath.of(file.number))
    var last = carried[file.number]
    if let before { last = (try JSON.of(before.file, at: StationPath.of(file.number)), before.document) }
    var whole = plain
    if let last, last.plain != last.whole {
      whole = plain.merged(base: last.plain, theirs: last.whole)
      carried[file.number] = (plain, whole)
    }
    do throws(JournalDamage) { return try JournalDocument(whole) } catch {
      throw .journal(.unreadable(error))
    }
  }
}
