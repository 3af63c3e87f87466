import Synchronization

/// What stands in a cell, as plain bits.
///
/// For every key, grids copy and compare thousands of cells. A `Character` would have its references counted each time,
/// which took a quarter of all the time from a key to its frame.
public struct Glyph: Hashable, Sendable {
  /// Up to three scalars of twenty-one bits, the base lowest; or, with the highest bit set, the place of a longer
  /// character in the list of those.
  private let bits: UInt64

  private static let scalarBits: UInt64 = 21
  private static let isLonger: UInt64 = 1 << 63
  private static let longer = Mutex<(places: [[UInt8]: UInt64], characters: [Character])>(([:], []))

  /// An empty cell's.
  public static let space = Glyph(" " as Unicode.Scalar)

  /// Takes a scalar that is a character alone.
  public init(_ scalar: Unicode.Scalar) {
    bits = UInt64(scalar.value)
  }

  /// Takes a character; none has too many marks to be kept.
  public init(_ character: Character) {
    var (packed, count): (UInt64, UInt64) = (0, 0)
    for scalar in character.unicodeScalars {
      guard count < 3 else {
        bits = Glyph.isLonger | Glyph.place(of: character)
        return
      }
      packed |= UInt64(scalar.value) << (count * Glyph.scalarBits)
      count += 1
    }
    bits = packed
  }

  /// The scalar, if there is only one.
  public var scalar: Unicode.Scalar? {
    bits < 1 << Glyph.scalarBits ? Unicode.Scalar(UInt32(bits)) : nil
  }

  /// The character.
  public var character: Character {
    if let scalar { return Character(scalar) }
    guard bits & Glyph.isLonger == 0 else {
      return Glyph.longer.withLock { $0.characters[Int(bits & ~Glyph.isLonger)] }
    }
    var text = String.UnicodeScalarView()
    var rest = bits
    while rest != 0 {
      if let scalar = Unicode.Scalar(UInt32(rest & ((1 << Glyph.scalarBits) - 1))) { text.append(scalar) }
      rest >>= Glyph.scalarBits
    }
    return Character(String(text))
  }

  /// Characters that are shown are few; of those longer than three scalars there is hardly any.
  private static func place(of character: Character) -> UInt64 {
    // Of characters that only look the same, each is kept as it is written.
    let spelling = Array(character.utf8)
    return longer.withLock { longer in
      if let place = longer.places[spelling] { return place }
      let place = UInt64(longer.characters.count)
      longer.characters.append(character)
      longer.places[spelling] = place
      return place
    }
  }
}
