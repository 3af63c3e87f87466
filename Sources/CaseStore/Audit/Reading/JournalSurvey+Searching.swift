import Residence

extension JournalSurvey {
  /// Where in the journal something stands that was found elsewhere.
  struct Found: Sendable {
    /// The revisions whose documents have these digests.
    var documents: [PackedDigest: (CaseNumber, CommittedRevision)] = [:]
    /// The hashes of all entries that bear these numbers.
    var hashes: [Int: Set<Digest>] = [:]
    /// The documents of these entries.
    var contents: [Int: JSON] = [:]
  }

  /// Reads the journal once more, for what only matters where something is wrong: the entries of documents by
  /// their digests, the hashes that bear numbers, and the documents of entries.
  func search(
    documents: Set<PackedDigest> = [], numbers: Set<Int> = [], contents: Set<Int> = [],
    _ watch: @escaping AuditWatch
  ) throws(FileFault) -> Found {
    guard !documents.isEmpty || !numbers.isEmpty || !contents.isEmpty else { return Found() }
    let stretches = try Stretch.all(in: folder)
    let progress = AuditProgress(.search, total: stretches.reduce(0) { $0 + $1.bytes.count }, watch)
    let folder = folder
    var total = Found()
    try Stretch.read(stretches, progress) { (stretch) throws(FileFault) in
      var found = Found()
      _ = try stretch.read(in: folder) { line in
        let entry = line.entry
        if let digest = entry.documentHash.map(PackedDigest.init), documents.contains(digest),
          let number = entry.case.flatMap({ CaseNumber($0) })
        {
          let revision = CommittedRevision(revision: entry.revision ?? 0, entry: entry.seq)
          found.documents[digest] = (number, revision)
        }
        if numbers.contains(entry.seq) { found.hashes[entry.seq, default: []].insert(entry.hash) }
        if contents.contains(entry.seq) { found.contents[entry.seq] = line.json }
      }
      return found
    } take: { part in
      total.documents.merge(part.documents) { $1 }
      total.hashes.merge(part.hashes) { $0.union($1) }
      total.contents.merge(part.contents) { $1 }
    }
    return total
  }
}
