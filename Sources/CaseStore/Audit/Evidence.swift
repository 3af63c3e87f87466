import Glibc
import Residence

/// What has been read of a station, and what of it is suspicious.
struct Evidence: Sendable {
  typealias Item = FolderComparison.Item
  typealias State = FolderComparison.State

  let folder: Folder
  private(set) var survey: JournalSurvey
  /// What is other than the journal says, as it stands there.
  private(set) var suspects: [Item: State] = [:]
  let witnesses: [Witness]
  /// Up to which entry the files are known to have been written.
  private let opening: JournalPosition?
  private let readsEverything: Bool

  init(_ folder: Folder, witnesses: [Witness] = [], opening: JournalPosition?, readsEverything: Bool) {
    self.folder = folder
    self.opening = opening
    self.readsEverything = readsEverything
    self.witnesses =
      witnesses
      + [opening].compactMap(\.self).compactMap { position in
        position.hash.map { Witness(.opening, seq: position.seq, digits: $0.hex) }
      }
    survey = JournalSurvey(folder, remembering: Set(self.witnesses.map(\.seq)))
  }

  /// How often something suspicious is looked at again, and how often at most while somebody writes.
  private static let looks = (least: 3, most: 100)

  /// Reads the journal and the folder.
  mutating func gather(_ watch: @escaping AuditWatch) throws(FileFault) {
    try survey.follow(watch)
    let items = try comparison.suspects(watch)
    for item in items { suspects[item] = comparison.state(of: item) }
    for look in 1...Evidence.looks.most where !suspects.isEmpty || survey.tail > 0 {
      usleep(JournalSurvey.patience)
      // A slow disk may take its time between a page, its line and the case's file; all that is under the lock.
      let isWriting = folder.isLocked
      try lookAgain()
      if look >= Evidence.looks.least, !isWriting { break }
    }
  }

  /// Looks at everything suspicious again: first at the files, then at what has been committed until then.
  ///
  /// A desk appends its line before it writes the file, so what stands in a file now has its line by now.
  mutating func lookAgain() throws(FileFault) {
    for item in suspects.keys { suspects[item] = comparison.state(of: item) }
    try survey.follow { _ in }
    let comparison = comparison
    suspects = suspects.filter { !comparison.isSound($0.key, $0.value) }
  }

  private var comparison: FolderComparison {
    FolderComparison(folder: folder, ledger: survey.ledger, readsEverything: readsEverything)
  }

  /// Finds out where in the journal stands what is in the wrong place.
  func search(_ watch: @escaping AuditWatch) throws(FileFault) -> JournalSurvey.Found {
    let documents = suspects.compactMap { item, state -> PackedDigest? in
      if case .caseFile = item, case .content(let digest) = state { digest } else { nil }
    }
    return try survey.search(documents: Set(documents), numbers: survey.chain.repeated, watch)
  }

  /// Whether the entry is later than everything whose file is known to have been written.
  ///
  /// Without a sound note of how far that is, nothing is: then a file that lags behind is a finding.
  func mayLag(_ entry: Int) -> Bool {
    guard let opening, let hash = survey.ledger.remembered[opening.seq] else { return false }
    return hash == opening.hash && entry > opening.seq
  }
}
