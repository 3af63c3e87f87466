internal import Crypto
internal import Residence

/// The station's seal, unlocked: it signs pages and tokens.
///
/// It lives as long as the desk needs it and is never written; printed or reflected, it shows its key's number.
public struct StationSeal: Sendable {
  let certificate: SealCertificate
  let root: SealCertificate
  private let keys: SealKeys

  init(certificate: SealCertificate, root: SealCertificate, keys: SealKeys) {
    self.certificate = certificate
    self.root = root
    self.keys = keys
  }

  /// The key's number: the first four octets of the SHA-256 of its public half, in hexadecimal digits.
  public var keyID: String { certificate.keyID.hex }
  /// The certificates up to the root, the seal's own first, as DER.
  var chain: [[UInt8]] { [certificate.der, root.der] }
  /// The name of the station on the certificate.
  public var station: String { certificate.commonName }
  /// Whether it is a demonstration's, which every page has to say.
  public var isSpecimen: Bool { certificate.isSpecimen }

  /// Signs bytes for a file.
  func sign(_ bytes: [UInt8]) throws(SealFault) -> P256.Signing.ECDSASignature {
    try keys.own.lowSignature(for: bytes)
  }

  /// Signs bytes for a code; the same bytes have the same signature each time.
  func signCode(_ bytes: [UInt8]) throws(SealFault) -> [UInt8] {
    do { return Array(try keys.code.signature(for: bytes)) } catch { throw .library("\(error)") }
  }
}

extension StationSeal: CustomStringConvertible, CustomReflectable {
  /// The key's number.
  public var description: String { "StationSeal(\(keyID))" }
  /// Nothing: what is dumped or logged by mistake has no key in it.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
