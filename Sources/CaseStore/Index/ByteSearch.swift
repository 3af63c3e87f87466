/// Finds a short text in very much text.
///
/// Upper and lower case of ASCII letters are the same; everything else has to be the same bytes. Two bytes of
/// the text that is looked for are compared with thirty-two places at a time, and only where both are found the
/// rest is looked at.
struct ByteSearch: Sendable {
  private let needle: [UInt8]
  private let probes: (first: Probe, second: Probe)

  /// A byte of the text that is looked for, and the bit that does not count in it.
  private struct Probe: Sendable {
    let offset: Int
    let byte: UInt8
    let ignored: UInt8
  }

  /// Looks for a text; an empty one is found everywhere.
  init(_ text: String) {
    let needle = text.utf8.map(ByteSearch.folded)
    func probe(_ offset: Int) -> Probe {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(needle[offset])
      return Probe(
        offset: offset, byte: isLetter ? needle[offset] | 0x20 : needle[offset], ignored: isLetter ? 0x20 : 0)
    }
    self.needle = needle
    guard let last = needle.indices.last else {
      let nothing = Probe(offset: 0, byte: 0, ignored: 0)
      probes = (nothing, nothing)
      return
    }
    // The bytes that begin Chinese characters are few, those that end them are many.
    let firstEnd = (needle.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? needle.endIndex) - 1
    probes = (probe(firstEnd == last ? max(0, last - 1) : firstEnd), probe(last))
  }

  /// Whether the text occurs.
  func occurs(in text: UnsafeRawBufferPointer) -> Bool { next(in: text, from: 0) != nil }

  /// Where the text occurs next, at or after a place.
  @inline(__always)
  func next(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start + needle.count <= text.count, let base = text.baseAddress else { return nil }
    guard !needle.isEmpty else { return start }
    var at = start
    let (first, second) = probes
    let (ones, others) = (SIMD32(repeating: first.byte), SIMD32(repeating: second.byte))
    let (ignoredOne, ignoredOther) = (SIMD32(repeating: first.ignored), SIMD32(repeating: second.ignored))
    let reach = 32 + second.offset
    while at + reach <= text.count {
      let one = base.loadUnaligned(fromByteOffset: at + first.offset, as: SIMD32<UInt8>.self) | ignoredOne
      let other =
        base.loadUnaligned(fromByteOffset: at + second.offset, as: SIMD32<UInt8>.self) | ignoredOther
      let hits = unsafeBitCast((one .== ones) .& (other .== others), to: SIMD4<UInt64>.self)
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
