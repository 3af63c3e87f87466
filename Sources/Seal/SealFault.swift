/// Why something cannot be sealed, or a seal's key cannot be used.
public enum SealFault: Error, Equatable, Sendable {
  /// The passphrase does not open the key.
  case wrongPassphrase
  /// The locked key is not as it was written: no passphrase opens it.
  case damagedKey
  /// The cost of opening the key is more than any that this program writes, or no cost at all.
  case unreasonableCost(rounds: Int, blockSize: Int, parallelism: Int)
  /// The ring is not as it was written: a certificate in it does not read, or does not belong to its key.
  case damagedRing
  /// The ring has no seal with that key.
  case unknownSeal(keyID: String)
  /// The ring has no seal to stamp with: the last one was revoked, and none has followed.
  case noSeal
  /// The moment of sealing lies outside the time for which the seal's certificate is made out, or the certificate is
  /// of a kind that is made no more.
  case sealOutOfDate
  /// The file to be sealed is not one that can be.
  case pdf(PDFFault)
  /// The token does not read.
  case token(TokenFault)
  /// The token is for another page, another moment, or made with another seal.
  case tokenOfAnotherPage
  /// The place for the seal is not a rectangle on a page.
  case noPlace
  /// The station's clock is a day or more from UTC, which no file can say.
  case noOffset(minutes: Int)
  /// The signature needs more octets than are kept free for it.
  case signatureTooLong(octets: Int)
  /// The cryptographic library refused, which no input is known to cause.
  case library(String)
}
