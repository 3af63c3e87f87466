/// Finds a short text in very much text.
///
/// Upper and lower case of ASCII letters are the same; everything else has to be the same bytes. Two bytes of
/// the text that is looked for are compared with thirty-two places at a time; where both are found, all of it is
/// compared, eight bytes at once.
struct ByteSearch: Sendable {
  private let needle: [UInt8]
  private let first: Probe
  private let second: Probe
  private let head: Piece
  private let rest: [Piece]

  /// A byte of the text that is looked for, thirty-two times, and the bits that do not count in it.
  private struct Probe: Sendable {
    let offset: Int
    let bytes: SIMD32<UInt8>
    // In words: an "or" of thirty-two bytes is compiled to thirty-two of them.
    let ignored: SIMD4<UInt64>

    init(_ offset: Int, of needle: [UInt8]) {
      let byte = needle.indices.contains(offset) ? needle[offset] : 0
      self.offset = offset
      bytes = SIMD32(repeating: byte)
      ignored = SIMD4(repeating: ByteSearch.isLetter(byte) ? 0x2020_2020_2020_2020 : 0)
    }

    /// Ones for every place of thirty-two that has the byte.
    @inline(__always)
    func hits(in base: UnsafeRawPointer, at place: Int) -> SIMD4<UInt64> {
      let found = base.loadUnaligned(fromByteOffset: place + offset, as: SIMD4<UInt64>.self) | ignored
      return unsafeBitCast(unsafeBitCast(found, to: SIMD32<UInt8>.self) .== bytes, to: SIMD4<UInt64>.self)
    }
  }

  /// Up to eight bytes of the text that is looked for, as one number.
  private struct Piece: Sendable {
    let offset: Int
    var bytes: UInt64 = 0
    var ignored: UInt64 = 0
    var compared: UInt64 = 0

    init(_ offset: Int, of needle: [UInt8]) {
      self.offset = offset
      for (index, byte) in needle.dropFirst(offset).prefix(8).enumerated() {
        let shift = UInt64(index * 8)
        bytes |= UInt64(byte) << shift
        compared |= 0xFF << shift
        if ByteSearch.isLetter(byte) { ignored |= 0x20 << shift }
      }
    }

    @inline(__always)
    func isHere(_ place: UnsafeRawPointer) -> Bool {
      let found = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      return (found | ignored) & compared == bytes
    }
  }

  /// Looks for a text; an empty one is found everywhere.
  init(_ text: String) {
    needle = text.utf8.map(ByteSearch.folded)
    let last = max(0, needle.count - 1)
    // The bytes that begin Chinese characters are few, those that end them are many.
    let firstEnd = (needle.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? needle.endIndex) - 1
    first = Probe(firstEnd >= last ? max(0, last - 1) : firstEnd, of: needle)
    second = Probe(last, of: needle)
    head = Piece(0, of: needle)
    // The last one reaches back over the one before, so that nothing behind the text is read.
    rest = stride(from: 8, to: needle.count, by: 8).map { [needle] in
      Piece(min($0, needle.count - 8), of: needle)
    }
  }

  /// Whether the text occurs.
  func occurs(in text: UnsafeRawBufferPointer) -> Bool { next(in: text, from: 0) != nil }

  /// Where the text occurs next, at or after a place.
  @inline(__always)
  func next(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard !needle.isEmpty, let base = text.baseAddress else { return start <= text.count ? start : nil }
    var at = start
    // As far as everything that is loaded lies in the text.
    let end = text.count - 40 - second.offset
    while at <= end {
      let hits = first.hits(in: base, at: at) & second.hits(in: base, at: at)
      if hits[0] | hits[1] | hits[2] | hits[3] != 0 {
        for word in 0..<4 {
          var bits = hits[word]
          while bits != 0 {
            let lane = bits.trailingZeroBitCount & ~7
            let place = at + word * 8 + lane / 8
            if head.isHere(base + place), rest.allSatisfy({ $0.isHere(base + place) }) { return place }
            bits &= ~(0xFF << UInt64(lane))
          }
        }
      }
      at += 32
    }
    while at + needle.count <= text.count {
      if isHere(base + at) { return at }
      at += 1
    }
    return nil
  }

  private func isHere(_ place: UnsafeRawPointer) -> Bool {
    for index in needle.indices
    where ByteSearch.folded(place.load(fromByteOffset: index, as: UInt8.self)) != needle[index] {
      return false
    }
    return true
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
