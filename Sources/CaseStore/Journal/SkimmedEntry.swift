import Glibc

/// An entry as it stands on its line, whose document was checked by its bytes and is read only where it is needed.
struct SkimmedEntry {
  /// The entry; its own document is missing.
  let entry: JournalEntry
  private let document: Document

  private enum Document {
    case none
    case bytes(UnsafeBufferPointer<UInt8>)
    case tree(JSON)
  }

  /// More than any station will ever have, and few enough to be counted up.
  private static let highest = 1 << 50

  /// Reads a line and checks that it is what was once written.
  ///
  /// Documents are most of the journal, and making trees of them most of the work, so the line is first taken as
  /// this program writes it. If that does not prove it, it is read like any other JSON.
  ///
  /// - Parameters:
  ///   - line: The line, without its newline; valid as long as this entry is used.
  ///   - indenter: Kept from line to line for its memory.
  /// - Throws: What is wrong with the line.
  init(
    reading line: UnsafeBufferPointer<UInt8>, _ indenter: inout Indenter
  ) throws(JournalDamage) {
    if let skimmed = SkimmedEntry(skimming: line, &indenter) {
      self = skimmed
    } else {
      entry = try JournalEntry(reading: line)
      document = entry.document.map(Document.tree) ?? .none
    }
    guard entry.seq <= SkimmedEntry.highest else { throw .wrongMember("seq") }
  }

  private init?(skimming line: UnsafeBufferPointer<UInt8>, _ indenter: inout Indenter) {
    guard let key = SkimmedEntry.find(",\"document\":{", in: line) else { return nil }
    let start = key + 12
    let rest = UnsafeBufferPointer(rebasing: line[start...])
    guard let length = indenter.indent(rest),
      let entry = try? JournalEntry(reading: (Array(line[..<key]) + Array(rest[length...]))[...]),
      entry.document == nil, entry.documentHash == Digest(of: indenter.output)
    else { return nil }
    self.entry = entry
    document = .bytes(UnsafeBufferPointer(rebasing: rest[..<length]))
  }

  /// Whether retention has taken the document out.
  var isErased: Bool {
    !hasDocument && entry.documentHash != nil
  }

  /// Whether there is a document.
  var hasDocument: Bool {
    if case .none = document { false } else { true }
  }

  /// The document, if there is one.
  var json: JSON? {
    switch document {
    case .none: nil
    case .tree(let tree): tree
    case .bytes(let bytes): try? JSON(reading: bytes)
    }
  }

  /// The bytes of the document, if there is one.
  var text: [UInt8]? {
    switch document {
    case .none: nil
    case .bytes(let bytes): Array(bytes)
    case .tree(let tree): tree.compact()
    }
  }

  /// The entry with its document, which has been read strictly now.
  ///
  /// - Throws: What is wrong with the document.
  func whole() throws(JournalDamage) -> JournalEntry {
    switch document {
    case .none: return entry
    case .tree(let tree): return entry.with(tree)
    case .bytes(let bytes):
      do throws(JSONFault) { return entry.with(try JSON(reading: bytes)) } catch { throw .notJSON(error) }
    }
  }

  /// The document, if any of these texts stands in it.
  func json(having texts: [StaticString]) -> JSON? {
    if case .bytes(let bytes) = document, !texts.contains(where: { SkimmedEntry.find($0, in: bytes) != nil })
    {
      return nil
    }
    return json
  }

  private static func find(_ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let (length, first) = (text.utf8CodeUnitCount, Int32(text.utf8Start.pointee))
    var start = 0
    while start + length <= bytes.count {
      guard let found = memchr(base + start, first, bytes.count - length - start + 1) else { return nil }
      if memcmp(found, text.utf8Start, length) == 0 {
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
      }
      start = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
    }
    return nil
  }
}
