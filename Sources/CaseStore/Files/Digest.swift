internal import Crypto

/// The SHA-256 of some bytes: how files and journal lines are named and compared.
public struct Digest: Hashable, Sendable {
  /// Sixty-four lower-case hexadecimal digits.
  public let hex: String

  /// Computes the digest of bytes.
  public init(of bytes: some Sequence<UInt8>) {
    hex =
      bytes.withContiguousStorageIfAvailable { Digest.hash(UnsafeRawBufferPointer($0)) }
      ?? Array(bytes).withUnsafeBytes(Digest.hash)
  }

  /// Takes a digest that was written down; nil unless it is sixty-four lower-case hexadecimal digits.
  public init?(hex: String) {
    guard hex.utf8.count == 64, hex.utf8.allSatisfy(Digest.digits.contains) else { return nil }
    self.hex = hex
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// Takes a digest that was computed piece by piece.
  init(_ hash: SHA256Digest) { hex = Digest.hex(of: hash) }

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> String {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return hex(of: hasher.finalize())
  }

  private static func hex(of hash: SHA256Digest) -> String {
    String(unsafeUninitializedCapacity: 64) { text in
      for (index, byte) in hash.enumerated() {
        text[2 * index] = digits[Int(byte >> 4)]
        text[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 64
    }
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
