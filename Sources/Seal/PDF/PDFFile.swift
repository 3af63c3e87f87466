/// A PDF with classic cross-reference tables, as cairo writes it in version 1.4.
///
/// Source: ISO 32000-1, 7.5.
struct PDFFile {
  let bytes: [UInt8]
  /// The newest trailer.
  private(set) var trailer = [String: PDFValue]()
  /// Where the newest table stands.
  let table: Int
  /// How many tables there are: one more than updates.
  private(set) var tables = 0
  /// Where each object stands; the newest of those with one number.
  private var offsets = [Int: Int]()

  /// An object's value, and where it stands.
  struct Object {
    let number: Int
    let value: PDFValue
    let range: Range<Int>

    var members: [String: PDFValue] { value.dictionary ?? [:] }
  }

  /// Reads the tables, from the newest to the oldest.
  init(_ bytes: [UInt8]) throws(PDFFault) {
    self.bytes = bytes
    guard bytes.starts(with: "%PDF-1.".utf8) else { throw .malformed(offset: 0) }
    table = try PDFFile.start(bytes)
    var place = table
    while true {
      guard tables < 16 else { throw .malformed(offset: place) }
      let previous = try read(tableAt: place)
      tables += 1
      guard let previous else { return }
      // Older tables stand before newer ones: so there is no way round in a circle.
      guard previous < place else { throw .malformed(offset: place) }
      place = previous
    }
  }

  /// The first number that no object has.
  var nextNumber: Int { max(trailer["Size"]?.integer ?? 0, (offsets.keys.max() ?? 0) + 1) }

  /// The object of a number.
  func object(_ number: Int) throws(PDFFault) -> Object {
    guard let offset = offsets[number] else { throw .missing("\(number) 0 obj") }
    var scanner = PDFScanner(bytes, at: offset)
    guard try scanner.natural() == number, try scanner.natural() == 0 else {
      throw .malformed(offset: offset)
    }
    try scanner.expect("obj")
    scanner.skipSpace()
    let start = scanner.position
    let value = try scanner.value()
    return Object(number: number, value: value, range: start..<scanner.position)
  }

  /// The object to which a member of a dictionary refers.
  func object(_ key: String, of members: [String: PDFValue]) throws(PDFFault) -> Object {
    guard let number = members[key]?.reference else { throw .missing(key) }
    return try object(number)
  }

  /// The page of an index, from 0.
  func page(_ index: Int) throws(PDFFault) -> Object {
    let catalog = try object("Root", of: trailer)
    var waiting = [try object("Pages", of: catalog.members).number]
    var seen = Set<Int>()
    var pages = 0
    while let number = waiting.popLast() {
      let node = try object(number)
      guard seen.insert(number).inserted else { throw .malformed(offset: node.range.lowerBound) }
      if let kids = node.members["Kids"]?.array {
        waiting += kids.reversed().compactMap(\.reference)
      } else {
        guard node.members["Type"]?.name == "Page" else { throw .missing("Page") }
        if pages == index { return node }
        pages += 1
      }
    }
    throw .noPage(index: index)
  }

  /// The bytes of a stream that is not compressed.
  func stream(_ object: Object) throws(PDFFault) -> ArraySlice<UInt8> {
    guard object.members["Filter"] == nil, let length = object.members["Length"]?.integer else {
      throw .missing("Length")
    }
    var scanner = PDFScanner(bytes, at: object.range.upperBound)
    try scanner.expect("stream\n")
    let start = scanner.position
    guard length <= bytes.count - start else { throw .malformed(offset: start) }
    return bytes[start..<start + length]
  }
}

// MARK: - Tables

extension PDFFile {
  /// Where the newest table stands: by the file's last lines.
  private static func start(_ bytes: [UInt8]) throws(PDFFault) -> Int {
    let mark = Array("startxref".utf8)
    var place = bytes.count - mark.count
    while place >= max(0, bytes.count - 64), !bytes[place...].starts(with: mark) { place -= 1 }
    guard place >= max(0, bytes.count - 64) else { throw .noClassicTable }
    var scanner = PDFScanner(bytes, at: place + mark.count)
    let start = try scanner.natural()
    while scanner.position < bytes.count, PDFScanner.isSpace(bytes[scanner.position]) {
      scanner.position += 1
    }
    guard scanner.take("%%EOF") else { throw .malformed(offset: scanner.position) }
    guard bytes[scanner.position...].allSatisfy(PDFScanner.isSpace) else {
      throw .malformed(offset: scanner.position)
    }
    return start
  }

  /// Reads one table and its trailer; the answer is where the older one stands.
  private mutating func read(tableAt place: Int) throws(PDFFault) -> Int? {
    var scanner = PDFScanner(bytes, at: place)
    guard scanner.take("xref") else { throw .noClassicTable }
    scanner.skipSpace()
    while !scanner.take("trailer") {
      let (first, count) = (try scanner.natural(), try scanner.natural())
      scanner.skipSpace()
      // An entry is twenty bytes, so the count cannot make the desk wait.
      guard count <= (bytes.count - scanner.position) / 20 else {
        throw .malformed(offset: scanner.position)
      }
      for number in first..<first + count {
        let (offset, generation) = (try scanner.natural(), try scanner.natural())
        scanner.skipSpace()
        if scanner.take("n") {
          guard generation == 0 else { throw .malformed(offset: scanner.position) }
          if offsets[number] == nil { offsets[number] = offset }
        } else if !scanner.take("f") {
          throw .malformed(offset: scanner.position)
        }
      }
      scanner.skipSpace()
    }
    guard let members = try scanner.value().dictionary else { throw .missing("trailer") }
    if tables == 0 { trailer = members }
    guard members["XRefStm"] == nil else { throw .unexpected("XRefStm") }
    guard let previous = members["Prev"] else { return nil }
    guard let previous = previous.integer else { throw .missing("Prev") }
    return previous
  }
}
