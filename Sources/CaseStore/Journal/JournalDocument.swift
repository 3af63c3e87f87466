/// A case's document made ready for the journal: its bytes there and in its file, and their digest.
struct JournalDocument: Sendable {
  /// The bytes of the case's file.
  let file: [UInt8]
  /// The digest of the file's bytes.
  let digest: Digest
  /// The bytes in the journal's line.
  let line: [UInt8]

  /// Makes a document ready.
  ///
  /// - Throws: Why it could not be read again: a line that nobody can read would be damage for ever.
  init(_ json: JSON) throws(JournalDamage) {
    var writer = JSONWriter(indents: false)
    writer.write(json)
    line = writer.bytes
    if !writer.isReadable || line.count > JSON.Limits().size {
      do throws(JSONFault) { _ = try JSON(reading: line) } catch { throw .notJSON(error) }
    }
    var indenter = Indenter()
    let isIndented = line.withUnsafeBufferPointer { indenter.indent($0) } != nil
    file = isIndented ? indenter.output : json.pretty()
    digest = Digest(of: file)
  }
}
