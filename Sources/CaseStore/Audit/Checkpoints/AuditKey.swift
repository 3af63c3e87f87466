internal import Crypto

/// The station's key for its checkpoints; its private half never leaves `keys/audit.key`.
struct AuditKey: Sendable {
  let name: String
  private let key: Curve25519.Signing.PrivateKey

  /// Where it lies.
  static let path = "\(Layout.keys)/audit.key"

  /// Makes a new key that goes by a name.
  init(name: String) {
    self.name = name
    key = Curve25519.Signing.PrivateKey()
  }

  /// Reads a key's file: `PRIVATE+KEY+name+keyid+key`, as other tools for signed notes write it.
  init(_ text: String) throws(NoteFault) {
    let parts = text.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY", VerifierKey.isName(parts[2]),
      let bytes = [UInt8](base64: parts[4]), bytes.count == 33, bytes[0] == VerifierKey.algorithm,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes[1...])
    else { throw .malformedKey }
    name = parts[2]
    self.key = key
    guard parts[3] == verifier.keyID.hex else { throw .malformedKey }
  }

  /// The file of the key.
  var text: String {
    let bytes = [VerifierKey.algorithm] + Array(key.rawRepresentation)
    return "PRIVATE+KEY+\(name)+\(verifier.keyID.hex)+\(bytes.base64)"
  }

  /// The public half.
  var verifier: VerifierKey { VerifierKey(name: name, bytes: Array(key.publicKey.rawRepresentation)) }

  /// Signs a text.
  ///
  /// - Throws: `NoteFault.malformedKey` if the key cannot sign.
  func sign(_ text: String) throws(NoteFault) -> SignedNote {
    guard let signature = try? key.signature(for: Array(text.utf8)) else { throw .malformedKey }
    let line = SignedNote.Signature(name: name, keyID: verifier.keyID, bytes: Array(signature))
    return SignedNote(text: text, signatures: [line])
  }
}
