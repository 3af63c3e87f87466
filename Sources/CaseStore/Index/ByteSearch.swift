/// Finds a short text in very much text.
///
/// Upper and lower case of ASCII letters are the same; everything else has to be the same bytes. Two bytes of
/// the text that is looked for are compared with thirty-two places at a time, and only where both are found the
/// rest is looked at.
struct ByteSearch: Sendable {
  private let needle: [UInt8]
  private let probes: (first: Probe, second: Probe)?

  /// A byte of the text that is looked for, thirty-two times, and the bits that do not count in it.
  private struct Probe: Sendable {
    let offset: Int
    let bytes: SIMD32<UInt8>
    // In words: an "or" of thirty-two bytes is compiled to thirty-two of them.
    let ignored: SIMD4<UInt64>

    init(_ offset: Int, of needle: [UInt8]) {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(needle[offset])
      self.offset = offset
      bytes = SIMD32(repeating: needle[offset])
      ignored = SIMD4(repeating: isLetter ? 0x2020_2020_2020_2020 : 0)
    }

    /// Ones for every place of thirty-two that has the byte.
    @inline(__always)
    func hits(in base: UnsafeRawPointer, at place: Int) -> SIMD4<UInt64> {
      let found = base.loadUnaligned(fromByteOffset: place + offset, as: SIMD4<UInt64>.self) | ignored
      return unsafeBitCast(unsafeBitCast(found, to: SIMD32<UInt8>.self) .== bytes, to: SIMD4<UInt64>.self)
    }
  }

  /// Looks for a text; an empty one is found everywhere.
  init(_ text: String) {
    needle = text.utf8.map(ByteSearch.folded)
    guard let last = needle.indices.last else {
      probes = nil
      return
    }
    // The bytes that begin Chinese characters are few, those that end them are many.
    let firstEnd = (needle.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? needle.endIndex) - 1
    probes = (Probe(firstEnd == last ? max(0, last - 1) : firstEnd, of: needle), Probe(last, of: needle))
  }

  /// Whether the text occurs.
  func occurs(in text: UnsafeRawBufferPointer) -> Bool { next(in: text, from: 0) != nil }

  /// Where the text occurs next, at or after a place.
  @inline(__always)
  func next(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start + needle.count <= text.count, let base = text.baseAddress else { return nil }
    guard let (first, second) = probes else { return start }
    var at = start
    let reach = 32 + second.offset
    while at + reach <= text.count {
      let hits = first.hits(in: base, at: at) & second.hits(in: base, at: at)
      if hits[0] | hits[1] | hits[2] | hits[3] != 0, let found = candidate(hits, in: base, at: at) {
        return found
      }
      at += 32
    }
    while at + needle.count <= text.count {
      if isHere(base + at) { return at }
      at += 1
    }
    return nil
  }

  @inline(__always)
  private func candidate(_ hits: SIMD4<UInt64>, in base: UnsafeRawPointer, at start: Int) -> Int? {
    for word in 0..<4 {
      var bits = hits[word]
      while bits != 0 {
        let lane = bits.trailingZeroBitCount >> 3
        let place = start + word * 8 + lane
        if isHere(base + place) { return place }
        bits &= ~(0xFF << UInt64(lane * 8))
      }
    }
    return nil
  }

  @inline(__always)
  private func isHere(_ place: UnsafeRawPointer) -> Bool {
    needle.withUnsafeBufferPointer { needle in
      for index in 0..<needle.count
      where ByteSearch.folded(place.load(fromByteOffset: index, as: UInt8.self)) != needle[index] {
        return false
      }
      return true
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
