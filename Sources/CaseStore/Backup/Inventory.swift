import Residence

/// What a station holds by its journal: the last document of each case, and the files that documents name.
struct Inventory: Sendable {
  /// The last document of a case.
  struct Document: Sendable {
    /// The digest of the case's file.
    let digest: Digest
    let revision: Int
    /// The number of its entry in the journal.
    let entry: Int
    let place: LinePlace
    /// Retention has taken the document out of the journal; the file may be gone too.
    let isErased: Bool
  }

  private(set) var cases: [CaseNumber: Document] = [:]
  /// Pages of certificates and pictures of papers, by their paths.
  private(set) var kept: [String: Digest] = [:]
  /// The cases that were erased, with the certificates that they had.
  private(set) var erased: [CaseNumber: [CertificateNumber]] = [:]

  /// Takes what an entry has changed.
  mutating func take(_ entry: JournalEntry, at place: LinePlace) {
    if let number = Erasure.number(of: entry) {
      erased[number] = Erasure.certificates(of: entry)
    }
    guard let digest = entry.documentHash, let number = entry.case.flatMap({ CaseNumber($0) }) else { return }
    cases[number] = Document(
      digest: digest, revision: entry.revision ?? 0, entry: entry.seq, place: place,
      isErased: entry.document == nil)
    if let document = entry.document { take(filesOf: document) }
  }

  /// Takes the files that a document names.
  mutating func take(filesOf document: JSON) {
    for certificate in document["certificates"]?.array ?? [] {
      if let number = certificate["terms"]?["number"]?.string.flatMap({ CertificateNumber($0) }),
        let digest = certificate["pageHash"]?.string.flatMap({ Digest(hex: $0) })
      {
        // Nobody had to ask for one when pages were still texts.
        kept[StationPath.pages(of: number)[certificate["terms"]?["asked"] == nil ? 1 : 0]] = digest
      }
    }
    take(picturesIn: document)
  }

  /// Takes what was read of a later part of the journal.
  mutating func merge(_ later: Inventory) {
    cases.merge(later.cases) { $1 }
    kept.merge(later.kept) { $1 }
    erased.merge(later.erased) { $1 }
  }

  /// Takes files whose digests are remembered elsewhere.
  mutating func take(_ files: [String: Digest]) { kept.merge(files) { first, _ in first } }

  /// Drops cases that are brought to where they belong in another way.
  mutating func drop(_ numbers: some Sequence<CaseNumber>) {
    for number in numbers { cases[number] = nil }
  }

  /// A paper may stand anywhere in a document, and names its picture the same way everywhere.
  private mutating func take(picturesIn value: JSON) {
    switch value {
    case .object(let members):
      if let picture = members["file"]?.string.flatMap({ Attachment(name: $0) }) {
        kept[picture.path] = picture.digest
      }
      for member in members.values { take(picturesIn: member) }
    case .array(let elements):
      for element in elements { take(picturesIn: element) }
    default: break
    }
  }
}
