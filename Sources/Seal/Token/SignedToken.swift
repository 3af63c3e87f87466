internal import Crypto
internal import FoundationEssentials

/// A token with its signature, as it was read; ``Verifier`` says whether it is to be believed.
public struct SignedToken: Hashable, Sendable {
  /// What it says.
  public let token: Token
  let signature: [UInt8]

  /// Finds the token in what a QR reader prints, such as `QR-Code:SZ1:…` and a newline.
  ///
  /// - Throws: `TokenFault`.
  public static func read(_ text: String) throws(TokenFault) -> SignedToken {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let mark = line.firstRange(of: Token.mark) else { continue }
      // The last character of a group is never a space, so that what follows the token can be told from it.
      var written = line[mark.upperBound...]
      while let last = written.last, last.isWhitespace { written.removeLast() }
      return try SignedToken(written: written)
    }
    throw .notFound
  }

  private init(written: Substring) throws(TokenFault) {
    guard let bytes = Base45.bytes(written) else { throw .notBase45 }
    guard bytes.count > 64 else { throw .tooShort }
    token = try Token(body: bytes.dropLast(64))
    signature = Array(bytes.suffix(64))
  }

  /// The text for the QR code.
  public var text: String { Token.mark + Base45.text(token.body + signature) }

  /// Whether a key signed it.
  func isSigned(by key: P256.Signing.PublicKey) -> Bool {
    guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
    return key.isValidSignature(signature, for: Token.domain + token.body)
  }
}
