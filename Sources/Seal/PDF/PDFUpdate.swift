/// An incremental update: objects after a file's end, and a table that leads to them.
///
/// Source: ISO 32000-1, 7.5.6.
struct PDFUpdate {
  private(set) var bytes: [UInt8]
  private var offsets = [Int: Int]()

  init(of file: PDFFile) {
    bytes = file.bytes
    if bytes.last != 0x0A { bytes.append(0x0A) }
  }

  mutating func add(_ number: Int, _ body: String) { add(number, Array(body.utf8)) }

  /// Adds an object; the answer is where its value begins.
  @discardableResult
  mutating func add(_ number: Int, _ body: [UInt8]) -> Int {
    offsets[number] = bytes.count
    bytes += "\(number) 0 obj\n".utf8
    defer { bytes += body + Array("\nendobj\n".utf8) }
    return bytes.count
  }

  /// Adds a stream; the members are the inside of its dictionary.
  mutating func add(_ number: Int, members: String, stream: [UInt8]) {
    let head = "<< \(members) /Length \(stream.count) >>\nstream\n"
    add(number, Array(head.utf8) + stream + Array("\nendstream".utf8))
  }

  /// Writes the table, with one section for each run of numbers, and the trailer.
  mutating func finish(trailer: String) {
    let table = bytes.count
    var text = "xref\n"
    var rest = offsets.keys.sorted()[...]
    while let first = rest.first {
      let run = rest.enumerated().prefix { $0.element == first + $0.offset }.map(\.element)
      text += "\(first) \(run.count)\n"
      for number in run {
        let digits = String(offsets[number] ?? 0)
        text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
      }
      rest = rest.dropFirst(run.count)
    }
    bytes += Array("\(text)trailer\n\(trailer)\nstartxref\n\(table)\n%%EOF\n".utf8)
  }

  /// Puts bytes in the place of as many others.
  mutating func replace(_ range: Range<Int>, with content: [UInt8]) {
    bytes.replaceSubrange(range, with: content)
  }
}
