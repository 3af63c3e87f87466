/// A search through the journal for the lines that hold a text, part by part: between two of them there is time to say
/// how far it is, and to give it up.
struct JournalSearch: Sendable {
  private let text: String
  private let block: Int
  private var rest: ArraySlice<Part>
  /// The entries that were found so far, in order.
  private(set) var entries: [JournalEntry] = []
  /// How many bytes have been looked through.
  private(set) var done = 0
  /// How many bytes there are.
  let total: Int
  /// Where the last line that was found ends.
  private var end = (segment: "", offset: 0)

  /// A piece of a segment that one processor looks through.
  struct Part: Sendable {
    let segment: String
    let range: Range<Int>
  }

  init(_ text: String, in parts: [Part], block: Int) {
    self.text = text
    self.block = block
    rest = parts[...]
    total = parts.reduce(0) { $0 + $1.range.count }
  }

  /// Whether everything has been looked through.
  var isOver: Bool { rest.isEmpty }

  /// Looks through the next parts, one for each processor.
  ///
  /// - Throws: A fault of the files, or the damage of a line that holds the text.
  mutating func goOn(in journal: Journal) throws(JournalFault) {
    let parts = Array(rest.prefix(Parallel.processors))
    rest = rest.dropFirst(parts.count)
    let found = Parallel.map(parts.count) { [text, block] index in
      Result { () throws(JournalFault) in try journal.places(of: text, in: parts[index], block: block) }
    }
    for (part, places) in zip(parts, found) {
      if part.segment != end.segment { end = (part.segment, 0) }
      // A line may hold the text more than once, and lie in two parts.
      for place in try places.get() where place >= end.offset {
        guard let (entry, next) = try journal.entry(around: place, in: part.segment) else { break }
        entries.append(entry)
        end.offset = next
      }
      done += part.range.count
    }
  }
}
