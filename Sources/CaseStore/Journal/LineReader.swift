import Glibc

/// Reads a file line by line, in blocks, from a given offset.
struct LineReader: ~Copyable {
  /// The longest line anyone may write: a document of the largest size, and room for the rest.
  static let longestLine = 6 << 20

  let file: Descriptor
  /// Where the next line begins in the file.
  private(set) var offset: Int
  private var buffer: [UInt8]
  private var unread: Range<Int> = 0..<0

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - file: The file to read.
  ///   - offset: Where to begin.
  ///   - size: How much there probably is, so that one new line does not cost a large buffer.
  init(file: consuming Descriptor, offset: Int, expecting size: Int) {
    self.file = file
    self.offset = offset
    self.buffer = [UInt8](repeating: 0, count: min(max(size, 1), 256 << 10))
  }

  /// How many bytes without a newline came before the end of the file; valid after ``next()`` returned nil.
  var fragment: Int { unread.count }

  /// Moves to the next complete line.
  ///
  /// - Returns: Its place in the buffer, without the newline; nil at the end, or if the rest is unfinished.
  mutating func next() throws(FileFault) -> Range<Int>? {
    var searched = 0
    while true {
      if let length = newline(from: unread.lowerBound + searched).map({ $0 - unread.lowerBound }) {
        let line = unread.lowerBound..<unread.lowerBound + length
        unread = line.upperBound + 1..<unread.upperBound
        offset += length + 1
        return line
      }
      searched = unread.count
      guard searched <= LineReader.longestLine, try fill() else { return nil }
    }
  }

  func withLine<Value, Failure>(
    _ line: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try buffer.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: buffer[line]))
    }
  }

  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), unread.upperBound - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Reads more behind what is unread; tells whether there was more.
  private mutating func fill() throws(FileFault) -> Bool {
    buffer.replaceSubrange(0..<unread.count, with: Array(buffer[unread]))
    unread = 0..<unread.count
    if unread.count == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
    let end = unread.upperBound
    let at = offset + end
    let count = try buffer.withUnsafeMutableBytes { (bytes) -> Result<Int, FileFault> in
      Result { () throws(FileFault) in
        try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[end...]), at: at)
      }
    }.get()
    unread = 0..<end + count
    return count > 0
  }
}
