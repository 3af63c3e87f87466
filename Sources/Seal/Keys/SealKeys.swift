internal import Crypto

/// The two keys of a seal: its own signs files, and another, derived from it, signs what is in codes.
///
/// A code is drawn on its page, and the same page at the same moment has to be the same bytes. A signature by the
/// seal's own key is another one each time; one by Ed25519 is not.
///
/// Source: RFC 8032; RFC 5869.
struct SealKeys: Sendable {
  /// The seal's own key, the only one that is kept.
  let own: P256.Signing.PrivateKey
  /// The key for codes, whose public half the seal's certificate names.
  let code: Curve25519.Signing.PrivateKey

  /// Derives the key for codes.
  init(_ own: P256.Signing.PrivateKey) throws(SealFault) {
    self.own = own
    let seed = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: own.rawRepresentation), info: SealKeys.domain, outputByteCount: 32)
    do { code = try .init(rawRepresentation: seed) } catch { throw .library("\(error)") }
  }

  private static let domain = Array("juzhu-code-key-v1".utf8)

  /// Whether a certificate is made out for both.
  func belong(to certificate: SealCertificate) -> Bool {
    own.publicKey.rawRepresentation == certificate.publicKey.rawRepresentation
      && code.publicKey.rawRepresentation == certificate.codeKey?.rawRepresentation
  }
}
