internal import Crypto
internal import FoundationEssentials

/// A token with its signature, as it was read; ``Verifier`` says whether it is to be believed.
public struct SignedToken: Hashable, Sendable {
  /// What it says.
  public let token: Token
  let signature: [UInt8]

  /// Reads what a QR reader prints of one code, such as `QR-Code:SZ1:…` and a newline.
  ///
  /// Nothing else may stand there: what stands beside a token was not signed.
  ///
  /// - Throws: `TokenFault`.
  public static func read(_ text: String) throws(TokenFault) -> SignedToken {
    guard Array(text.utf8).firstRange(of: Token.mark.utf8) != nil else { throw .notFound }
    guard text.utf8.count <= 4096 else { throw .tooLong }
    let lines = text.split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }
    guard lines.count == 1, let line = lines.first else { throw .somethingElse }
    let code = line.hasPrefix(reader) ? line.dropFirst(reader.count) : line
    guard code.hasPrefix(Token.mark) else { throw .somethingElse }
    guard code.utf8.count <= Token.characters else { throw .tooLong }
    return try SignedToken(written: code.dropFirst(Token.mark.count))
  }

  /// What zbar prints before a code.
  private static let reader = "QR-Code:"

  /// The last character of a group is never a space, so that what follows the token can be told from it.
  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop(while: \.isWhitespace)
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return line
  }

  private init(written: Substring) throws(TokenFault) {
    guard let bytes = Base45.bytes(written) else { throw .notBase45 }
    guard bytes.count > 64 else { throw .tooShort }
    self.init(token: try Token(body: bytes.dropLast(64)), signature: Array(bytes.suffix(64)))
  }

  init(token: Token, signature: [UInt8]) {
    self.token = token
    self.signature = signature
  }

  /// The text for the QR code.
  public var text: String { Token.mark + Base45.text(token.body + signature) }

  /// Whether the seal of a certificate signed it.
  ///
  /// The first seals had no key for codes and signed them with their own; what they signed stays valid.
  func isSigned(by certificate: SealCertificate) -> Bool {
    let signed = Token.domain + token.body
    if let key = certificate.codeKey { return key.isValidSignature(signature, for: signed) }
    guard let value = try? P256.Signing.ECDSASignature(rawRepresentation: signature), value.isLow
    else { return false }
    return certificate.publicKey.isValidSignature(value, for: signed)
  }
}
