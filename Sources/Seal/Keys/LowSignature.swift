internal import Crypto

/// Signatures of which there is one, and not another that anybody can make of it.
///
/// If (r, s) is a signature by a key, (r, order - s) is one over the same; of the two only the one with the lower s is
/// written, and only it is taken.
extension P256.Signing.ECDSASignature {
  /// Half of the order of the curve P-256.
  private static let half: [UInt8] = [
    0x7F, 0xFF, 0xFF, 0xFF, 0x80, 0x00, 0x00, 0x00, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xDE,
    0x73,
    0x7D, 0x56, 0xD3, 0x8B, 0xCF, 0x42, 0x79, 0xDC, 0xE5, 0x61, 0x7E, 0x31, 0x92, 0xA8,
  ]

  /// Whether it is the lower one of the two.
  var isLow: Bool { !Self.half.lexicographicallyPrecedes(rawRepresentation.suffix(32)) }

  /// The lower one of the two.
  func low() throws -> Self {
    guard !isLow else { return self }
    let raw = Array(rawRepresentation)
    // Twice the half, and one, less s: digit by digit from the right.
    var (digits, carry) = ([UInt8](), 1)
    for (half, digit) in zip(Self.half, raw.suffix(32)).reversed() {
      let sum = 2 * Int(half) - Int(digit) + carry
      digits.append(UInt8(truncatingIfNeeded: sum))
      carry = sum >> 8
    }
    return try Self(rawRepresentation: raw.prefix(32) + digits.reversed())
  }
}

extension P256.Signing.PrivateKey {
  /// Signs bytes with the lower one of the two signatures.
  func lowSignature(for bytes: [UInt8]) throws(SealFault) -> P256.Signing.ECDSASignature {
    do { return try signature(for: bytes).low() } catch { throw .library("\(error)") }
  }
}
