/// Why a text is no verifier's file.
public enum VerifierFault: Error, Equatable, Sendable {
  /// Its blocks are not written as the station writes them, or not those, or not in that order.
  case blocks
  /// The first certificate is no root.
  case root
  /// A certificate, counted from 1 after the root, was not issued by it.
  case certificate(Int)
  /// The list of revoked seals was not signed by the root.
  case revocationList
  /// The list of voided certificates was not signed by the root.
  case voidedList
}
