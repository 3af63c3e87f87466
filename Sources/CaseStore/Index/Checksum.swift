/// A quick sum over many bytes, by which a damaged file of the index is told; no protection against people.
enum Checksum {
  /// Pieces of this many bytes are summed apart, so that several processors can share the work.
  private static let piece = 4 << 20

  /// The sum of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: What is summed.
  ///   - done: Takes what has been summed and is not looked at again, in parts; called on several threads.
  /// - Returns: The sum.
  static func of(
    _ bytes: UnsafeRawBufferPointer, done: @Sendable (UnsafeRawBufferPointer) -> Void = { _ in }
  ) -> UInt64 {
    nonisolated(unsafe) let bytes = bytes
    let sums = Parallel.map(bytes.count, inPartsOf: piece) { place in
      ofPiece(UnsafeRawBufferPointer(rebasing: bytes[place]), done: done)
    }
    return sums.reduce(UInt64(bytes.count)) { mixed($0, $1) }
  }

  /// After so many bytes they are said to be done with.
  private static let part = 256 << 10

  private static func ofPiece(
    _ bytes: UnsafeRawBufferPointer, done: (UnsafeRawBufferPointer) -> Void
  ) -> UInt64 {
    var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    var offset = 0
    while offset + 32 <= bytes.count {
      let end = min(offset + part, bytes.count / 32 * 32)
      while offset < end {
        let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        // A word that is changed changes its lane for good: both steps can be undone.
        lanes = (lanes ^ words) &* factor
        lanes ^= lanes &>> 29
        offset += 32
      }
      // From the beginning again: the kernel has mapped some of what comes before a place along with it.
      done(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
    }
    var sum = (0..<4).reduce(UInt64(bytes.count)) { mixed($0, lanes[$1]) }
    for byte in bytes[offset...] { sum = mixed(sum, UInt64(byte)) }
    return sum
  }

  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25

  private static func mixed(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let product = (sum ^ value) &* factor
    return product ^ (product >> 32)
  }
}
