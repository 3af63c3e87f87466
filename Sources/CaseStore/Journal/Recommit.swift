import Residence

/// Commits documents that no action of an operator has made: what a migration or a salvage puts in place.
struct Recommit {
  let folder: Folder
  /// What stands in the journal as having been done.
  let action: JSON
  /// Who had it done.
  let by: String
  let at: Instant

  /// How many documents reach the disk together.
  private static let batch = 256

  /// Commits documents in batches, each of which is on the disk before the next one is begun, and writes the files.
  ///
  /// The journal has been read to its end, and the caller holds the lock or is alone.
  func commit(
    _ numbers: [CaseNumber], to journal: inout Journal, progress: ProgressReport,
    _ document: (CaseNumber) throws(StoreFault) -> JSON?
  ) throws(StoreFault) {
    for first in stride(from: 0, to: numbers.count, by: Recommit.batch) {
      progress(first, numbers.count)
      var drafts = [JournalDraft]()
      for number in numbers[first..<min(first + Recommit.batch, numbers.count)] {
        guard let document = try document(number) else { continue }
        drafts.append(
          JournalDraft(
            at: at.text, by: by, action: action, case: number.text, revision: document.revision,
            document: document))
      }
      do throws(JournalFault) { try journal.append(drafts, durable: true) } catch { throw .journal(error) }
      for draft in drafts {
        guard let number = draft.case.flatMap({ CaseNumber($0) }), let document = draft.document else {
          continue
        }
        try folder.put(document.pretty(), at: StationPath.of(number), durable: false)
      }
    }
    progress(numbers.count, numbers.count)
  }
}
