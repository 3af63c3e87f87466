/// Where a line of the journal begins.
struct LinePlace: Hashable, Sendable {
  let segment: String
  let offset: Int

  /// Whether the line belongs to what was read up to a position.
  func isBefore(_ position: JournalPosition) -> Bool {
    (segment, offset) < (position.segment, position.offset)
  }
}

extension Journal {
  /// The document of a line, which has to be the one that is expected there.
  ///
  /// - Returns: Nil if it cannot be read, is another one, or was erased.
  func document(at place: LinePlace, as digest: Digest) -> JSON? {
    guard let entry = try? entry(at: place), entry.documentHash == digest else { return nil }
    return entry.document
  }

  private func entry(at place: LinePlace) throws -> JournalEntry? {
    guard let file = try openSegment(place.segment) else { return nil }
    var lines = LineReader(file: file, offset: place.offset, expecting: 1 << 14)
    guard let line = try lines.next() else { return nil }
    return try lines.withLine(line) { (line) throws(JournalDamage) in try JournalEntry(reading: line) }
  }
}
