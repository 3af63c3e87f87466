internal import Crypto

/// The SHA-256 of some bytes: how files and journal lines are named and compared.
public struct Digest: Hashable, Sendable {
  /// The thirty-two bytes, in order.
  private let words: SIMD4<UInt64>

  /// Computes the digest of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    words =
      bytes.withContiguousStorageIfAvailable { Digest.hash(UnsafeRawBufferPointer($0)) }
      ?? Array(bytes).withUnsafeBytes(Digest.hash)
  }

  /// Takes a digest that was computed piece by piece.
  init(_ hash: SHA256Digest) { words = Digest.bytes(of: hash) }

  /// Takes a digest that was written down; nil unless it is sixty-four lower-case hexadecimal digits.
  public init?(hex: String) {
    var hex = hex
    let bytes = hex.withUTF8 { (text) -> SIMD4<UInt64>? in
      guard text.count == 64 else { return nil }
      var bytes = SIMD4<UInt64>()
      let isRead = withUnsafeMutableBytes(of: &bytes) { bytes in
        for place in bytes.indices {
          guard let high = Digest.digit(text[2 * place]), let low = Digest.digit(text[2 * place + 1])
          else { return false }
          bytes[place] = high << 4 | low
        }
        return true
      }
      return isRead ? bytes : nil
    }
    guard let bytes else { return nil }
    words = bytes
  }

  /// The thirty-two bytes.
  var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }

  /// Whether a digest can be written with a byte.
  static func isDigit(_ byte: UInt8) -> Bool { digit(byte) != nil }

  /// Sixty-four lower-case hexadecimal digits.
  public var hex: String {
    String(unsafeUninitializedCapacity: 64) { text in
      withUnsafeBytes(of: words) { bytes in
        for (place, byte) in bytes.enumerated() {
          text[2 * place] = Digest.letter(byte >> 4)
          text[2 * place + 1] = Digest.letter(byte & 15)
        }
      }
      return 64
    }
  }

  private static func digit(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  static func letter(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> SIMD4<UInt64> {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return Digest.bytes(of: hasher.finalize())
  }

  private static func bytes(of hash: SHA256Digest) -> SIMD4<UInt64> {
    hash.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }
}

extension Digest: Codable {
  /// Reads a digest from a string.
  ///
  /// - Parameter decoder: Where to read from.
  /// - Throws: A data corruption error if the string is no digest.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let digest = Digest(hex: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 in hex")
    }
    self = digest
  }

  /// Writes the digest as a string.
  ///
  /// - Parameter encoder: Where to write to.
  /// - Throws: Whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hex)
  }
}
