import Glibc

extension Journal {
  /// Reads those lines that hold a text, and passes over all others unread.
  ///
  /// What one case needs of a journal of gigabytes is a few lines. They are verified each by itself: that they
  /// follow one another is for whoever reads the whole journal.
  ///
  /// - Parameters:
  ///   - text: What a line has to hold, as it is written there; best with a rare letter at its beginning.
  ///   - first: The segment to begin with; empty for the oldest.
  ///   - part: How many bytes one processor looks through at a time.
  ///   - block: How many bytes are read at a time: few enough to be still in the processor's cache.
  /// - Returns: The entries of these lines, in order.
  /// - Throws: A fault of the files, or the damage of a line that holds the text.
  func entries(
    holding text: String, from first: String = "", part: Int = 16 << 20, block: Int = 1 << 20
  ) throws(JournalFault) -> [JournalEntry] {
    var search = try search(for: text, from: first, part: part, block: block)
    while !search.isOver { try search.goOn(in: self) }
    return search.entries
  }

  /// Begins to look for those lines; the search is gone on with by and by.
  func search(
    for text: String, from first: String = "", part: Int = 16 << 20, block: Int = 1 << 20
  ) throws(JournalFault) -> JournalSearch {
    JournalSearch(
      text, in: try parts(of: part + text.utf8.count - 1, every: part, from: first), block: block)
  }

  /// Reads the latest of those lines that hold a text, from the end of the journal backwards.
  ///
  /// - Parameters:
  ///   - text: What a line has to hold, as for ``entries(holding:from:part:block:)``.
  ///   - part: How many bytes one processor looks through before it is asked whether there is enough.
  ///   - block: How many bytes are read at a time.
  ///   - isEnough: Whether what has been found is enough; else the search goes on, up to the journal's beginning.
  /// - Returns: The entries of these lines, in order.
  /// - Throws: A fault of the files, or the damage of a line that holds the text.
  func latestEntries(
    holding text: String, part: Int = 4 << 20, block: Int = 1 << 20,
    until isEnough: ([JournalEntry]) -> Bool
  ) throws(JournalFault) -> [JournalEntry] {
    var parts = try parts(of: part + text.utf8.count - 1, every: part, from: "")
    var entries = [JournalEntry]()
    while !parts.isEmpty, !isEnough(entries) {
      let last = Array(parts.suffix(Parallel.processors))
      parts.removeLast(last.count)
      // A line that lies in two parts may be found in both.
      let known = entries.first?.seq ?? .max
      var search = JournalSearch(text, in: last, block: block)
      try search.goOn(in: self)
      entries = search.entries.filter { $0.seq < known } + entries
    }
    return entries
  }

  /// Parts overlap by as much as the text may reach from one into the next.
  private func parts(
    of length: Int, every step: Int, from first: String
  ) throws(JournalFault) -> [JournalSearch.Part] {
    var parts = [JournalSearch.Part]()
    for segment in try segments() where segment >= first {
      guard let file = try openSegment(segment) else { continue }
      let size = try Journal.size(of: file)
      for start in stride(from: 0, to: size, by: step) {
        parts.append(JournalSearch.Part(segment: segment, range: start..<min(start + length, size)))
      }
    }
    return parts
  }

  /// Where a text stands in a part.
  func places(of text: String, in part: JournalSearch.Part, block: Int) throws(JournalFault) -> [Int] {
    guard let file = try openSegment(part.segment) else { return [] }
    let text = Array(text.utf8)
    var buffer = [UInt8](repeating: 0, count: min(block, part.range.count))
    var places = [Int]()
    var start = part.range.lowerBound
    while true {
      let count = min(buffer.count, part.range.upperBound - start)
      let read = try Journal.read(count, at: start, of: file, into: &buffer)
      places += Journal.places(of: text, in: buffer[..<read]).map { start + $0 }
      guard start + read < part.range.upperBound, read == count else { return places }
      // What begins in this block may end in the next one.
      start += read - (text.count - 1)
    }
  }

  /// Finds bytes by the first of them; fast where that one is rare.
  private static func places(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = text.first else { return [] }
      var places = [Int]()
      var next = 0
      while next + text.count <= bytes.count,
        let found = memchr(base + next, Int32(first), bytes.count - text.count + 1 - next)
      {
        let place = UnsafeRawPointer(found) - base
        if memcmp(found, text, text.count) == 0 { places.append(place) }
        next = place + 1
      }
      return places
    }
  }

  /// The entry of the line around a place, and where the next line begins; nil if the line is not finished.
  func entry(
    around place: Int, in segment: String
  ) throws(JournalFault) -> (JournalEntry, next: Int)? {
    guard let file = try openSegment(segment) else { return nil }
    let start = try Journal.lineStart(before: place, in: file)
    var lines = LineReader(file: file, offset: start, expecting: 16 << 10)
    guard let line = try lines.nextLine() else { return nil }
    let entry = try lines.withLine(line) { (bytes) throws(JournalFault) in
      do throws(JournalDamage) {
        return try JournalEntry(reading: bytes)
      } catch {
        throw .damaged(segment: segment, offset: start, entry: 0, error)
      }
    }
    return (entry, start + line.count + 1)
  }

  static func lineStart(before place: Int, in file: borrowing Descriptor) throws(JournalFault) -> Int {
    var length = 4096
    while true {
      let first = max(0, place - length)
      let before: [UInt8]
      do throws(FileFault) { before = try file.read(first..<place) } catch { throw .file(error) }
      if let newline = before.lastIndex(of: UInt8(ascii: "\n")) { return first + newline + 1 }
      guard first > 0 else { return 0 }
      length *= 4
    }
  }

  private static func read(
    _ count: Int, at offset: Int, of file: borrowing Descriptor, into buffer: inout [UInt8]
  ) throws(JournalFault) -> Int {
    try buffer.withUnsafeMutableBufferPointer { (buffer) throws(JournalFault) in
      do throws(FileFault) {
        return try file.read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count])),
          at: offset)
      } catch {
        throw .file(error)
      }
    }
  }
}
