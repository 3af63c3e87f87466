/// A draft that was linked to the end of the chain, and the pieces of its line.
///
/// The keys of a line are sorted, so the document and the hash stand between two pieces which both the hash and the line
/// are made of.
struct LinkedDraft: Sendable {
  /// The entry; without its document, if that had been made ready.
  let entry: JournalEntry
  private let document: JournalDocument?
  /// The members before the document, and those behind the hash.
  private let (first, last): ([UInt8], [UInt8])

  /// Links a draft.
  ///
  /// - Throws: Why its line could not be read again.
  init(_ draft: JournalDraft, after position: JournalPosition) throws(JournalDamage) {
    var document = draft.prepared
    if document == nil, let json = draft.document { document = try JournalDocument(json) }
    var (first, last) = (JSONWriter(indents: false), JSONWriter(indents: false))
    var members: [String: JSON] = ["action": draft.action, "at": .string(draft.at), "by": .string(draft.by)]
    members["case"] = draft.case.map(JSON.string)
    first.write(.object(members))
    members = [
      "previous": .string(position.hash?.hex ?? JournalEntry.noPrevious),
      "seq": .number(String(position.seq + 1)),
    ]
    members["revision"] = draft.revision.map { .number(String($0)) }
    last.write(.object(members))
    self.first = Array(first.bytes.dropLast())
    self.last = Array(last.bytes.dropFirst())
    self.document = document
    let hash = Digest(of: self.first + LinkedDraft.hash(of: document) + [UInt8(ascii: ",")] + self.last)
    entry = JournalEntry(
      seq: position.seq + 1, at: draft.at, by: draft.by, action: draft.action, case: draft.case,
      revision: draft.revision, documentHash: document?.digest, document: draft.document,
      previous: position.hash, hash: hash, unknown: [:])
    if !first.isReadable || !last.isReadable {
      // Without its document the entry is one that was erased, which has to be readable as well.
      _ = try JournalEntry(reading: line(with: nil).dropLast())
    }
    guard length <= LineReader.longestLine else {
      throw .notJSON(
        JSONFault(.largerThan(LineReader.longestLine), at: 0, of: UnsafeBufferPointer(start: nil, count: 0)))
    }
  }

  /// The line, with its newline: the same bytes as ``JournalEntry/line()``.
  var line: [UInt8] { line(with: document) }

  private func line(with document: JournalDocument?) -> [UInt8] {
    var line = [UInt8]()
    line.reserveCapacity(length)
    line += first
    if let document {
      line += ",\"document\":".utf8
      line += document.line
    }
    line += LinkedDraft.hash(of: self.document)
    line += ",\"hash\":\"\(entry.hash.hex)\",".utf8
    line += last
    line += "\n".utf8
    return line
  }

  private var length: Int { first.count + last.count + (document?.line.count ?? 0) + 180 }

  private static func hash(of document: JournalDocument?) -> [UInt8] {
    document.map { Array(",\"documentHash\":\"\($0.digest.hex)\"".utf8) } ?? []
  }
}
