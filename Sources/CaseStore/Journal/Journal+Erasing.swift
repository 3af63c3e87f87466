import Glibc
import Residence

/// Where in the journal a document stands, with its braces.
struct DocumentPlace: Codable, Hashable, Sendable {
  let segment: String
  let offset: Int
  let length: Int
}

extension Journal {
  /// Every document of a case that still stands in the journal, and where.
  ///
  /// - Throws: A fault of the files, or the damage of a line about this case.
  func documents(
    of number: CaseNumber
  ) throws(JournalFault) -> [(place: DocumentPlace, document: JSON)] {
    var found = [(place: DocumentPlace, document: JSON)]()
    for segment in try segments() {
      guard let file = try openSegment(segment) else { continue }
      let part = JournalSearch.Part(segment: segment, range: 0..<(try Journal.size(of: file)))
      var end = 0
      // A line may hold the number more than once, and the number may stand in lines about others.
      for place in try places(of: number.text, in: part, block: 1 << 20) where place >= end {
        let start = try Journal.lineStart(before: place, in: file)
        guard let line = try self.line(at: start, in: segment) else { break }
        end = start + line.count + 1
        if let (place, document) = try document(of: number, in: line, at: start, segment) {
          found.append((place, document))
        }
      }
    }
    return found
  }

  private func document(
    of number: CaseNumber, in line: [UInt8], at start: Int, _ segment: String
  ) throws(JournalFault) -> (DocumentPlace, JSON)? {
    do throws(JournalDamage) {
      let entry = try JournalEntry(reading: line[...])
      guard entry.case == number.text, let document = entry.document else { return nil }
      guard let range = Journal.document(in: line) else { throw .wrongMember("document") }
      var erased = line
      erased.replaceSubrange(range, with: Journal.nothing(range.count))
      // Nothing but the document is to go: the rest of the line has to say what it said.
      let rest = try JournalEntry(reading: erased[...])
      guard rest.document == nil, rest.hash == entry.hash else { throw .wrongMember("document") }
      let place = DocumentPlace(segment: segment, offset: start + range.lowerBound, length: range.count)
      return (place, document)
    } catch {
      throw .damaged(segment: segment, offset: start, entry: 0, error)
    }
  }

  private func line(at start: Int, in segment: String) throws(JournalFault) -> [UInt8]? {
    guard let file = try openSegment(segment) else { return nil }
    var lines = LineReader(file: file, offset: start, expecting: 16 << 10)
    guard let line = try lines.nextLine() else { return nil }
    return lines.withLine(line) { Array($0) }
  }

  /// Where in a line its document stands.
  private static func document(in line: [UInt8]) -> Range<Int>? {
    let key = Array(",\"document\":".utf8)
    guard let found = line.firstRange(of: key) else { return nil }
    var indenter = Indenter()
    let length = line[found.upperBound...].withUnsafeBufferPointer { indenter.indent($0) }
    return length.map { found.upperBound..<found.upperBound + $0 }
  }

  /// What stands in a document's place afterwards: null, and spaces, so that no offset moves.
  private static func nothing(_ length: Int) -> [UInt8] {
    Array("null".utf8) + [UInt8](repeating: UInt8(ascii: " "), count: max(0, length - 4))
  }

  /// Overwrites documents where they stand, and waits until that is on the disk; doing it again changes nothing.
  ///
  /// The caller holds the station's lock. Every hash and every offset stays as it was.
  ///
  /// - Throws: A fault of the files; some of the documents may be gone then, others not.
  func erase(_ places: [DocumentPlace]) throws(JournalFault) {
    for segment in Set(places.map(\.segment)).sorted() {
      guard let file = try openSegment(segment, flags: O_RDWR) else {
        throw .rolledBack(segment: segment, offset: 0, size: nil)
      }
      do throws(FileFault) {
        for place in places where place.segment == segment && place.length >= 4 {
          try Journal.nothing(place.length).withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try file.write(UnsafeRawBufferPointer(bytes), at: place.offset)
          }
        }
        try file.sync()
      } catch {
        throw .file(error)
      }
    }
  }
}
