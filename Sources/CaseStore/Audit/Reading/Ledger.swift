import Residence

/// What the journal says that the station's folder holds.
struct Ledger: Sendable {
  /// The last revision of a case that was committed.
  struct Committed: Sendable {
    /// The digest of the file.
    let digest: PackedDigest
    let entry: Int
    let revision: Int32
    /// Retention has taken the document out of the journal; its file may be gone too.
    let isErased: Bool
  }

  /// A page or a picture that a document refers to.
  struct Kept: Sendable {
    let digest: PackedDigest
    let entry: Int
  }

  /// A version of a file whose changes are recorded, and the one that it was made from.
  struct Version: Sendable {
    let entry: Int
    let digest: PackedDigest
    let over: PackedDigest
  }

  private(set) var cases = NumberedRecords<CaseSeries, Committed>()
  private(set) var pages = NumberedRecords<CertificateSeries, Kept>()
  /// The entries that refer to pictures.
  private(set) var pictures: [Picture: Int] = [:]
  /// The versions that were recorded of each file, in no order.
  private var versions: [RecordedFile: [Version]] = [:]
  private(set) var entries = 0
  /// How many documents retention has taken out.
  private(set) var erased = 0
  /// The hashes of the entries that somebody remembers.
  private(set) var remembered: [Int: Digest] = [:]
  private let toRemember: Set<Int>

  /// An attachment in a few bytes.
  struct Picture: Hashable, Sendable {
    let digest: PackedDigest
    let kind: Attachment.Kind
  }

  init(remembering entries: Set<Int> = []) {
    toRemember = entries
  }

  /// An empty one that looks for the same.
  var empty: Ledger { Ledger(remembering: toRemember) }

  mutating func take(_ line: SkimmedEntry) {
    let entry = line.entry
    entries += 1
    if toRemember.contains(entry.seq) { remembered[entry.seq] = entry.hash }
    for file in RecordedFile.allCases {
      guard let (new, over) = file.version(in: entry.action) else { continue }
      versions[file, default: []].append(
        Version(entry: entry.seq, digest: PackedDigest(new), over: PackedDigest(over)))
    }
    guard let digest = entry.documentHash else { return }
    if line.isErased { erased += 1 }
    if let number = entry.case.flatMap({ CaseNumber($0) }) {
      let revision = Int32(clamping: entry.revision ?? 0)
      let committed = Committed(
        digest: PackedDigest(digest), entry: entry.seq, revision: revision, isErased: line.isErased)
      take(committed, of: number)
    }
    guard let document = line.json(having: ["certificates\":", "file\":"]) else { return }
    for certificate in document["certificates"]?.array ?? [] {
      guard let number = certificate["terms"]?["number"]?.string.flatMap({ CertificateNumber($0) }),
        let page = certificate["pageHash"]?.string.flatMap({ Digest(hex: $0) })
      else { continue }
      take(Kept(digest: PackedDigest(page), entry: entry.seq), of: number)
    }
    let seq = entry.seq
    document.forEachPicture { take($0, entry: seq) }
  }

  /// Takes over what was read elsewhere in the journal.
  mutating func merge(_ other: Ledger) {
    versions.merge(other.versions, uniquingKeysWith: +)
    entries += other.entries
    erased += other.erased
    remembered.merge(other.remembered) { first, _ in first }
    other.cases.forEachThousand { for (number, committed) in $0 { take(committed, of: number) } }
    other.pages.forEachThousand { for (number, page) in $0 { take(page, of: number) } }
    for (picture, entry) in other.pictures { take(picture, entry: entry) }
  }

  /// The version of a file that was recorded last; nothing where it has not been changed yet.
  func recorded(_ file: RecordedFile) -> Version? { versions[file]?.max { $0.entry < $1.entry } }

  /// The versions of a file that were not made from the one recorded before them, each with that one's entry.
  func replacements(of file: RecordedFile) -> [(entry: Int, last: Int)] {
    let ordered = (versions[file] ?? []).sorted { $0.entry < $1.entry }
    return zip(ordered, ordered.dropFirst()).compactMap { last, next in
      next.entry == last.entry || next.over == last.digest ? nil : (next.entry, last.entry)
    }
  }

  private mutating func take(_ committed: Committed, of number: CaseNumber) {
    if let known = cases[number], known.entry > committed.entry { return }
    cases[number] = committed
  }

  /// A page is stamped once: the first entry that knows it counts.
  private mutating func take(_ page: Kept, of number: CertificateNumber) {
    if let known = pages[number], known.entry <= page.entry { return }
    pages[number] = page
  }

  private mutating func take(_ picture: Picture, entry: Int) {
    pictures[picture] = max(pictures[picture] ?? 0, entry)
  }
}

extension JSON {
  /// Every picture that a case's document refers to, wherever in it a paper stands.
  fileprivate func forEachPicture(_ body: (Ledger.Picture) -> Void) {
    switch self {
    case .object(let members):
      if let name = members["file"]?.string, let attachment = Attachment(name: name) {
        body(Ledger.Picture(digest: PackedDigest(attachment.digest), kind: attachment.kind))
      }
      for value in members.values { value.forEachPicture(body) }
    case .array(let elements): for element in elements { element.forEachPicture(body) }
    default: break
    }
  }
}

extension Ledger.Picture {
  /// The attachment, by its full name.
  var attachment: Attachment? { Attachment(name: "\(digest.hex).\(kind.rawValue)") }
}
