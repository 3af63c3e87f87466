import Residence

/// What is erased of one case, written down before anything is, so that whoever comes next finishes it.
///
/// A document is overwritten where it stands, and a power cut may leave half of it: then its line says nothing that
/// can be read. This file knows the places without reading them, so doing it again puts that right. It holds no more
/// of the person than the journal keeps for ever.
struct Erasure: Codable, Sendable {
  /// The case.
  let number: CaseNumber
  /// The end of the journal before the line that says so; without that line nothing has been done yet.
  let before: JournalPosition
  /// Where the documents of all revisions stand in the journal.
  let documents: [DocumentPlace]
  /// The certificates whose pages go.
  let certificates: [CertificateNumber]
  /// The notices that had been given; their numbers stay taken.
  let notices: [NoticeNumber]
  /// The pictures that the documents referred to, by their names.
  let pictures: [String]

  static let path = "\(StationPath.journal)/erasing.json"
  static let kind = "erased"

  /// Plans to erase what the journal has of a case.
  init(of number: CaseNumber, _ found: [(place: DocumentPlace, document: JSON)], before: JournalPosition) {
    self.number = number
    self.before = before
    documents = found.map(\.place)
    var (certificates, notices, pictures) = (
      Set<CertificateNumber>(), Set<NoticeNumber>(), Set<String>()
    )
    for (_, document) in found {
      for certificate in document["certificates"]?.array ?? [] {
        if let number = certificate["terms"]?["number"]?.string.flatMap({ CertificateNumber($0) }) {
          certificates.insert(number)
        }
      }
      for notice in document["notices"]?.array ?? [] {
        if let number = notice["number"]?.string.flatMap({ NoticeNumber($0) }) { notices.insert(number) }
      }
      pictures.formUnion(document.pictures)
    }
    self.certificates = certificates.sorted()
    self.notices = notices.sorted()
    self.pictures = pictures.sorted()
  }

  /// What the journal says for ever: by which rule, how many revisions, and which numbers stay taken.
  var action: JSON {
    [
      "kind": .string(Erasure.kind), "rule": .string(RuleID.retention.rawValue),
      "documents": .number(String(documents.count)),
      "certificates": .array(certificates.map { .string($0.text) }),
      "notices": .array(notices.map { .string($0.text) }),
    ]
  }

  /// The case that an entry says was erased.
  static func number(of entry: JournalEntry) -> CaseNumber? {
    guard entry.action["kind"]?.string == kind else { return nil }
    return entry.case.flatMap { CaseNumber($0) }
  }
}

extension Erasure {
  /// The certificates that an erased case had, by the entry that says so.
  static func certificates(of entry: JournalEntry) -> [CertificateNumber] {
    (entry.action["certificates"]?.array ?? []).compactMap { $0.string.flatMap { CertificateNumber($0) } }
  }
}

extension GivenNumbers {
  /// Takes the numbers that an erased case had: they are not given again, though nothing else is known of it.
  mutating func take(erased entry: JournalEntry) {
    if let number = Erasure.number(of: entry) { take(number) }
    for certificate in Erasure.certificates(of: entry) { take(certificate) }
    for text in entry.action["notices"]?.array ?? [] {
      if let number = text.string.flatMap({ NoticeNumber($0) }) { take(number) }
    }
  }
}

extension JSON {
  /// The names of the pictures that a document refers to, wherever in it a paper stands.
  fileprivate var pictures: Set<String> {
    switch self {
    case .object(let members):
      var found = members.values.reduce(into: Set<String>()) { $0.formUnion($1.pictures) }
      if let name = members["file"]?.string, Attachment(name: name) != nil { found.insert(name) }
      return found
    case .array(let elements): return elements.reduce(into: Set()) { $0.formUnion($1.pictures) }
    default: return []
    }
  }
}
