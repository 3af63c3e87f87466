/// Finds a short text in rows of text.
///
/// Upper and lower case of ASCII letters are the same; everything else has to be the same bytes. Three bytes of the
/// text that is looked for are compared with thirty-two places at a time, and the rest only where all three are found.
struct ByteSearch: Sendable {
  private let needle: [UInt8]
  private let probes: (Probe, Probe, Probe)
  /// How many bytes are loaded to look at thirty-two places.
  private let reach: Int
  /// Whether the three bytes are all there is.
  private let isShort: Bool
  /// The beginning, the middle and the end, which are all of it up to twenty-four bytes.
  private let pieces: (Piece, Piece, Piece)

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
    func hits(at place: UnsafeRawPointer) -> SIMD4<UInt64> {
      let found = place.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self) | ignored
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
    let needle = text.utf8.map(ByteSearch.folded)
    // The bytes that begin Chinese characters are few, those that end them are many.
    let ends = needle.indices.filter { $0 + 1 == needle.count || needle[$0 + 1] & 0xC0 != 0x80 }
    let preferred = [ends.first, ends.last, ends.dropFirst(ends.count / 2).first].compactMap(\.self)
    var offsets = [Int]()
    for offset in preferred + needle.indices where offsets.count < 3 && !offsets.contains(offset) {
      offsets.append(offset)
    }
    let probes = (0..<3).map { Probe($0 < offsets.count ? offsets[$0] : 0, of: needle) }
    let end = max(0, needle.count - 8)
    self.needle = needle
    self.probes = (probes[0], probes[1], probes[2])
    reach = 32 + (offsets.max() ?? 0)
    isShort = needle.count <= 3
    pieces = (Piece(0, of: needle), Piece(min(8, end), of: needle), Piece(end, of: needle))
  }

  /// Whether the text occurs in a row.
  @inline(__always)
  func occurs(in row: UnsafeRawBufferPointer) -> Bool {
    guard let base = row.baseAddress, row.count >= reach, !needle.isEmpty else {
      return occurs(inShort: row)
    }
    // The last look ends where the row ends, and may see again what the one before has seen.
    let last = row.count - reach
    var start = 0
    if isShort {
      // A row of this kind is gone through to its end: where the first hit is nobody can foresee, nor can a processor.
      var found = hits(at: base + last)
      while start < last {
        found |= hits(at: base + start)
        start += 32
      }
      return !ByteSearch.isNone(found)
    }
    while true {
      let hits = hits(at: base + start)
      if !ByteSearch.isNone(hits), isWhole(at: start, hits, in: row) { return true }
      guard start < last else { return false }
      start = min(start + 32, last)
    }
  }

  /// Ones for every place of thirty-two that has the three bytes.
  @inline(__always)
  private func hits(at place: UnsafeRawPointer) -> SIMD4<UInt64> {
    probes.0.hits(at: place) & probes.1.hits(at: place) & probes.2.hits(at: place)
  }

  @inline(__always)
  private static func isNone(_ hits: SIMD4<UInt64>) -> Bool { hits[0] | hits[1] | hits[2] | hits[3] == 0 }

  /// Whether the whole text stands at one of the places where the three bytes were found.
  @inline(__always)
  private func isWhole(at start: Int, _ hits: SIMD4<UInt64>, in row: UnsafeRawBufferPointer) -> Bool {
    guard let base = row.baseAddress else { return false }
    var lanes = ByteSearch.lanes(hits)
    while lanes != 0 {
      let place = start + lanes.trailingZeroBitCount
      // Eight bytes are loaded even for less of them, but nothing behind the row.
      let isWhole =
        place + 8 <= row.count
        ? arePiecesHere(base + place) && (needle.count <= 24 || isHere(base + place)) : isHere(base + place)
      if isWhole { return true }
      lanes &= lanes - 1
    }
    return false
  }

  /// One bit for each of thirty-two places.
  @inline(__always)
  private static func lanes(_ hits: SIMD4<UInt64>) -> UInt32 {
    let bits = ((hits & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) &>> 56
    return UInt32(truncatingIfNeeded: bits[0] | bits[1] << 8 | bits[2] << 16 | bits[3] << 24)
  }

  @inline(__always)
  private func arePiecesHere(_ place: UnsafeRawPointer) -> Bool {
    pieces.0.isHere(place) && pieces.1.isHere(place) && pieces.2.isHere(place)
  }

  private func isHere(_ place: UnsafeRawPointer) -> Bool {
    for index in needle.indices
    where ByteSearch.folded(place.load(fromByteOffset: index, as: UInt8.self)) != needle[index] {
      return false
    }
    return true
  }

  private func occurs(inShort row: UnsafeRawBufferPointer) -> Bool {
    guard !needle.isEmpty else { return true }
    guard let base = row.baseAddress, row.count >= needle.count else { return false }
    return (0...row.count - needle.count).contains { isHere(base + $0) }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
