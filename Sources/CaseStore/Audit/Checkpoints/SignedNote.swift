internal import FoundationEssentials

/// A text with signatures under it, in the C2SP signed-note form (c2sp.org/signed-note).
///
/// The text means nothing before ``requireSignature(by:)`` has returned.
public struct SignedNote: Equatable, Sendable {
  /// What was signed, with the newline at its end.
  public let text: String
  /// The signatures, in the order of their lines.
  public let signatures: [Signature]

  /// A signature by a key that goes by a name.
  public struct Signature: Equatable, Sendable {
    /// The name of the key.
    public let name: String
    /// The first four bytes of a hash over name and key, which tell the keys of a name apart.
    public let keyID: [UInt8]
    /// What the key made of the text.
    public let bytes: [UInt8]
  }

  static let sizeLimit = 1 << 20

  init(text: String, signatures: [Signature]) {
    self.text = text
    self.signatures = signatures
  }

  /// Reads a note; who signed it is not checked yet.
  ///
  /// - Throws: `NoteFault` saying what is malformed.
  public init(reading bytes: [UInt8]) throws(NoteFault) {
    guard bytes.count <= SignedNote.sizeLimit else { throw .tooLarge(bytes.count) }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notText }
    let newline = UInt8(ascii: "\n")
    if let control = bytes.first(where: { $0 < 0x20 && $0 != newline }) { throw .controlCharacter(control) }
    // The text may have blank lines of its own; the last one divides.
    guard
      let blank = bytes.indices.dropLast().last(where: { bytes[$0] == newline && bytes[$0 + 1] == newline }),
      blank + 2 < bytes.count, bytes.last == newline
    else { throw .noSignatures }
    text = String(decoding: bytes[...blank], as: UTF8.self)
    let lines = bytes[(blank + 2)...].dropLast().split(separator: newline, omittingEmptySubsequences: false)
    var signatures = [Signature]()
    for line in lines { signatures.append(try Signature(reading: String(decoding: line, as: UTF8.self))) }
    self.signatures = signatures
  }

  /// The note as it is written.
  public var bytes: [UInt8] { Array((text + "\n" + signatures.map(\.line).joined()).utf8) }

  /// Makes sure that a key has signed the text.
  ///
  /// - Throws: `NoteFault.unknownKey`, or `NoteFault.wrongSignature` if any signature in the key's name is wrong.
  public func requireSignature(by key: VerifierKey) throws(NoteFault) {
    let own = signatures.filter { $0.name.utf8.elementsEqual(key.name.utf8) && $0.keyID == key.keyID }
    guard !own.isEmpty else { throw .unknownKey(signers: signatures.map(\.name)) }
    guard own.allSatisfy({ key.isSignature($0.bytes, of: text) }) else { throw .wrongSignature }
  }
}

extension SignedNote.Signature {
  init(reading line: String) throws(NoteFault) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, words[0] == "\u{2014}", VerifierKey.isName(words[1]),
      let bytes = [UInt8](base64: words[2]), bytes.count > 4
    else { throw .malformedSignature(line) }
    name = words[1]
    keyID = Array(bytes[..<4])
    self.bytes = Array(bytes[4...])
  }

  var line: String { "\u{2014} \(name) \((keyID + bytes).base64)\n" }
}

extension [UInt8] {
  /// Bytes that were written in base 64 in the one way that counts.
  init?(base64 text: String) {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
    self = Array(data)
  }

  /// The bytes in base 64.
  var base64: String { Data(self).base64EncodedString() }
}
