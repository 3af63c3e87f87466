/// Why a signed note proves nothing, or a key is none.
public enum NoteFault: Error, Equatable, Sendable {
  /// The note has more bytes than anyone needs.
  case tooLarge(Int)
  /// The note is not UTF-8.
  case notText
  /// The note has a control character other than the ends of its lines.
  case controlCharacter(UInt8)
  /// There is no blank line with signatures after it.
  case noSignatures
  /// A line under the text is no signature.
  case malformedSignature(String)
  /// None of the signatures is by the key; these are the names of those who signed.
  case unknownKey(signers: [String])
  /// A signature that claims to be by the key is not.
  case wrongSignature
  /// The text is not that of a checkpoint: origin, number and hash on a line each.
  case noCheckpoint
  /// The checkpoint is of another journal.
  case foreignOrigin(String)
  /// A verifier key is not written as `name+keyid+key`, or its parts do not belong together.
  case malformedKey
}
