/// A quick sum over many bytes, by which a damaged file of the index is told; no protection against people.
enum Checksum {
  /// Pieces of this many bytes are summed apart, so that several processors can share the work.
  private static let piece = 4 << 20
  /// Of a piece so many bytes are asked for at a time: few enough to be found in a processor's cache.
  private static let part = 64 << 10

  /// The sum of some bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    nonisolated(unsafe) let bytes = bytes
    return of(bytes.count) { part, take in take(UnsafeRawBufferPointer(rebasing: bytes[part])) }
  }

  /// The sum of bytes of which not all are at hand at the same time.
  ///
  /// - Parameters:
  ///   - count: How many they are.
  ///   - read: Has a part of them at hand; called on several threads.
  /// - Returns: The sum.
  static func of(
    _ count: Int, read: @Sendable (_ part: Range<Int>, _ take: (UnsafeRawBufferPointer) -> Void) -> Void
  ) -> UInt64 {
    let sums = Parallel.map(count, inPartsOf: piece) { piece in
      var sum = PieceSum()
      for start in stride(from: piece.lowerBound, to: piece.upperBound, by: part) {
        read(start..<min(start + part, piece.upperBound)) { sum.add($0) }
      }
      return sum.value
    }
    return sums.reduce(UInt64(count)) { mixed($0, $1) }
  }

  /// The sum of a piece, whose parts are added in their order; only the last one may end in the middle of a word.
  private struct PieceSum {
    private var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    private var count = 0
    private var rest: [UInt8] = []

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      var (lanes, offset) = (lanes, 0)
      while offset + 32 <= bytes.count {
        let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        // A word that is changed changes its lane for good: both steps can be undone.
        lanes = (lanes ^ words) &* factor
        lanes ^= lanes &>> 29
        offset += 32
      }
      self.lanes = lanes
      count += bytes.count
      rest += bytes[offset...]
    }

    var value: UInt64 {
      let whole = (0..<4).reduce(UInt64(count)) { mixed($0, lanes[$1]) }
      return rest.reduce(whole) { mixed($0, UInt64($1)) }
    }
  }

  private static let factor: UInt64 = 0x9FB2_1C65_1E98_DF25

  private static func mixed(_ sum: UInt64, _ value: UInt64) -> UInt64 {
    let product = (sum ^ value) &* factor
    return product ^ (product >> 32)
  }
}
