internal import Crypto
internal import FoundationEssentials

/// The public half of a key that signs notes, with the name it goes by.
public struct VerifierKey: Equatable, Sendable {
  /// The name.
  public let name: String
  /// The first four bytes of the hash over name and key.
  public let keyID: [UInt8]

  private let bytes: [UInt8]

  /// Ed25519, among the kinds of signature.
  static let algorithm: UInt8 = 1

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    keyID = VerifierKey.id(of: bytes, name: name)
  }

  /// Reads a key as it is handed on: `name+keyid+key`.
  ///
  /// - Throws: `NoteFault.malformedKey`.
  public init(_ text: String) throws(NoteFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, VerifierKey.isName(parts[0]), let bytes = [UInt8](base64: parts[2]),
      bytes.count == 33, bytes[0] == VerifierKey.algorithm
    else { throw .malformedKey }
    self.init(name: parts[0], bytes: Array(bytes[1...]))
    guard parts[1] == keyID.hex else { throw .malformedKey }
  }

  /// The key as it is handed on.
  public var text: String { "\(name)+\(keyID.hex)+\(([VerifierKey.algorithm] + bytes).base64)" }

  /// Whether these bytes are the key's signature of a text.
  func isSignature(_ signature: [UInt8], of text: String) -> Bool {
    let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
    return key?.isValidSignature(signature, for: Array(text.utf8)) ?? false
  }

  /// Whether a text can be a key's name.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && !text.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace || $0.value < 0x20 }
  }

  static func id(of key: [UInt8], name: String) -> [UInt8] {
    Array(SHA256.hash(data: Array(name.utf8) + [UInt8(ascii: "\n"), algorithm] + key).prefix(4))
  }
}

extension [UInt8] {
  /// The bytes in lower-case hexadecimal digits.
  var hex: String {
    String(decoding: flatMap { [Digest.letter($0 >> 4), Digest.letter($0 & 15)] }, as: UTF8.self)
  }
}
